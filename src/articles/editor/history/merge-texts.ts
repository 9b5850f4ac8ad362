import { diffArrays } from "diff";
import { linesOf, MAX_EDITS } from "./difference.ts";

/** A passage that both have changed, each in another way. */
export interface Clash {
	mine: string;
	theirs: string;
}

export interface Merged {
	/** The text with the changes of both; where they clash, mine. */
	text: string;
	clashes: Clash[];
}

/** Lines of the common beginning, from `from` to before `to`, and those that stand there now. */
interface Hunk {
	from: number;
	to: number;
	lines: string[];
}

/**
 * Merges two texts that began as the same one, line by line. Changes of lines that touch each other clash, unless they
 * are the same. Undefined if one of them is too different from the beginning.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merged | undefined {
	const began = linesOf(ended(base));
	const ours = hunksOf(began, linesOf(ended(mine)));
	const others = hunksOf(began, linesOf(ended(theirs)));
	if (!ours || !others) return undefined;
	const clashes: Clash[] = [];
	const text: string[] = [];
	let position = 0;
	for (const { from, to } of regionsOf([...ours, ...others])) {
		const [own, other] = [ours, others].map((hunks) => within(began, hunks, from, to));
		text.push(...began.slice(position, from));
		position = to;
		const before = began.slice(from, to).join("");
		const [mineNow = before, theirsNow = before] = [own, other];
		if (mineNow !== before && theirsNow !== before && mineNow !== theirsNow)
			clashes.push({ mine: mineNow, theirs: theirsNow });
		text.push(mineNow === before ? theirsNow : mineNow);
	}
	text.push(...began.slice(position));
	return { text: endedAs(mine, text.join("")), clashes };
}

// Without it a line that was added at the end would change the one before it too.
const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
const endedAs = (mine: string, text: string) =>
	mine.endsWith("\n") ? text : text.replace(/\n$/, "");

function hunksOf(before: string[], after: string[]): Hunk[] | undefined {
	const changes = diffArrays(before, after, { maxEditLength: MAX_EDITS });
	if (!changes) return undefined;
	const hunks: Hunk[] = [];
	let position = 0;
	for (const { added, removed, count, value } of changes) {
		const last = hunks.at(-1);
		const isNext = last?.to === position;
		if (added && isNext) last.lines.push(...value);
		else if (added) hunks.push({ from: position, to: position, lines: [...value] });
		else if (removed && isNext) last.to += count;
		else if (removed) hunks.push({ from: position, to: position + count, lines: [] });
		if (!added) position += count;
	}
	return hunks;
}

/** Returns the stretches of the beginning that changed; those that touch each other are one. */
function regionsOf(hunks: Hunk[]): Pick<Hunk, "from" | "to">[] {
	const regions: Pick<Hunk, "from" | "to">[] = [];
	for (const { from, to } of hunks.sort((one, other) => one.from - other.from)) {
		const last = regions.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else regions.push({ from, to });
	}
	return regions;
}

/** Returns the text of a stretch of the beginning as it is after the changes. */
function within(began: string[], hunks: Hunk[], from: number, to: number): string {
	const text: string[] = [];
	let position = from;
	for (const hunk of hunks) {
		if (hunk.from < from || hunk.to > to) continue;
		text.push(...began.slice(position, hunk.from), ...hunk.lines);
		position = hunk.to;
	}
	return [...text, ...began.slice(position, to)].join("");
}
