import { escapeXml } from "./xml-markup.ts";

// A character that XML does not allow, so that no text has it (XML 1.0 §2.2).
const EDGE = "\u0001";
const MARKS = new RegExp(`<!\\[CDATA\\[|\\]\\]>|${EDGE}(\\d+)${EDGE}`, "g");

/**
 * Keeps texts away from an XML writer, which does not escape them in some places and unescapes them in
 * others: it gets a mark for each, and `unmask` puts the escaped text there, once.
 */
export class MarkupMask {
	readonly #texts: string[] = [];

	/** Returns the mark for a text. */
	mask = (text: string): string => `${EDGE}${this.#texts.push(escapeXml(text)) - 1}${EDGE}`;

	/** Replaces all marks by their texts, and removes the CDATA sections around them. */
	unmask(xml: string): string {
		return xml.replace(MARKS, (_, index) =>
			index === undefined ? "" : (this.#texts[index] ?? ""),
		);
	}
}
