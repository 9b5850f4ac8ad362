import { type Lines, tag } from "../snippet-markup.ts";
import { field, input, type SnippetOptions } from "../snippet-parts.ts";
import {
	type EmailQuestion,
	type LongTextQuestion,
	MAX_EMAIL_LENGTH,
	type TextQuestion,
} from "./text-question.schema.ts";

export function textSnippet(question: TextQuestion, options: SnippetOptions): Lines {
	return field(question, options, input(question, options, { maxlength: question.max_length }));
}

export function longTextSnippet(question: LongTextQuestion, options: SnippetOptions): Lines {
	const { id: name, max_length: maxlength } = question;
	const attributes = { name, maxlength, rows: 5, placeholder: " ", required: options.isRequired };
	return field(question, options, `${tag("textarea", attributes)}</textarea>`);
}

export function emailSnippet(question: EmailQuestion, options: SnippetOptions): Lines {
	const attributes = {
		type: options.isConditional ? undefined : "email",
		inputmode: "email",
		maxlength: MAX_EMAIL_LENGTH,
	};
	return field(question, options, input(question, options, attributes));
}
