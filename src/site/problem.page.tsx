import type { ArticleSummary } from "../articles/article/article.schema.ts";
import { Headlines } from "../articles/article/page/headlines.tsx";
import type { Problem } from "../platform/schema/problem.schema.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { SearchForm } from "../platform/ui/search-form.tsx";
import { wordsFor } from "../words/languages.ts";

interface ProblemPageProps {
	site: Site;
	language: string;
	problem: Problem;
	/** The address that was asked for. */
	path?: string;
	/** The newest articles, for people who did not find what they wanted. */
	newest: ArticleSummary[];
	/** The names of the query parameters that are not valid. */
	wrongParameters: string[];
	/** The path and query without these parameters. */
	rightPath: string;
}

/** Parameters that people do not type: they come from a link to a page of a list. */
const CURSORS = new Set(["cursor", "newer"]);

/** True if there is nothing at the address: the page then offers the search and the newest articles. */
export const isLost = (status: number) => status === 404 || status === 410;

/** Shows a problem to people. */
export function ProblemPage({
	site,
	language,
	problem,
	path = "",
	newest,
	wrongParameters,
	rightPath,
}: ProblemPageProps) {
	const { problems, articles, pages, staticPages } = wordsFor(language);
	const missing: Record<string, string> = staticPages.missing;
	const byStatus: Record<number, typeof problems.other> = problems;
	const { errors = [], status } = problem;
	const others = errors.filter(({ field = "" }) => !wrongParameters.includes(field));
	const named = errors.filter(
		({ field = "" }) => wrongParameters.includes(field) && !CURSORS.has(field),
	);
	const isWrongPage = wrongParameters.some((name) => CURSORS.has(name));
	const { title, text } = isWrongPage ? problems.listPage : (byStatus[status] ?? problems.other);
	return (
		<Layout site={site} language={language} title={title}>
			<h1>{title}</h1>
			<p>{isLost(status) && Object.hasOwn(missing, path) ? missing[path] : text}</p>
			{named.map(({ field = "", detail }) => (
				<p>
					{problems.wrongParameter(field)} <code lang="en">{detail}</code>
				</p>
			))}
			{wrongParameters.length > 0 && (
				<p>
					<a href={rightPath}>
						{isWrongPage ? problems.listPage.start : problems.withoutParameters}
					</a>
				</p>
			)}
			{others.length > 0 && (
				<ul lang="en">
					{others.map(({ field, pointer, detail }) => (
						<li>
							<code>{field ?? pointer}</code>: {detail}
						</li>
					))}
				</ul>
			)}
			{isLost(problem.status) && <SearchForm language={language} />}
			<Headlines site={site} title={articles.newest} articles={newest} />
			<p class="pager">
				<a href="/">{pages.back}</a>
			</p>
		</Layout>
	);
}
