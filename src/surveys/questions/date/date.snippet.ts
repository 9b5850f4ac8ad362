import type { Lines } from "../snippet-markup.ts";
import { field, input, type SnippetOptions } from "../snippet-parts.ts";
import type { DateQuestion } from "./date.schema.ts";

export function dateSnippet(question: DateQuestion, options: SnippetOptions): Lines {
	const { min, max } = question;
	const attributes = options.isConditional ? { inputmode: "numeric" } : { type: "date", min, max };
	return field(question, options, input(question, options, attributes));
}
