// XML 1.0 §2.2 Char without the noncharacters, which are not for interchange (Unicode §23.7).
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;
const HTML_ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

/** Escapes a text for elements and attributes, and removes what XML does not allow. */
export function escapeXml(text: string): string {
	// Hexadecimal, because most readers understand these (RSS profile §3.1).
	return text
		.replace(/\r\n?/g, "\n")
		.replace(NOT_XML, "")
		.replace(/&/g, "&#x26;")
		.replace(/</g, "&#x3C;")
		.replace(/"/g, "&#x22;")
		.replace(/\]\]>/g, "]]&#x3E;");
}

/** Escapes plain text for fields that feed formats define as HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => HTML_ESCAPES[mark] ?? "");
}

/** Returns an XML element with a text. */
export function textElement(name: string, text: string): string {
	return `<${name}>${escapeXml(text)}</${name}>`;
}

/** Returns an XML element without content. Undefined attributes are left out. */
export function emptyElement(
	name: string,
	attributes: Record<string, string | number | undefined>,
): string {
	const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
	const written = given.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
	return `<${name}${written.join("")}/>`;
}

/** Inserts `pieces[n]` before the n-th `tag` of a document whose texts are masked. */
export function insertBeforeEach(xml: string, tag: string, pieces: string[]): string {
	const parts = xml.split(tag);
	return parts
		.map((part, index) => part + (index < parts.length - 1 ? (pieces[index] ?? "") + tag : ""))
		.join("");
}
