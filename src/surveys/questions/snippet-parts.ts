import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { AskedQuestion } from "./question.schema.ts";
import { element, type Lines, tag, text } from "./snippet-markup.ts";

/** The language of a snippet, and whether every respondent must answer the question. */
export interface SnippetOptions {
	say: Localize;
	language: string;
	isRequired: boolean;
	/** It may be hidden: then browsers must not insist on what nobody sees. */
	isConditional: boolean;
}

/** Returns a radio button or checkbox with its label. */
export function choice(
	type: "radio" | "checkbox",
	name: string,
	value: string | number,
	label: string | number,
	required = false,
): string {
	return `<label>${tag("input", { type, name, value, required })} ${text(String(label))}</label>`;
}

/** Returns a question that is answered in several fields. */
export function group(question: AskedQuestion, { say }: SnippetOptions, fields: Lines): Lines {
	const legend = `<legend>${text(say(question.label))}</legend>`;
	return element("fieldset", {}, [legend, ...help(question, say), ...fields]);
}

/** Returns a question that is answered in one field. */
export function field(question: AskedQuestion, { say }: SnippetOptions, ...markup: Lines): Lines {
	const label = `<label>${text(say(question.label))}<br>`;
	const last = `${markup.pop() ?? ""}</label>`;
	return element("p", {}, [label, ...help(question, say), ...markup, last]);
}

/** Returns that field. The blank placeholder lets stylesheets see whether it is empty. */
export function input(
	question: AskedQuestion,
	{ isRequired }: SnippetOptions,
	attributes: Parameters<typeof tag>[1],
): string {
	const placeholder = attributes?.type === "date" ? undefined : " ";
	const all = { name: question.id, ...attributes, placeholder, required: isRequired };
	return tag("input", all);
}

export const help = ({ help }: AskedQuestion, say: Localize): Lines =>
	help === undefined ? [] : [`<small>${text(say(help))}</small><br>`];
