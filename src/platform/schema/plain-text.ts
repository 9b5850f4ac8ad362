// XML 1.0 §2.2 and HTML forbid these, even escaped; half a surrogate pair cannot be sent as UTF-8.
const FORBIDDEN = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu;

/** VT and FF: Word writes a line break within a paragraph as one, a page break as the other. */
const SOFT_BREAKS = /[\v\f]/g;

/**
 * Returns a text as it is stored, wherever it was typed: VT and FF become spaces, line ends LF; other control
 * characters, lone surrogates and noncharacters go.
 */
export function plainText(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(SOFT_BREAKS, " ").replace(FORBIDDEN, "");
}

// White space, controls, joiners and marks of direction, fillers; U+2800 is a Braille cell without dots.
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Surrogate}\ufffe\uffff\u2800]/u;

/** True if a text has a character that people can see. */
export function isVisible(text: string): boolean {
	return VISIBLE.test(text);
}

/** Returns a text in one line, as it is stored: white space is one space, nothing in it turns what stands beside it. */
export function oneLine(text: string): string {
	return isolated(plainText(text).replace(/\s+/g, " ").trim());
}

const POP_ISOLATE = "\u2069";
const POP_EMBEDDING = "\u202c";
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Closes every embedding, override and isolate that is open at the end, and removes what closes none
 * (UAX 9 §3.3.2), so that a name with U+202E does not turn the names after it.
 */
function isolated(text: string): string {
	const open: string[] = [];
	const closed = text.replace(BIDI_CONTROLS, (control) => {
		const isOpening = control !== POP_ISOLATE && control !== POP_EMBEDDING;
		if (isOpening) open.push(control >= "\u2066" ? POP_ISOLATE : POP_EMBEDDING);
		else if (open.at(-1) !== control) return "";
		else open.pop();
		return control;
	});
	return closed + open.reverse().join("");
}
