import type { ElementContent } from "hast";
import { made } from "../models/categories.ts";
import { isBlock, text } from "./nodes.ts";

export interface Emphasis {
	isBold: boolean;
	isItalic: boolean;
	isStruck: boolean;
	/** True in a heading, which is not bold for a reader. */
	isHeading?: boolean;
}

/** A part of a line with its emphasis; spaces have that of the parts around them. */
export interface Run {
	node: ElementContent;
	emphasis: Emphasis | undefined;
}

const MARKS: [name: string, has: (emphasis: Emphasis) => boolean][] = [
	["strong", ({ isBold, isHeading }) => isBold && !isHeading],
	["em", ({ isItalic }) => isItalic],
	["del", ({ isStruck }) => isStruck],
];

/** Returns the nodes of runs, each emphasis around as many of them as have it. */
export function inEmphasis(runs: Run[]): ElementContent[] {
	return marked(withOuterMarks(withWholeWords(withSpaces(runs))), 0);
}

function marked(runs: Run[], depth: number): ElementContent[] {
	const [mark, ...deeper] = MARKS.slice(depth);
	if (!mark) return runs.map(({ node }) => node);
	const [name, has] = mark;
	const result: ElementContent[] = [];
	for (let at = 0; at < runs.length; ) {
		const isMarked = isIn(runs[at], has);
		let end = at + 1;
		while (end < runs.length && isIn(runs[end], has) === isMarked) end += 1;
		const inner = marked(runs.slice(at, end), MARKS.length - deeper.length);
		result.push(...(isMarked ? [made(name, inner)] : inner));
		at = end;
	}
	return result;
}

const isIn = (run: Run | undefined, has: (emphasis: Emphasis) => boolean) =>
	run?.emphasis !== undefined && !isBlock(run.node) && has(run.emphasis);

/** Spaces between two parts have the emphasis of both, as far as it is the same. */
function withSpaces(runs: Run[]): Run[] {
	return runs.map((run, index) => {
		if (run.emphasis !== undefined) return run;
		const [before, after] = [runs[index - 1]?.emphasis, runs[index + 1]?.emphasis];
		const isSame = before && JSON.stringify(before) === JSON.stringify(after);
		return { node: run.node, emphasis: isSame ? before : undefined };
	});
}

/** Markdown cannot end a slant inside a word: it takes the star as that of “Leser*innen”. */
function withWholeWords(runs: Run[]): Run[] {
	return runs.map((run, index) => {
		const { node, emphasis } = run;
		if (node.type !== "text" || !emphasis?.isItalic) return run;
		const [before, after] = [runs[index - 1], runs[index + 1]];
		const isBroken =
			(BEGINS_WITH_WORD.test(node.value) && isUpright(before, ENDS_IN_WORD)) ||
			(ENDS_IN_WORD.test(node.value) && isUpright(after, BEGINS_WITH_WORD));
		return isBroken ? { node, emphasis: { ...emphasis, isItalic: false } } : run;
	});
}

const isUpright = (run: Run | undefined, word: RegExp) =>
	run?.node.type === "text" && run.emphasis?.isItalic !== true && word.test(run.node.value);

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;
const LAST_SIGNS = /[\p{P}\p{S}]+$/u;
const FIRST_SIGNS = /^[\p{P}\p{S}]+/u;

// CommonMark §6.2: `**Berlin.**Die` is not emphasis, because a sign stands between the mark and the word.
function withOuterMarks(runs: Run[]): Run[] {
	return runs.flatMap((run, index) => {
		if (run.node.type !== "text" || run.emphasis === undefined) return [run];
		const [before, after] = [runs[index - 1], runs[index + 1]];
		const start = touches(run, before, ENDS_IN_WORD) ? signs(run.node.value, FIRST_SIGNS) : "";
		const rest = run.node.value.slice(start.length);
		const end = touches(run, after, BEGINS_WITH_WORD) ? signs(rest, LAST_SIGNS) : "";
		const middle = rest.slice(0, rest.length - end.length);
		const plain = (value: string): Run[] =>
			value === "" ? [] : [{ node: text(value), emphasis: undefined }];
		return [...plain(start), { ...run, node: text(middle) }, ...plain(end)];
	});
}

const signs = (value: string, pattern: RegExp) => pattern.exec(value)?.[0] ?? "";

/** True if the run beside one has another emphasis, and a word next to it. */
function touches({ emphasis }: Run, beside: Run | undefined, word: RegExp): boolean {
	if (beside?.node.type !== "text" || !word.test(beside.node.value)) return false;
	return MARKS.some(([, has]) => emphasis !== undefined && has(emphasis) && !isIn(beside, has));
}
