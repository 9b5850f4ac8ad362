import { env } from "cloudflare:workers";
import { parse } from "parse5";
import { htmlOf, sendForm } from "./browser-form.ts";
import { attribute, type Element, elementsIn, textIn } from "./page-elements.ts";

/** Returns the fields that a browser sends of the form on the page of an article, without its buttons. */
export const fieldsIn = (html: string): Record<string, string> =>
	Object.fromEntries(fieldsOfForm(html, "editor"));

/** Returns the fields that a browser sends of the form with this id, in their order, without its buttons. */
export function fieldsOfForm(html: string, id: string): [name: string, value: string][] {
	const form = elementsIn(parse(html)).find((element) => attribute(element, "id") === id);
	return (form ? elementsIn(form) : []).flatMap((element): [string, string][] => {
		const name = attribute(element, "name");
		const value = sentValue(element);
		return name === undefined || value === undefined ? [] : [[name, value]];
	});
}

function sentValue(element: Element): string | undefined {
	const { tagName } = element;
	// The parser drops the first line break, as browsers do; they send CRLF.
	if (tagName === "textarea") return textIn(element).replaceAll("\n", "\r\n");
	if (tagName === "select") {
		const options = elementsIn(element).filter((option) => option.tagName === "option");
		const chosen = options.find((option) => attribute(option, "selected") !== undefined);
		return attribute(chosen ?? options[0] ?? element, "value") ?? "";
	}
	if (tagName !== "input") return undefined;
	const type = attribute(element, "type");
	if (type === "file") return undefined;
	const isChecked = attribute(element, "checked") !== undefined;
	const isOff = (type === "radio" || type === "checkbox") && !isChecked;
	return isOff ? undefined : (attribute(element, "value") ?? "");
}

/** Opens the page of an article, or of a new one, and returns the fields of its form. */
export const openEditor = async (slug: string, key?: string) =>
	fieldsIn(await htmlOf(`/newsroom/articles/${slug}`, key));

/** Sends the form of an article with other values; `do` names the button. */
export const sendEditor = (
	slug: string,
	fields: Record<string, string>,
	more: Record<string, string> = {},
	key = env.NEWSROOM_TOKEN,
	headers = {},
) => sendForm(`/newsroom/articles/${slug}`, { ...fields, ...more }, key, headers);

/** Sends it as the script of the page does, and returns the answer as JSON. */
export async function sendByScript(
	slug: string,
	fields: Record<string, string>,
	more: Record<string, string> = {},
) {
	const headers = { Accept: "application/json" };
	const response = await sendEditor(slug, fields, more, env.NEWSROOM_TOKEN, headers);
	return { status: response.status, ...Object(await response.json()) };
}
