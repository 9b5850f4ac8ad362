import type { Element, Root } from "hast";
import { secureAddress } from "../platform/pictures/secure-address.ts";
import type { Warn } from "./removal.ts";
import { beginningOf } from "./removals.ts";
import { DISSOLVED } from "./spans.ts";
import { visitElements } from "./visit-elements.ts";

const WEB = ["http:", "https:"];

/** The attributes that hold a URL, with the protocols that each may have. */
const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
	href: [...WEB, "mailto:", "tel:"],
	src: WEB,
	cite: WEB,
};

/** An element without any of these attributes has no purpose. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = { a: ["href", "id"], img: ["src"] };

function absoluteUrl(value: string, baseUrl: URL, protocols: readonly string[]) {
	const url = URL.parse(value, baseUrl);
	if (!url || !protocols.includes(url.protocol)) return undefined;
	// WHATWG URL §4.5 leaves spaces in opaque paths (`mailto:a b`) as they are.
	return url.href.replaceAll(" ", "%20");
}

function resolveUrls({ tagName, properties }: Element, baseUrl: URL, warn: Warn): void {
	for (const [name, protocols] of Object.entries(PROTOCOLS)) {
		const value = properties[name];
		if (value === undefined) continue;
		const url = absoluteUrl(String(value), baseUrl, protocols);
		if (url !== undefined) properties[name] = url;
		else delete properties[name];
		if (url === undefined && tagName === "a") warn("link_removed", beginningOf(String(value)));
	}
}

function warnOfImage({ src, alt }: Element["properties"], warn: Warn): void {
	const isInline = /^\s*data:/i.test(String(src));
	warn(isInline ? "image_inline" : "image_removed", alt ? beginningOf(String(alt)) : "");
}

function secure(image: Element, warn: Warn): void {
	const address = String(image.properties.src);
	image.properties.src = secureAddress(address);
	if (image.properties.src !== address) warn("image_secured", beginningOf(address));
}

// The allow-list leaves the children of what is dissolved: the text of a link; an image has none.
function dissolveIfEmpty(element: Element): void {
	const essential = ESSENTIAL[element.tagName];
	if (essential?.some((name) => element.properties[name]) === false) element.tagName = DISSOLVED;
}

/** Makes every URL in the tree absolute, and removes those that are not valid or not allowed. */
export function absoluteLinks(tree: Root, baseUrl: URL, warn: Warn): void {
	visitElements(tree, (element) => {
		const typed = { ...element.properties };
		resolveUrls(element, baseUrl, warn);
		if (element.tagName === "img") {
			if (!element.properties.src) warnOfImage(typed, warn);
			else secure(element, warn);
		}
		dissolveIfEmpty(element);
	});
}
