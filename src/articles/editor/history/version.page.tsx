import { raw } from "hono/html";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Version } from "../../article/versions/version.schema.ts";
import type { FieldDifference } from "./field-differences.ts";
import { FieldList } from "./field-list.tsx";
import { AGAINST, type Against } from "./history-query.schema.ts";
import { RestoreForm } from "./restore-form.tsx";
import { Badges, factsOf, type ShownArticle } from "./versions.page.tsx";

export interface VersionPageProps extends Frame {
	article: ShownArticle;
	version: Version;
	against: Against;
	/** Undefined if there is nothing to compare the version with. */
	fields: FieldDifference[] | undefined;
	/** The number of the version before. */
	formerNumber: number | undefined;
	hasDraft: boolean;
	mayRestore: boolean;
	/** The reason why the version was not restored. */
	fault: string | undefined;
}

/** Shows a version: what it changed, its text, and the way to restore it. */
export function VersionPage(props: VersionPageProps) {
	const { language, site, article, version, fault } = props;
	const { history: words, editor } = wordsFor(language);
	const { number, at, recalled_at } = version;
	const all = `/newsroom/articles/${article.slug}/versions`;
	const title = words.versionOf(number, version.title || editor.untitled);
	return (
		<NewsroomLayout frame={{ ...props, path: `${all}/${number}` }} title={title}>
			<p class="dateline">
				<a href={all}>{words.title}</a>
			</p>
			<h1>{title}</h1>
			{fault !== undefined && <Notice text={fault} isWrong />}
			<p class="facts">
				<time datetime={at}>{wallTimeText(at, language, site.timeZone)}</time>
				{` · ${factsOf(version, language)} `}
				<Badges {...{ language, article, version }} />
			</p>
			{recalled_at !== undefined && (
				<p>{words.recalledAt(wallTimeText(recalled_at, language, site.timeZone))}</p>
			)}
			<Choice {...props} path={`${all}/${number}`} />
			<Differences {...props} />
			{props.mayRestore && <RestoreForm {...props} />}
			<Reading {...props} />
		</NewsroomLayout>
	);
}

function Choice({ language, path, against, hasDraft }: VersionPageProps) {
	const words = wordsFor(language).history;
	const choices = AGAINST.filter((choice) => choice !== "draft" || hasDraft);
	return (
		<nav class="compare" aria-label={words.compareWith}>
			<p>{words.compareWith}</p>
			<ul>
				{choices.map((choice) => (
					<li>
						<a
							href={`${path}?against=${choice}`}
							aria-current={choice === against ? "true" : undefined}
						>
							{words.against[choice]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Differences({ language, against, version, fields, formerNumber = 0 }: VersionPageProps) {
	const words = wordsFor(language).history;
	if (against === "nothing") return null;
	if (!fields) return <p class="sheet">{words.firstVersion}</p>;
	const { before, now, draft } = words.differences;
	const titles = { before: before(formerNumber), now, draft };
	return (
		<section class="sheet" aria-labelledby="differences">
			<h2 id="differences">{titles[against]}</h2>
			<FieldList {...{ language, lang: version.language, fields }} />
		</section>
	);
}

function Reading({ language, version }: VersionPageProps) {
	const words = wordsFor(language).history;
	const { title, summary, content_html } = version;
	const source = "markdown" in version.body ? version.body.markdown : version.body.html;
	return (
		<section aria-labelledby="reading">
			<h2 id="reading">{words.reading}</h2>
			<div class="sheet reading" lang={version.language}>
				<h3>{title}</h3>
				{summary !== undefined && (
					<p>
						<strong>{summary}</strong>
					</p>
				)}
				{content_html === "" ? <p lang={language}>{words.unreadable}</p> : raw(content_html)}
			</div>
			<details>
				<summary>{words.source}</summary>
				<div class="difference" lang={version.language}>
					{source}
				</div>
			</details>
		</section>
	);
}
