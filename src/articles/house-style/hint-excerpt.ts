import { OBJECT } from "../../content/prose.ts";
import type { Change } from "./change.ts";

const MOST_EXCERPT = 60;
const MOST_BEFORE = 25;

/** Returns a text in one line, cut if it is long. */
export function shortened(text: string): string {
	const line = inOneLine(text.slice(0, 4 * MOST_EXCERPT));
	if (line.length <= MOST_EXCERPT) return line;
	return `${line.slice(0, MOST_EXCERPT).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Returns the words around a place, as they are and as they would be after changes. */
export function excerptAround(text: string, at: number, changes: Change[] = []) {
	const from = wordStart(text, Math.max(0, at - MOST_BEFORE));
	const end = wordEnd(text, Math.min(text.length, from + MOST_EXCERPT));
	let [wanted, done] = ["", from];
	for (const change of changes) {
		if (change.wanted === undefined || change.end > end) break;
		wanted += text.slice(done, change.start) + change.wanted;
		done = change.end;
	}
	const framed = (words: string) =>
		`${from > 0 ? "… " : ""}${inOneLine(words)}${end < text.length ? " …" : ""}`;
	const excerpt = framed(text.slice(from, end));
	return done === from ? { excerpt } : { excerpt, wanted: framed(wanted + text.slice(done, end)) };
}

function wordStart(text: string, at: number): number {
	if (at === 0) return 0;
	const space = text.slice(at, at + MOST_BEFORE).search(/\s/);
	return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
	if (at === text.length) return at;
	const space = text.slice(at - MOST_BEFORE, at).search(/\s\S*$/);
	return space === -1 ? at : at - MOST_BEFORE + space;
}

// A protected space stays: it is what the excerpt is about.
const inOneLine = (text: string) =>
	text
		.replaceAll(OBJECT, "…")
		.replace(/[ \t\n\r]+/g, " ")
		.trim()
		.toWellFormed();
