// Everything XML treats as markup, and the Unicode noncharacters that stand for it while the
// package works: it forgets to escape in some places and un-escapes in others, so it gets none.
const STAND_INS: Record<string, string> = {
	"&": "\ufdd0",
	"<": "\ufdd1",
	'"': "\ufdd2",
	"]]>": "\ufdd3",
};
// Hexadecimal, as the RSS profile (§3.1) found that most readers take these for what they mean.
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

// XML 1.0 §2.2 Char, less the noncharacters, which are not for interchange (Unicode §23.7).
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text that no XML writer can break or be broken by; `liveXml` makes it itself again. */
export function maskMarkup(text: string): string {
	return text
		.replace(/\r\n?/g, "\n")
		.replace(NOT_XML, "")
		.replace(/[&<"]|\]\]>/g, (mark) => STAND_INS[mark] ?? "");
}

/** XML made from inert texts, its CDATA sections opened and everything escaped once. */
export function unmaskMarkup(xml: string): string {
	return xml
		.replace(/<!\[CDATA\[|\]\]>/g, "")
		.replace(/[\ufdd0-\ufdd3]/g, (standIn) => ESCAPES[standIn] ?? "");
}

/** Plain text as HTML, for the fields that feed formats read as HTML. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => HTML_ESCAPES[mark] ?? "");
}
