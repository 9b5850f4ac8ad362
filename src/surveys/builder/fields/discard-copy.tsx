import { wordsFor } from "../../../words/languages.ts";
import type { BuilderPageProps } from "../builder-view.ts";

/** Discards the working copy, after it was asked. */
export function DiscardCopy({ language, state }: BuilderPageProps) {
	const words = wordsFor(language).surveyBuilder.discard;
	if (!state.hasChanges) return null;
	const isOnly = state.status === "new";
	return (
		<details class="more sure">
			<summary>{isOnly ? words.openDraft : words.open}</summary>
			<p>{isOnly ? words.textDraft : words.text}</p>
			<button class="danger" type="submit" name="do" value="discard">
				{isOnly ? words.yesDraft : words.yes}
			</button>
		</details>
	);
}
