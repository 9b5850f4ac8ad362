import { maskMarkup } from "./markup-mask.ts";

/** An XML element around inert text. */
export function textElement(name: string, text: string): string {
	return `<${name}>${maskMarkup(text)}</${name}>`;
}

/** An XML element without content, of inert attributes; what is undefined is left out. */
export function emptyElement(
	name: string,
	attributes: Record<string, string | number | undefined>,
): string {
	const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
	const written = given.map(([key, value]) => ` ${key}="${maskMarkup(String(value))}"`);
	return `<${name}${written.join("")}/>`;
}

/** Puts `pieces[n]` in front of the n-th `tag` of a document that has no markup in its texts. */
export function insertBeforeEach(xml: string, tag: string, pieces: string[]): string {
	const parts = xml.split(tag);
	return parts
		.map((part, index) => part + (index < parts.length - 1 ? (pieces[index] ?? "") + tag : ""))
		.join("");
}
