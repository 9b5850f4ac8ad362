/** A paragraph, heading, item or cell as people read it. */
export interface Prose {
	/** The readable text; code and each picture are one OBJECT. */
	text: string;
	/** The place in the typed Markdown at which each code unit of `text` begins; -1 if it must stay as it is. */
	from: number[];
	/** The place at which it ends: an escaped character takes more than one. */
	to: number[];
}

/** Stands in a text for code or a picture. */
export const OBJECT = "\ufffc";

/** The parts of a text that have rules of their own. */
export interface TextParts {
	prose: Prose[];
	pictures: { alt: string; address: string }[];
	links: { text: string; address: string }[];
	/** The numbered lists in order: their first number, how many items they have, and how the first begins. */
	numbered: { start: number; items: number; text: string }[];
}

/** Collects the characters of a paragraph. */
export class ProseWriter {
	readonly #prose: Prose = { text: "", from: [], to: [] };

	/** Adds text that has no place in the source, or must stay. */
	add(text: string): void {
		for (let index = 0; index < text.length; index++) this.#put(-1, -1);
		this.#prose.text += text;
	}

	/** Adds a text node of Markdown, whose source stands between two offsets. */
	addTyped(value: string, source: string, start: number, end: number): void {
		let at = start;
		const places: [from: number, to: number][] = [];
		for (let index = 0; index < value.length; index++) {
			const place = placeOf(value, index, source, at, end);
			if (!place) {
				this.add(value);
				return;
			}
			at = place[1];
			places.push(place);
		}
		for (const place of places) this.#put(...place);
		this.#prose.text += value;
	}

	get prose(): Prose {
		return this.#prose;
	}

	#put(from: number, to: number): void {
		this.#prose.from.push(from);
		this.#prose.to.push(to);
	}
}

const ESCAPED = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&#?\w{1,32};/y;
/** White space and marks of quotations at the beginning of a further line, and spaces at the end of one. */
const BETWEEN_LINES = /[ \t>]/;

/** Finds where a character of a text node stands; undefined if its source is written in an unknown way. */
function placeOf(
	value: string,
	index: number,
	source: string,
	start: number,
	end: number,
): [from: number, to: number] | undefined {
	const wanted = value[index];
	const isBetweenLines = wanted === "\n" || value[index - 1] === "\n";
	for (let at = start; at < end; at++) {
		const length = lengthAt(source, at, wanted);
		if (length > 0) return [at, at + length];
		if (!isBetweenLines || !BETWEEN_LINES.test(source[at] ?? "")) return undefined;
	}
	return undefined;
}

function lengthAt(source: string, at: number, wanted: string | undefined): number {
	ESCAPED.lastIndex = at;
	if (ESCAPED.test(source)) return source[at + 1] === wanted ? 2 : 0;
	REFERENCE.lastIndex = at;
	const reference = REFERENCE.exec(source)?.[0];
	if (reference && wanted !== "&") return REFERENCES[reference] === wanted ? reference.length : 0;
	return source[at] === wanted ? 1 : 0;
}

/** The references that typography knows. A text with another one stays as it is. */
const REFERENCES: Record<string, string | undefined> = {
	"&quot;": '"',
	"&nbsp;": "\u00a0",
	"&#34;": '"',
	"&#160;": "\u00a0",
	"&lt;": "<",
	"&gt;": ">",
};
