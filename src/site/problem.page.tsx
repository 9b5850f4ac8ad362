import type { ArticleSummary } from "../articles/article/article.schema.ts";
import { Headlines } from "../articles/article/headlines.tsx";
import type { Problem } from "../platform/schema/problem.schema.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { SearchForm } from "../platform/ui/search-form.tsx";
import { wordsFor } from "../words/languages.ts";

interface ProblemPageProps {
	site: Site;
	language: string;
	problem: Problem;
	/** What else there is to read, for those who did not find what they came for. */
	newest: ArticleSummary[];
}

/** Whether somebody came for what is not there: what they may do then is search, or read something else. */
export const isLost = (status: number) => status === 404 || status === 410;

/** What went wrong, for people. */
export function ProblemPage({ site, language, problem, newest }: ProblemPageProps) {
	const { problems, articles, pages } = wordsFor(language);
	const byStatus: Record<number, typeof problems.other> = problems;
	const { title, text } = byStatus[problem.status] ?? problems.other;
	return (
		<Layout site={site} language={language} title={title}>
			<h1>{title}</h1>
			<p>{text}</p>
			{problem.errors && (
				<ul lang="en">
					{problem.errors.map(({ field, pointer, detail }) => (
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
