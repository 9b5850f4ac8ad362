import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import type { AskedQuestion } from "./question.schema.ts";
import { element, type Lines, tag, text } from "./snippet-markup.ts";

/** The language of a snippet, and whether every respondent must answer the question. */
export interface SnippetOptions {
	say: Localize;
	language: string;
	isRequired: boolean;
	/** It may be hidden: then browsers must not insist on what nobody sees. */
	isConditional: boolean;
	/** The limits of the answer, in a few words. */
	limits: string | undefined;
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
export function group(question: AskedQuestion, options: SnippetOptions, fields: Lines): Lines {
	const { say } = options;
	const legend = `<legend>${labelOf(question, options)}</legend>`;
	return element("fieldset", {}, [legend, ...help(question, say), ...fields]);
}

/** Returns a question that is answered in one field. */
export function field(question: AskedQuestion, options: SnippetOptions, ...markup: Lines): Lines {
	const { say } = options;
	const label = `<label>${labelOf(question, options)}<br>`;
	const last = `${markup.pop() ?? ""}</label>`;
	return element("p", {}, [label, ...help(question, say), ...markup, last]);
}

function labelOf({ label }: AskedQuestion, { say, limits }: SnippetOptions): string {
	const small = limits === undefined ? "" : ` <small>(${text(limits)})</small>`;
	return text(say(label)) + small;
}

/** Returns a button that takes the answer back without script, unless the question must be answered. */
export function noAnswer({ required }: AskedQuestion, name: string, language: string): Lines {
	return required ? [] : [choice("radio", name, "", wordsFor(language).survey.noAnswer)];
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
