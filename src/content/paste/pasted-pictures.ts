import type { Element, ElementContent, Root } from "hast";
import { findImageAddresses } from "../lazy-images.ts";
import { elementsIn, replaceNodes, text } from "./nodes.ts";

const WEB = /^https?:\/\//i;
/** Addresses of pictures in a document of Google Docs: they end after some minutes. */
const SHORT_LIVED = /^https:\/\/[\w-]+\.googleusercontent\.com\/docs/i;
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+$/u;
/** A picture of at most so many pixels counts readers. */
const PIXEL = 2;

/** Removes the pictures that have no address on the web, and returns how many there were. */
export function dropPictures(tree: Root): number {
	findImageAddresses(tree);
	let dropped = 0;
	replaceNodes(tree, (node): ElementContent[] => {
		if (node.type !== "element") return [node];
		if (node.tagName === "figure" && elementsIn(node, "img").length === 0) return unframed(node);
		if (node.tagName !== "img") return [node];
		const { alt, src } = node.properties;
		if (typeof alt === "string" && EMOJI.test(alt)) return [text(alt)];
		if (isPixel(node)) return [];
		if (WEB.test(String(src)) && !SHORT_LIVED.test(String(src))) return [node];
		dropped += 1;
		return [];
	});
	return dropped;
}

const isPixel = ({ properties: { width, height } }: Element) =>
	[width, height].some((size) => size !== undefined && Number(size) <= PIXEL);

/** The caption stays, for the picture that will be sent. */
function unframed(figure: Element): ElementContent[] {
	return figure.children.map((child) =>
		child.type === "element" && child.tagName === "figcaption" ? { ...child, tagName: "p" } : child,
	);
}
