import { escapeXml } from "../../../formats/xml-markup.ts";
import { wrapped } from "./wrapped-text.ts";

/** The size of every chart, and the space around it. */
export const WIDTH = 420;
export const PAD = 18;
export const INNER = WIDTH - 2 * PAD;

/** Something that is drawn, and where it ends. */
export interface Place {
	xml: string;
	y: number;
}

/** Bold letters are wider. */
const BOLD = 1.08;
const LEADING = 1.35;

interface LineOptions {
	y: number;
	size: number;
	style: "title" | "ink" | "faint";
}

/** Draws paragraphs below each other, broken into lines of the chart's width. */
export function lines(paragraphs: string[], { y, size, style }: LineOptions): Place {
	const width = style === "title" ? size * BOLD : size;
	const drawn: string[] = [];
	let at = y;
	for (const line of paragraphs.flatMap((text) => wrapped(text, width, INNER))) {
		at += size * LEADING;
		drawn.push(text(line, { x: PAD, y: at - size * 0.3, size, style }));
	}
	return { xml: drawn.join("\n"), y: at };
}

interface TextOptions {
	x: number;
	y: number;
	size: number;
	style: string;
	anchor?: "start" | "middle" | "end";
}

/** Draws one line of text. */
export function text(
	content: string,
	{ x, y, size, style, anchor = "start" }: TextOptions,
): string {
	const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
	return `<text class="${style}" x="${round(x)}" y="${round(y)}" font-size="${size}"${side}>${escapeXml(content)}</text>`;
}

/** Draws a rectangle. */
export function box(style: string, x: number, y: number, width: number, height: number): string {
	return `<rect class="${style}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

export const round = (number: number) => Math.round(number * 100) / 100;
