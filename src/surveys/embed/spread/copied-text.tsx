import { wordsFor } from "../../../words/languages.ts";

interface CopiedTextProps {
	id: string;
	label: string;
	help: string;
	text: string;
	language: string;
}

const MAX_ROWS = 16;

/** A text to copy: by a button that the script shows, or by hand. A text of one line stands in a line. */
export function CopiedText({ id, label, help, text, language }: CopiedTextProps) {
	const words = wordsFor(language).spread;
	const rows = Math.min(text.trimEnd().split("\n").length, MAX_ROWS);
	const field = { id, class: "code", readonly: true, "aria-describedby": `${id}-help` };
	return (
		<div class="survey">
			<div class="field">
				<label for={id}>{label}</label>
				<p class="help" id={`${id}-help`}>
					{help}
				</p>
				{rows === 1 ? (
					<input type="text" {...field} value={text} />
				) : (
					<textarea {...field} rows={rows}>
						{text}
					</textarea>
				)}
				<p class="copying">
					<button
						{...{ type: "button", class: "quiet", "data-copy": id }}
						{...{ "data-copied": words.copied, "data-failed": words.notCopied }}
						aria-label={`${words.copy}: ${label}`}
						hidden
					>
						{words.copy}
					</button>
					<span role="status" id={`${id}-copied`} />
				</p>
			</div>
		</div>
	);
}
