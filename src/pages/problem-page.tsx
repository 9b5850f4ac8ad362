import type { Problem } from "../schemas/problem.ts";
import type { Site } from "../schemas/site.ts";
import { Layout } from "./layout.tsx";
import { wordsFor } from "./words.ts";

interface ProblemPageProps {
	site: Site;
	language: string;
	problem: Problem;
}

/** What went wrong, for people. */
export function ProblemPage({ site, language, problem }: ProblemPageProps) {
	const words = wordsFor(language);
	const [title, text] = words.problems[problem.status] ?? words.otherProblem;
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
			<p class="pager">
				<a href="/">{words.back}</a>
			</p>
		</Layout>
	);
}
