import { ContentTooComplex } from "./content-too-complex.ts";

// Micromark 4 takes quadratic time for some inputs, and cubic time for deep containers. Measured without
// this check, on one core: 100 KB of `> a` quotes, of nested lists or of `=` headings take more than
// 20 s, 60 KB of the quotes 13 s; 1 MB of blank lines takes 6 s and 1.3 GB, 1 MB of ordinary paragraphs
// 6 s and 0.9 GB. A Worker has 128 MB and 30 s, and its isolate ends with everybody's requests in it. So
// an upper bound of the work is estimated first. A step is about 80 ns of time or 5 bytes of memory.
const MAX_STEPS = 10_000_000;
const MAX_PREFIX_COLUMNS = 200;

const STEPS_PER_LINE = 700;
const STEPS_PER_BLOCK = 2_000;
const STEPS_PER_SPECIAL = 200;
const STEPS_PER_SCANNER = 800;
const STEPS_PER_LINE_AND_COLUMN = 20;
const SPECIALS_PER_STEP = 16;
const CHARACTERS_PER_STEP = 8;

const CONTAINER = />|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)/g;
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))+/;
const SETEXT_UNDERLINE_OR_DEFINITION = /(?:^|[\s>])(?:=+|-+)[ \t]*$|\]:/;

// A paragraph ends at a blank line at the latest, and where a bullet starts.
const PARAGRAPH_END = /\n[ \t]*\n|\n(?= {0,3}[-+*][ \t]+\S)/;

const SPECIAL = /[*_[\]<&`\\!#\t\n]/g;
/** Each of these may make the parser look at all special characters of its paragraph. */
const MARK = /[*_[\]]/g;
/** Each of these may become a link of its own. Some 30,000 in one paragraph overflow the stack. */
const ADDRESS = /@|www\./gi;
const MAX_ADDRESSES = 10_000;
/** Each of these may make it look at all characters of its paragraph. */
const SCANNER = /\]|<[!?]|`+/g;

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function paragraphSteps(paragraph: string): number {
	const specials = count(paragraph, SPECIAL);
	const looks = count(paragraph, MARK) + specials / SPECIALS_PER_STEP;
	const scanned = STEPS_PER_SCANNER + paragraph.length / CHARACTERS_PER_STEP;
	return specials * (STEPS_PER_SPECIAL + looks) + count(paragraph, SCANNER) * scanned;
}

// Each block that closes moves the events of the whole document; each line is compared with every open container.
function blockSteps(lines: readonly string[]): number {
	let blocks = 0;
	let columns = 0;
	for (const line of lines) {
		const prefix = CONTAINERS.exec(line)?.[0].replaceAll("\t", "    ") ?? "";
		blocks += count(prefix, CONTAINER) + Number(SETEXT_UNDERLINE_OR_DEFINITION.test(line));
		columns = Math.max(columns, prefix.length);
	}
	if (columns > MAX_PREFIX_COLUMNS) return Number.POSITIVE_INFINITY;
	const perLine = blocks + STEPS_PER_LINE + columns * STEPS_PER_LINE_AND_COLUMN;
	return lines.length * perLine + blocks * STEPS_PER_BLOCK;
}

/** Throws ContentTooComplex if parsing might take more than about two seconds or 60 MB. Takes linear time itself. */
export function assertParsable(markdown: string): void {
	let steps = blockSteps(markdown.split("\n"));
	for (const paragraph of markdown.split(PARAGRAPH_END)) steps += paragraphSteps(paragraph);
	if (steps > MAX_STEPS || count(markdown, ADDRESS) > MAX_ADDRESSES)
		throw new ContentTooComplex("Too many or too deep Markdown constructs");
}
