import type { Problem } from "../platform/schema/problem.schema.ts";
import { wordsFor } from "../words/languages.ts";

export interface ProblemDetails {
	language: string;
	problem: Problem;
	/** The names of the query parameters that are not valid. */
	wrongParameters: string[];
	/** The path and query without these parameters. */
	rightPath: string;
}

/** Parameters that people do not type: they come from a link to a page of a list. */
const CURSORS = new Set(["cursor", "newer"]);

/** True if the address names a page of a list that there is not. */
export const isWrongPage = (names: string[]) => names.some((name) => CURSORS.has(name));

/** Says what exactly is wrong, and leads to the address without it. */
export function ProblemDetails(props: ProblemDetails) {
	const { language, problem, wrongParameters, rightPath } = props;
	const words = wordsFor(language).problems;
	const { errors = [] } = problem;
	const others = errors.filter(({ field = "" }) => !wrongParameters.includes(field));
	const named = errors.filter(
		({ field = "" }) => wrongParameters.includes(field) && !CURSORS.has(field),
	);
	return (
		<>
			{named.map(({ field = "", detail }) => (
				<p>
					{words.wrongParameter(field)} <code lang="en">{detail}</code>
				</p>
			))}
			{wrongParameters.length > 0 && (
				<p>
					<a href={rightPath}>
						{isWrongPage(wrongParameters) ? words.listPage.start : words.withoutParameters}
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
		</>
	);
}
