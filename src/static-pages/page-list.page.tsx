import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../newsroom/layout/notice.tsx";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { staticPagePath } from "../publication/addresses.ts";
import { wordsFor } from "../words/languages.ts";
import { IMPRINT_SLUG, PRIVACY_SLUG, type StaticPageSummary } from "./static-page.schema.ts";
import type { StaticPagesDone } from "./static-page-form.schema.ts";

const KNOWN = [IMPRINT_SLUG, PRIVACY_SLUG] as const;
const isKnown = ({ slug }: StaticPageSummary) => KNOWN.some((known) => known === slug);

interface PageListProps extends Frame {
	pages: StaticPageSummary[];
	/** The slugs of the known pages that are still the sample text. */
	samples: string[];
	done: StaticPagesDone;
}

/** Lists the static pages: imprint and privacy first, also if they are missing. */
export function PageListPage(props: PageListProps) {
	const { language, pages, done } = props;
	const words = wordsFor(language).newsroomPages;
	const others = pages.filter((page) => !isKnown(page));
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{done && <Notice text={words.done[done]} />}
			<p class="lead">{words.intro}</p>
			<section aria-labelledby="known">
				<h2 id="known">{words.knownTitle}</h2>
				<ul class="entries">
					{KNOWN.map((known) => {
						const page = pages.find(({ slug }) => slug === known);
						return page ? (
							<PageEntry {...props} page={page} />
						) : (
							<MissingEntry {...{ language, known }} />
						);
					})}
				</ul>
			</section>
			<section aria-labelledby="others">
				<h2 id="others">{words.others}</h2>
				{others.length === 0 && <p class="sheet">{words.noOthers}</p>}
				{others.length > 0 && (
					<ul class="entries">
						{others.map((page) => (
							<PageEntry {...props} page={page} />
						))}
					</ul>
				)}
				<p>
					<a class="button" href="/newsroom/pages/new">
						{words.add}
					</a>
				</p>
			</section>
		</NewsroomLayout>
	);
}

function PageEntry(props: PageListProps & { page: StaticPageSummary }) {
	const { site, language, samples, page } = props;
	const words = wordsFor(language).newsroomPages;
	const { slug, title, language: lang, footer, updated_at } = page;
	const facts = [
		staticPagePath(slug),
		words.changed(wallTimeText(updated_at, language, site.timeZone)),
		footer !== undefined && words.footerPlace(`${footer}`),
	];
	return (
		<li>
			<div>
				<h3>
					<a href={`/newsroom/pages/${slug}`} lang={lang}>
						{title}
					</a>
				</h3>
				<p class="facts">{facts.filter(Boolean).join(" · ")}</p>
			</div>
			{samples.includes(slug) && <span class="badge late">{words.isSample}</span>}
		</li>
	);
}

function MissingEntry({ language, known }: { language: string; known: (typeof KNOWN)[number] }) {
	const words = wordsFor(language).newsroomPages;
	return (
		<li>
			<div>
				<h3>
					{words.known[known]} <span class="badge late">{words.isMissing}</span>
				</h3>
				<p class="facts">{words.missing[known]}</p>
			</div>
			<a class="button small" href={`/newsroom/pages/new?slug=${known}`}>
				{words.write}
			</a>
		</li>
	);
}
