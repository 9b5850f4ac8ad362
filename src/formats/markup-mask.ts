// XML's markup, and the Unicode noncharacters that replace it while the package works. The package does
// not escape in some places and unescapes in others, so it never gets any markup.
const STAND_INS: Record<string, string> = {
	"&": "\ufdd0",
	"<": "\ufdd1",
	'"': "\ufdd2",
	"]]>": "\ufdd3",
};
// Hexadecimal, because most readers understand these (RSS profile §3.1).
const ESCAPES: Record<string, string> = {
	"\ufdd0": "&#x26;",
	"\ufdd1": "&#x3C;",
	"\ufdd2": "&#x22;",
	"\ufdd3": "]]&#x3E;",
};
const HTML_ESCAPES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

// XML 1.0 §2.2 Char without the noncharacters, which are not for interchange (Unicode §23.7).
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Replaces the markup in a text, so that no XML writer changes it; `unmaskMarkup` brings it back. */
export function maskMarkup(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(NOT_XML, "")
		.replace(/[&<"]|\]\]>/g, (mark) => STAND_INS[mark] ?? "");
}

/** Escapes all masked markup once, and removes the marks around CDATA sections. */
export function unmaskMarkup(xml: string): string {
	return xml
		.replace(/<!\[CDATA\[|\]\]>/g, "")
		.replace(/[\ufdd0-\ufdd3]/g, (standIn) => ESCAPES[standIn] ?? "");
}

/** Escapes plain text for fields that feed formats define as HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => HTML_ESCAPES[mark] ?? "");
}
