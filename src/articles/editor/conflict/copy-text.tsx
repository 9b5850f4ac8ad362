import type { EditorTexts } from "../editor-form.ts";
import { EDITOR_FIELDS } from "../editor-form.ts";
import { readable } from "../history/field-differences.ts";
import { labelOf } from "../history/field-list.tsx";

interface CopyTextProps {
	language: string;
	/** The language of the text. */
	lang: string;
	id: string;
	label: string;
	texts: EditorTexts;
	isOpen?: boolean;
}

/** Shows all that was written of an article, to be copied: the text alone, and the other fields above it. */
export function CopyText({ language, lang, id, label, texts, isOpen = false }: CopyTextProps) {
	const others = EDITOR_FIELDS.filter((name) => name !== "text" && texts[name] !== "")
		// The id of a picture says nothing to people.
		.filter((name) => name !== "image" || texts.image.startsWith("http"))
		.map((name) => ({ name, text: readable(name, texts[name], language) }));
	return (
		<details class="sheet copy" open={isOpen}>
			<summary>{label}</summary>
			<dl class="about">
				{others.map(({ name, text }) => (
					<>
						<dt>{labelOf(name, language)}</dt>
						<dd lang={text === texts[name] ? lang : undefined}>{text}</dd>
					</>
				))}
			</dl>
			<div class="form">
				<label for={id}>{labelOf("text", language)}</label>
				<textarea {...{ id, lang }} rows={12} readonly>
					{`\n${texts.text}`}
				</textarea>
			</div>
		</details>
	);
}
