import type { Prose, TextParts } from "../../content/prose.ts";
import type { HintRule } from "./hint.schema.ts";
import { excerptAround, shortened } from "./hint-excerpt.ts";

/** Something of a text that only a person can mend. */
export interface TextFinding {
	rule: HintRule;
	excerpt: string;
}

/** The words of links that say nothing of where they lead. */
const NO_NAMES: Record<string, ReadonlySet<string>> = {
	de: wordsOf(
		"hier|hier klicken|klicken sie hier|klick hier|mehr|mehr dazu|mehr lesen|weiter|weiterlesen|link|zum link|dieser link",
	),
	en: wordsOf("here|click here|more|read more|learn more|link|this|this link"),
};

function wordsOf(words: string): ReadonlySet<string> {
	return new Set(words.split("|"));
}

/** Returns what the rules about pictures, links, lists and left marks find, in this order. */
export function textFindings(parts: TextParts, language: string): TextFinding[] {
	const noNames = NO_NAMES[language.split("-")[0] ?? ""];
	return [
		...parts.pictures
			.filter(({ alt }) => alt.trim() === "")
			.map(({ address }) => ({ rule: "picture_alt", excerpt: fileOf(address) }) as const),
		...parts.links
			.filter(({ text }) => text === "" || noNames?.has(nameOf(text)))
			.map(({ text, address }) => ({ rule: "link_text", excerpt: text || address }) as const),
		...accidentalLists(parts.numbered).map(
			(excerpt) => ({ rule: "accidental_list", excerpt }) as const,
		),
		...parts.prose.flatMap((prose) =>
			visibleMarks(prose).map((excerpt) => ({ rule: "visible_mark", excerpt }) as const),
		),
	].map((finding) => ({ ...finding, excerpt: shortened(finding.excerpt) }));
}

const nameOf = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

const fileOf = (address: string) => address.split(/[?#]/)[0]?.split("/").at(-1) || address;

/** A list of one item is a sentence that begins with a number, unless its neighbours count on. */
function accidentalLists(lists: TextParts["numbered"]): string[] {
	return lists.flatMap(({ start, items, text }, index) => {
		const [before, after] = [lists[index - 1], lists[index + 1]];
		const goesOn = before && before.start + before.items === start;
		const isGoneOn = after && after.start === start + 1;
		return items === 1 && !goesOn && !isGoneOn ? [`${start}. ${text}`] : [];
	});
}

/** Two stars or lines, or one beside a word; inside a word and between spaces they mean something else. */
const LEFT =
	/\*{2,3}|_{2,3}|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}_])|\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*/gu;
const IN_WORD = /^[\p{L}\p{N}]$/u;
const UNREAD_HEADING = /^#{2,6}[^\s#]/;

function visibleMarks({ text, from, to }: Prose): string[] {
	const found: { at: number; mark: string }[] = [];
	for (const { 0: mark, index: at } of text.matchAll(LEFT)) {
		const isEscaped = (to[at] ?? 0) - (from[at] ?? 0) > 1;
		const isInWord = IN_WORD.test(text[at - 1] ?? "") && IN_WORD.test(text[at + mark.length] ?? "");
		if (!isEscaped && !isInWord) found.push({ at, mark });
	}
	const isCertain = found.length > 1 || found.some(({ mark }) => mark.length > 1);
	const [first] = isCertain ? found : [];
	if (first) return [excerptAround(text, first.at).excerpt];
	return UNREAD_HEADING.test(text) ? [text] : [];
}
