import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

const WEB = ["http:", "https:"];

/** The attributes that hold a URL, with the protocols that each may have. */
const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
	href: [...WEB, "mailto:", "tel:"],
	src: WEB,
	cite: WEB,
};

/** An element without this attribute has no purpose. */
const ESSENTIAL: Readonly<Record<string, string>> = { a: "href", img: "src" };

function absoluteUrl(value: string, baseUrl: URL, protocols: readonly string[]) {
	const url = URL.parse(value, baseUrl);
	if (!url || !protocols.includes(url.protocol)) return undefined;
	// WHATWG URL §4.5 leaves spaces in opaque paths (`mailto:a b`) as they are.
	return url.href.replaceAll(" ", "%20");
}

function resolveUrls({ properties }: Element, baseUrl: URL): void {
	for (const [name, protocols] of Object.entries(PROTOCOLS)) {
		const value = properties[name];
		if (value === undefined) continue;
		const url = absoluteUrl(String(value), baseUrl, protocols);
		if (url === undefined) delete properties[name];
		else properties[name] = url;
	}
}

// The allow-list removes a span and leaves its children: the text of a link; an image has none.
function dissolveIfEmpty(element: Element): void {
	const essential = ESSENTIAL[element.tagName];
	if (essential && !element.properties[essential]) element.tagName = "span";
}

/** Makes every URL in the tree absolute, and removes those that are not valid or not allowed. */
export function absoluteLinks(tree: Root, baseUrl: URL): void {
	visit(tree, "element", (element) => {
		resolveUrls(element, baseUrl);
		dissolveIfEmpty(element);
	});
}
