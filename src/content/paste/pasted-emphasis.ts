import type { Element, ElementContent, Root } from "hast";
import { type Emphasis, inEmphasis, type Run } from "./emphasis-runs.ts";
import {
	contentOf,
	HEADINGS,
	isBlock,
	isEmpty,
	isStrong,
	replaceNodes,
	text,
	wordsOf,
} from "./nodes.ts";
import { styleOf } from "./pasted-styles.ts";

const PLAIN: Emphasis = { isBold: false, isItalic: false, isStruck: false };

/** Elements of a line that an article has not, or that only say how it looks. */
const DISSOLVED = new Set(
	"span font b strong i em s strike del ins u small big mark tt acronym label nobr cite dfn var o:p".split(
		" ",
	),
);
const BOLD = new Set(["b", "strong"]);
const ITALIC = new Set(["i", "em"]);
const STRUCK = new Set(["s", "strike", "del"]);
const BOLD_WEIGHT = /^(?:bold|bolder|[6-9]\d\d)$/;
const THIN_WEIGHT = /^(?:normal|lighter|[1-5]\d\d)$/;
const SMALL_CHARACTERS: Readonly<Record<string, string>> = {
	sup: "⁰¹²³⁴⁵⁶⁷⁸⁹",
	sub: "₀₁₂₃₄₅₆₇₈₉",
};
/** Text of which so much is bold is not emphasised, but set in a bold type. */
const MOST_BOLD = 0.9;

/** Makes emphasis of what elements and styles say together: Google Docs has all of a text in a `<b>` of normal weight. */
export function stateEmphasis(tree: Root): void {
	tree.children = emphasised(contentOf(tree), PLAIN);
	if (isMostlyBold(tree)) replaceNodes(tree, (node) => (isStrong(node) ? node.children : [node]));
}

const emphasised = (nodes: ElementContent[], around: Emphasis) =>
	inEmphasis(nodes.flatMap((node) => runsOf(node, around)));

function runsOf(node: ElementContent, around: Emphasis): Run[] {
	if (node.type !== "element") return [{ node, emphasis: isEmpty(node) ? undefined : around }];
	const emphasis = emphasisOf(node, around);
	if (DISSOLVED.has(node.tagName)) return node.children.flatMap((child) => runsOf(child, emphasis));
	if (node.tagName === "sup" || node.tagName === "sub") return smallRuns(node, emphasis);
	if (node.tagName === "br") return [{ node, emphasis: PLAIN }];
	if (node.tagName === "a" && !node.children.some(isBlock)) return [linkRun(node, emphasis)];
	if (node.tagName === "pre" || node.tagName === "code" || node.tagName === "img")
		return [{ node, emphasis }];
	const children = emphasised(node.children, isBlock(node) ? inBlock(node, emphasis) : emphasis);
	return [{ node: { ...node, children }, emphasis: PLAIN }];
}

/** A link that is emphasised as a whole stands in the emphasis. */
function linkRun(link: Element, emphasis: Emphasis): Run {
	const runs = link.children.flatMap((child) => runsOf(child, emphasis));
	const [first, ...others] = runs.flatMap((run) => run.emphasis ?? []);
	const isOne = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
	if (!first || !isOne) return { node: { ...link, children: inEmphasis(runs) }, emphasis: PLAIN };
	return { node: { ...link, children: runs.map(({ node }) => node) }, emphasis: first };
}

/** “m²” stays; Markdown has nothing for other small text. */
function smallRuns({ tagName, children }: Element, emphasis: Emphasis): Run[] {
	const words = children.map(wordsOf).join("").trim();
	const digits = SMALL_CHARACTERS[tagName];
	if (
		!digits ||
		!/^\d{1,9}$/.test(words) ||
		children.some((child) => child.type === "element" && child.tagName === "a")
	)
		return children.flatMap((child) => runsOf(child, emphasis));
	const small = words.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
	return [{ node: text(small), emphasis }];
}

function emphasisOf(element: Element, around: Emphasis): Emphasis {
	const { tagName } = element;
	const style = styleOf(element);
	const font = (style.get("font") ?? "").split(/\s+/);
	const weight = style.get("font-weight") ?? font.find((part) => BOLD_WEIGHT.test(part)) ?? "";
	const slant = style.get("font-style") ?? font.find((part) => part === "italic") ?? "";
	const line = style.get("text-decoration-line") ?? style.get("text-decoration") ?? "";
	return {
		...around,
		isBold: THIN_WEIGHT.test(weight)
			? false
			: BOLD.has(tagName) || BOLD_WEIGHT.test(weight) || around.isBold,
		isItalic:
			slant === "normal"
				? false
				: ITALIC.has(tagName) || /^(?:italic|oblique)/.test(slant) || around.isItalic,
		isStruck: STRUCK.has(tagName) || line.includes("line-through") || around.isStruck,
	};
}

/** Headings and the heads of tables are bold by themselves. */
function inBlock({ tagName }: Element, emphasis: Emphasis): Emphasis {
	return {
		...emphasis,
		isHeading: emphasis.isHeading || HEADINGS.has(tagName) || tagName === "th",
	};
}

function isMostlyBold(tree: Root): boolean {
	const blocks = tree.children.filter((child) => !isEmpty(child));
	const all = lengthOf(blocks, false);
	const bold = lengthOf(blocks, true);
	return isSeveral(blocks) && bold > 0 && bold >= all * MOST_BOLD;
}

const isSeveral = (nodes: Root["children"]): boolean =>
	nodes.length > 1 ||
	nodes.some((node) => node.type === "element" && isBlock(node) && isSeveral(node.children));

/** Returns how much text stands outside of headings: all of it, or what is strong. */
function lengthOf(nodes: Root["children"], isOnlyStrong: boolean): number {
	return nodes.reduce((sum, node) => {
		if (node.type === "text") return isOnlyStrong ? sum : sum + node.value.trim().length;
		if (node.type !== "element" || HEADINGS.has(node.tagName) || node.tagName === "th") return sum;
		return sum + lengthOf(node.children, isOnlyStrong && !isStrong(node));
	}, 0);
}
