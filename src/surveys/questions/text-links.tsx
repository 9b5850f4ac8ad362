import { wordsFor } from "../../words/languages.ts";
import type { ResultProps } from "./result-props.tsx";

/** Links to the pages where the newsroom reads the texts under these names. */
export function TextLinks({
	names,
	language,
	textsPath,
}: Pick<ResultProps, "language" | "textsPath"> & { names: string[] }) {
	if (!textsPath) return null;
	return (
		<>
			{names.map((name) => (
				<p>
					<a href={textsPath(name)}>{wordsFor(language).results.texts}</a>
				</p>
			))}
		</>
	);
}
