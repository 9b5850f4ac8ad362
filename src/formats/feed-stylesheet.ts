import { escapeXml } from "./xml-markup.ts";

// Chromium shows feeds as plain text, even with a stylesheet, so people read this there.
const NOTE =
	"<!-- Dies ist ein Newsfeed: Kopieren Sie seine Adresse in einen Feedreader. | This is a feed: copy its address into a feed reader. -->";

/**
 * Makes a feed readable for people who open it in a browser. With CSS, because browsers are removing XSLT
 * (whatwg/html#11523) and the package supports only that.
 */
export function withStylesheet(xml: string, url: string): string {
	const instruction = `<?xml-stylesheet type="text/css" href="${escapeXml(url)}"?>`;
	return xml.replace("?>\n", () => `?>\n${instruction}\n${NOTE}\n`);
}
