import { maskMarkup } from "./markup-mask.ts";

/** Returns an XML element with masked text. */
export function textElement(name: string, text: string): string {
	return `<${name}>${maskMarkup(text)}</${name}>`;
}

/** Returns an XML element without content. Attributes are masked; undefined ones are left out. */
export function emptyElement(
	name: string,
	attributes: Record<string, string | number | undefined>,
): string {
	const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
	const written = given.map(([key, value]) => ` ${key}="${maskMarkup(String(value))}"`);
	return `<${name}${written.join("")}/>`;
}

/** Inserts `pieces[n]` before the n-th `tag` of a document whose texts are masked. */
export function insertBeforeEach(xml: string, tag: string, pieces: string[]): string {
	const parts = xml.split(tag);
	return parts
		.map((part, index) => part + (index < parts.length - 1 ? (pieces[index] ?? "") + tag : ""))
		.join("");
}
