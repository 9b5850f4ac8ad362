import { parse } from "parse5";
import { attribute, elementsIn, textIn } from "./page-elements.ts";

/** A form on a page: where it leads, and what a browser sends with each of its buttons. */
export interface PageForm {
	action: string;
	/** The text of a button, and the fields that it sends. */
	buttons: Record<string, Record<string, string>>;
}

/** Returns the posted forms on a page that have only hidden fields, lines and texts. */
export function formsOnPage(html: string): PageForm[] {
	const forms = elementsIn(parse(html)).filter(
		(element) => element.tagName === "form" && attribute(element, "method") === "post",
	);
	return forms.map((form) => {
		const inside = elementsIn(form);
		const fields = inside.flatMap((element): [string, string][] => {
			const name = attribute(element, "name");
			const { tagName } = element;
			if (name === undefined || (tagName !== "input" && tagName !== "textarea")) return [];
			const value = tagName === "input" ? (attribute(element, "value") ?? "") : textIn(element);
			// Browsers send each line break as CRLF.
			return [[name, value.replaceAll("\n", "\r\n")]];
		});
		const buttons = inside
			.filter(({ tagName }) => tagName === "button")
			.map((button): [string, Record<string, string>] => {
				const name = attribute(button, "name");
				const own = name === undefined ? {} : { [name]: attribute(button, "value") ?? "" };
				return [textIn(button), { ...Object.fromEntries(fields), ...own }];
			});
		return { action: attribute(form, "action") ?? "", buttons: Object.fromEntries(buttons) };
	});
}
