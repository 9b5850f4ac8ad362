import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { AskedQuestion } from "./question-type.ts";
import { element, type Lines, tag, text } from "./snippet-markup.ts";

/** How a question is written down. */
export interface RenderOptions {
	say: Localize;
	language: string;
	isRequired: boolean;
}

/** A button or box to choose a value with. */
export function choice(
	type: "radio" | "checkbox",
	name: string,
	value: string | number,
	label: string | number,
	required = false,
): string {
	return `<label>${tag("input", { type, name, value, required })} ${text(String(label))}</label>`;
}

/** A question that takes several fields to answer. */
export function group(question: AskedQuestion, { say }: RenderOptions, fields: Lines): Lines {
	const legend = `<legend>${text(say(question.label))}</legend>`;
	return element("fieldset", {}, [legend, ...help(question, say), ...fields]);
}

/** A question with one field. The blank placeholder lets the stylesheet see whether something is typed. */
export function field(question: AskedQuestion, { say }: RenderOptions, ...markup: Lines): Lines {
	const label = `<label>${text(say(question.label))}<br>`;
	const last = `${markup.pop() ?? ""}</label>`;
	return element("p", {}, [label, ...help(question, say), ...markup, last]);
}

export const help = ({ help }: AskedQuestion, say: Localize): Lines =>
	help === undefined ? [] : [`<small>${text(say(help))}</small><br>`];
