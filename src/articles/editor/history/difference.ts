import { diffArrays } from "diff";
import { wordsOfText } from "./words-of-text.ts";

/** A stretch of text that both have, or only the new one, or only the old one. */
export interface Part {
	kind: "same" | "added" | "removed";
	text: string;
}

// Myers' algorithm takes a time that grows with the square of the edits. The clock of a Worker stands still while it
// computes, so that only their number can limit it.
export const MAX_EDITS = 1000;
/** Texts that are compared by words, in characters; what is longer is compared by lines. */
const MAX_WORD_TEXT = 200_000;
/** Two passages with less in common are shown one after the other. */
const LEAST_COMMON = 0.25;
const LINES = /[^\n]*\n|[^\n]+/g;

/** The work that one comparison may still take. */
interface Budget {
	/** The squares of the edits. */
	work: number;
	characters: number;
}

/**
 * Returns the parts of two texts, by lines, and by words where lines differ. The parts without those that were added
 * are the old text, those without the removed ones the new text. Undefined if the texts are too different to compare.
 */
export function differenceOf(before: string, after: string, language: string): Part[] | undefined {
	const lines = compare(linesOf(before), linesOf(after), MAX_EDITS)?.parts;
	if (!lines) return undefined;
	const budget = { work: MAX_EDITS ** 2, characters: MAX_WORD_TEXT };
	const parts = lines.flatMap((part, index) => {
		const next = lines[index + 1];
		if (part.kind === "removed" && next?.kind === "added")
			return byWords(part.text, next.text, language, budget);
		const isDone = part.kind === "added" && lines[index - 1]?.kind === "removed";
		return isDone ? [] : [part];
	});
	return joined(parts);
}

/** Returns the lines of a text, each with its end. */
export const linesOf = (text: string): string[] => text.match(LINES) ?? [];

/** Compares two lists of texts: what was removed always stands before what was added instead. */
function compare(before: string[], after: string[], maxEditLength: number) {
	const changes = diffArrays(before, after, { maxEditLength });
	const parts = changes?.map(({ added, removed, value }): Part => {
		return { kind: added ? "added" : removed ? "removed" : "same", text: value.join("") };
	});
	const edited = changes?.filter(({ added, removed }) => added || removed) ?? [];
	const edits = edited.reduce((sum, { count }) => sum + count, 0);
	return parts && { parts: inOrder(parts), edits };
}

function byWords(before: string, after: string, language: string, budget: Budget): Part[] {
	const whole: Part[] = [
		{ kind: "removed", text: before },
		{ kind: "added", text: after },
	];
	budget.characters -= before.length + after.length;
	const mostEdits = Math.floor(Math.sqrt(budget.work));
	if (budget.characters < 0 || mostEdits < 1) return whole;
	const compared = compare(wordsOfText(before, language), wordsOfText(after, language), mostEdits);
	budget.work -= (compared?.edits ?? mostEdits) ** 2;
	if (!compared) return whole;
	const words = compared.parts;
	const common = lengthOf(words.filter(({ kind }) => kind === "same"));
	return common / Math.max(before.length, after.length) < LEAST_COMMON ? whole : readable(words);
}

/** Takes spaces and single signs between two changes into both, so that a sentence does not fall to pieces. */
function readable(parts: Part[]): Part[] {
	const merged = parts.flatMap((part, index): Part[] => {
		const isBetween = index > 0 && index < parts.length - 1;
		const isSpace = part.kind === "same" && /^[^\p{L}\p{N}\n]{1,2}$/u.test(part.text);
		return isBetween && isSpace
			? [
					{ kind: "removed", text: part.text },
					{ kind: "added", text: part.text },
				]
			: [part];
	});
	return inOrder(merged);
}

/** Joins changes that follow each other: first all that was removed, then all that was added. */
function inOrder(parts: Part[]): Part[] {
	const ordered: Part[] = [];
	let removed = "";
	let added = "";
	for (const { kind, text } of [...parts, { kind: "same" as const, text: "" }]) {
		if (kind === "removed") removed += text;
		else if (kind === "added") added += text;
		else {
			if (removed) ordered.push({ kind: "removed", text: removed });
			if (added) ordered.push({ kind: "added", text: added });
			if (text) ordered.push({ kind, text });
			removed = "";
			added = "";
		}
	}
	return ordered;
}

/** Joins parts of one kind that follow each other. */
function joined(parts: Part[]): Part[] {
	const all: Part[] = [];
	for (const part of parts) {
		const last = all.at(-1);
		if (last?.kind === part.kind) last.text += part.text;
		else all.push({ ...part });
	}
	return all;
}

const lengthOf = (parts: Part[]) => parts.reduce((sum, { text }) => sum + text.length, 0);
