import { wordsFor } from "../../words/languages.ts";
import type { EditorPageProps } from "./editor-view.ts";

/** Discards the working copy, after it was asked. */
export function DiscardFields({ language, state }: EditorPageProps) {
	const { before, draft } = state.stored;
	const words = wordsFor(language).editor.discard;
	if (!before || !draft) return null;
	const isOnly = before.article.details.is_stub === true;
	return (
		<details class="more sure">
			<summary>{isOnly ? words.openDraft : words.open}</summary>
			<p>{isOnly ? words.textDraft : words.text}</p>
			<button
				class="danger"
				type="submit"
				formaction={`/newsroom/articles/${before.article.slug}/discard`}
			>
				{isOnly ? words.yesDraft : words.yes}
			</button>
		</details>
	);
}
