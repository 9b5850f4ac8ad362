import { type Lines, text } from "../snippet-markup.ts";
import { field, input, type SnippetOptions } from "../snippet-parts.ts";
import { MAX_NUMBER_LENGTH, type NumberQuestion } from "./number.schema.ts";

export function numberSnippet(question: NumberQuestion, options: SnippetOptions): Lines {
	const unit = question.unit === undefined ? "" : ` ${text(options.say(question.unit))}`;
	const attributes = { inputmode: "decimal", maxlength: MAX_NUMBER_LENGTH };
	return field(question, options, input(question, options, attributes) + unit);
}
