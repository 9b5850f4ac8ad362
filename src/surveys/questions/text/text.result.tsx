import { wordsFor } from "../../../words/languages.ts";
import { behaviourOf } from "../question-types.ts";
import type { ResultProps } from "../result-props.tsx";

/** Where the newsroom reads what people wrote. */
export function TextLinks({ question, language, textsPath }: ResultProps) {
	if (!textsPath) return null;
	return (
		<>
			{behaviourOf(question)
				.textNames()
				.map((name) => (
					<p>
						<a href={textsPath(name)}>{wordsFor(language).results.texts}</a>
					</p>
				))}
		</>
	);
}

/** Of agreements there is nothing to tell but how many there are, which stands above. */
export function NoDetails() {
	return null;
}
