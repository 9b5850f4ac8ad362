import type { Element, ElementContent, Parents, Root } from "hast";
import { toText } from "hast-util-to-text";
import { wordsFor } from "../words/languages.ts";
import type { Warn } from "./removal.ts";
import { STAND_IN } from "./stand-ins.ts";
import { visitElements } from "./visit-elements.ts";

/** The attribute with the address of what an element would show, and the word for it. */
const EMBEDS = {
	iframe: { address: "src", word: "embedded" },
	frame: { address: "src", word: "embedded" },
	embed: { address: "src", word: "embedded" },
	object: { address: "data", word: "embedded" },
	video: { address: "src", word: "video" },
	audio: { address: "src", word: "audio" },
} as const;
const isEmbed = (tagName: string): tagName is keyof typeof EMBEDS => Object.hasOwn(EMBEDS, tagName);

/** Addresses of players, with the pages where people watch the same video. */
const PLAYERS = [
	[
		/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
		"https://www.youtube.com/watch?v=$1",
	],
	[/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, "https://vimeo.com/$1"],
] as const;

/** In these an address stands in a line of its own; elsewhere in the text around it. */
const BLOCKS = new Set("div section article main aside center blockquote".split(" "));

function webAddress(value: unknown, baseUrl: URL): string | undefined {
	if (typeof value !== "string" || value.trim() === "") return undefined;
	const url = URL.parse(value, baseUrl);
	if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
	return PLAYERS.reduce((href, [player, page]) => href.replace(player, page), url.href);
}

function addressOf(element: Element, attribute: string, baseUrl: URL): string | undefined {
	const { properties, children } = element;
	const sources = children.filter(
		(child) => child.type === "element" && child.tagName === "source",
	);
	const values = [properties[attribute], properties.dataSrc];
	for (const source of sources) if (source.type === "element") values.push(source.properties.src);
	return values.map((value) => webAddress(value, baseUrl)).find((url) => url !== undefined);
}

function linkTo(element: Element, href: string, word: string, baseUrl: URL): Element {
	const { title, ariaLabel, poster } = element.properties;
	const { host, pathname } = new URL(href);
	const place = host === baseUrl.host ? pathname : host;
	const name = String(title || ariaLabel || `${word}: ${place}`).trim();
	const src = webAddress(poster, baseUrl);
	const shown: ElementContent = src
		? { type: "element", tagName: "img", properties: { src, alt: name }, children: [] }
		: { type: "text", value: name };
	const properties = { href, className: [STAND_IN] };
	return { type: "element", tagName: "a", properties, children: [shown] };
}

function inItsPlace(link: Element, parent: Parents): Element {
	const isBlock =
		parent.type === "root" || (parent.type === "element" && BLOCKS.has(parent.tagName));
	return isBlock ? { type: "element", tagName: "p", properties: {}, children: [link] } : link;
}

/** Replaces frames, videos, audio and objects by links to them. */
export function linkEmbeds(tree: Root, baseUrl: URL, language: string, warn: Warn): void {
	const words = wordsFor(language).articles;
	visitElements(tree, (element, index, parent) => {
		if (!isEmbed(element.tagName)) return;
		const { address, word } = EMBEDS[element.tagName];
		const href = addressOf(element, address, baseUrl);
		const fallback = element.tagName === "object" ? toText(element).trim() : "";
		if (href) {
			warn("embed_linked", `<${element.tagName}>`, href);
			parent.children[index] = inItsPlace(linkTo(element, href, words[word], baseUrl), parent);
			return index + 1;
		}
		warn("embed_removed", `<${element.tagName}>`, fallback);
		parent.children.splice(index, 1);
		return index;
	});
}
