import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import { languages } from "../words/languages.ts";
import { visitElements } from "./visit-elements.ts";

/** The class of a link that takes the place of a frame, a video or an audio. */
export const STAND_IN = "randnotiz-embed";

const PREFIXES = Object.values(languages).flatMap(({ articles }) => [
	articles.embedded,
	articles.video,
	articles.audio,
]);

/** True for a link that takes the place of an embed. */
export function isStandIn({ tagName, properties: { className } }: Element): boolean {
	return tagName === "a" && Array.isArray(className) && className.includes(STAND_IN);
}

/** True for such a link if it has no title, so that all its words are the service's. */
export function isWordless(element: Element): boolean {
	const url = isStandIn(element) ? URL.parse(String(element.properties.href)) : null;
	const said = toText(element).trim();
	return url !== null && PREFIXES.some((prefix) => nameless(prefix, url).includes(said));
}

/** The names of an embed without a title: elsewhere its host, here its path. */
function nameless(prefix: string, { host, pathname }: URL): string[] {
	return ["", `${prefix}: ${host}`, `${prefix}: ${pathname}`];
}

/** Takes the class from links that cannot stand for an embed: those to no web page, and those with more than a name or a poster. */
export function unmarkOtherLinks(tree: Root): void {
	visitElements(tree, (element) => {
		if (!isStandIn(element)) return;
		const { properties, children } = element;
		const [shown] = children;
		const isName = shown?.type === "text" || (shown?.type === "element" && shown.tagName === "img");
		const isPlain = children.length === 1 && isName;
		if (!isPlain || !/^https?:/.test(String(properties.href))) delete properties.className;
	});
}
