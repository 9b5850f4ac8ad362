import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { OlderLink } from "../../../platform/ui/pager.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { CLOCK, type VersionSummary } from "../../article/versions/version.schema.ts";

interface VersionsPageProps extends Frame {
	article: ShownArticle;
	versions: VersionSummary[];
	olderPath: string | undefined;
	done: "restored" | "drafted" | undefined;
}

/** The parts of an article that the pages about its versions name. */
export interface ShownArticle {
	slug: string;
	title: string;
	isPublic: boolean;
	revision: number;
	/** The number of the version that readers see now. */
	present: number | undefined;
}

/** Lists what was made public of an article, newest first. */
export function VersionsPage(props: VersionsPageProps) {
	const { language, article, versions, olderPath, done } = props;
	const { history: words, editor } = wordsFor(language);
	const own = `/newsroom/articles/${article.slug}`;
	const title = words.titleOf(article.title || editor.untitled);
	return (
		<NewsroomLayout frame={props} title={title}>
			<p class="dateline">
				<a href={own}>{words.back}</a>
			</p>
			<h1>{title}</h1>
			{done && <Notice text={words.done[done]} />}
			<p class="lead">{versions.length === 0 ? words.none : words.intro}</p>
			{versions.length > 0 && (
				<ol class="entries" reversed>
					{versions.map((version) => (
						<Entry {...props} version={version} />
					))}
				</ol>
			)}
			<OlderLink path={olderPath} text={words.older} />
		</NewsroomLayout>
	);
}

function Entry(props: VersionsPageProps & { version: VersionSummary }) {
	const { language, site, article, version } = props;
	const words = wordsFor(language).history;
	const { number, at, title, correction } = version;
	return (
		<li>
			<div>
				<h2>
					<a href={`/newsroom/articles/${article.slug}/versions/${number}`}>
						{words.version(number)},{" "}
						<time datetime={at}>{wallTimeText(at, language, site.timeZone)}</time>
					</a>{" "}
					<Badges {...{ language, article, version }} />
				</h2>
				<p lang={site.language}>{title}</p>
				<p class="facts">{factsOf(version, language)}</p>
				{correction !== undefined && <p class="facts">{`„${correction}“`}</p>}
			</div>
		</li>
	);
}

/** Says whether a version stands there now, or was called back. */
export function Badges({
	language,
	article,
	version: { number, recalled_at },
}: Pick<VersionsPageProps, "language" | "article"> & { version: VersionSummary }) {
	const words = wordsFor(language).history;
	if (recalled_at !== undefined) return <span class="badge late">{words.recalled}</span>;
	return article.present === number ? <span class="badge open">{words.present}</span> : null;
}

/** Says who made a version, and what readers noticed of it. */
export function factsOf(version: VersionSummary, language: string): string {
	const { history: words } = wordsFor(language);
	const { number, member, name, effect, correction } = version;
	const who = member === CLOCK ? words.byClock : name === undefined ? words.before : words.by(name);
	const kind = correction !== undefined ? "correction" : number === 1 ? "first" : effect;
	return [who, words.effects[kind]].join(" · ");
}
