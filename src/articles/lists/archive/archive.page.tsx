import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { monthText } from "../../../platform/ui/date-text.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { Pager, type PagerProps } from "../../../platform/ui/pager.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { ArticleSummary } from "../../article/article.schema.ts";
import { Teasers } from "../../article/teasers.tsx";

/** All months with articles, the newest first, by year. */
export function ArchivePage({ site, months }: { site: Site; months: string[] }) {
	const { articles, pages } = wordsFor(site.language);
	const years = [...Map.groupBy(months, (month) => month.slice(0, 4))];
	return (
		<Layout
			site={site}
			language={site.language}
			title={pages.archive}
			path="/archive"
			withSearch
			isWide
		>
			<h1 class="topic">{pages.archive}</h1>
			{months.length === 0 && <p>{articles.noArticles}</p>}
			<div class="years">
				{years.map(([year, names]) => (
					<section aria-labelledby={`year-${year}`}>
						<h2 id={`year-${year}`}>{year}</h2>
						<ol class="months" reversed>
							{names.map((month) => (
								<li>
									<a href={`/${month}`}>{monthText(month, site.language)}</a>
								</li>
							))}
						</ol>
					</section>
				))}
			</div>
		</Layout>
	);
}

interface MonthPageProps extends PagerProps {
	site: Site;
	month: string;
	articles: ArticleSummary[];
	/** The months with articles before and after this one. */
	before: string | undefined;
	after: string | undefined;
}

/** The articles of a month, the newest first. */
export function MonthPage({ site, month, articles, before, after, ...pager }: MonthPageProps) {
	const { language } = site;
	const title = monthText(month, language);
	const { pages } = wordsFor(language);
	return (
		<Layout
			site={site}
			language={language}
			title={title}
			path={pager.newerPath === undefined ? `/${month}` : undefined}
			channels={[{ title, path: `/${month}` }]}
			withSearch
			isWide
		>
			<h1 class="topic">{title}</h1>
			<Teasers site={site} articles={articles} />
			<Pager language={language} {...pager} />
			<nav class="pager turning" aria-label={pages.archive}>
				{after && <MonthLink month={after} rel="prev" language={language} />}{" "}
				<a href="/archive">{pages.archive}</a>{" "}
				{before && <MonthLink month={before} rel="next" language={language} />}
			</nav>
		</Layout>
	);
}

function MonthLink({ month, rel, language }: { month: string; rel: string; language: string }) {
	return (
		<a rel={rel} href={`/${month}`}>
			{monthText(month, language)}
		</a>
	);
}
