import { maskMarkup } from "./markup-mask.ts";

// Chromium shows feeds as plain text, whatever their stylesheet: there, this is what people read.
const NOTE =
	"<!-- Dies ist ein Newsfeed: Kopieren Sie seine Adresse in einen Feedreader. | This is a feed: copy its address into a feed reader. -->";

/**
 * Makes a feed readable for people who open it in a browser. CSS, as browsers are dropping XSLT
 * (whatwg/html#11523); the package knows only XSLT.
 */
export function withStylesheet(xml: string, url: string): string {
	const instruction = `<?xml-stylesheet type="text/css" href="${maskMarkup(url)}"?>`;
	return xml.replace("?>\n", () => `?>\n${instruction}\n${NOTE}\n`);
}
