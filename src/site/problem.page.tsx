import type { ArticleSummary } from "../articles/article/article.schema.ts";
import { Headlines } from "../articles/article/page/headlines.tsx";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { SearchForm } from "../platform/ui/search-form.tsx";
import { wordsFor } from "../words/languages.ts";
import { isWrongPage, ProblemDetails } from "./problem-details.tsx";

interface ProblemPageProps extends ProblemDetails {
	site: Site;
	/** The address that was asked for. */
	path?: string;
	/** The newest articles, for people who did not find what they wanted. */
	newest: ArticleSummary[];
}

/** True if there is nothing at the address: the page then offers the search and the newest articles. */
export const isLost = (status: number) => [404, 410, 451].includes(status);

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
	const { status } = problem;
	const { title, text } = isWrongPage(wrongParameters)
		? problems.listPage
		: (byStatus[status] ?? problems.other);
	return (
		<Layout site={site} language={language} title={title}>
			<h1>{title}</h1>
			<p>{isLost(status) && Object.hasOwn(missing, path) ? missing[path] : text}</p>
			{problem.reason && <p>{problems.reason(problem.reason)}</p>}
			<ProblemDetails {...{ language, problem, wrongParameters, rightPath }} />
			{isLost(problem.status) && <SearchForm language={language} />}
			<Headlines site={site} title={articles.newest} articles={newest} />
			<p class="pager">
				<a href="/">{pages.back}</a>
			</p>
		</Layout>
	);
}
