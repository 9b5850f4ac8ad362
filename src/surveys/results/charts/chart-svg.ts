import { escapeXml } from "../../../formats/xml-markup.ts";
import type { Chart } from "./chart.ts";
import { CHART_STYLE } from "./chart-style.ts";
import { drawBars } from "./draw-bars.ts";
import { drawColumns } from "./draw-columns.ts";
import { INNER, lines, PAD, type Place, WIDTH } from "./drawing.ts";

/** A picture of a chart. */
export interface Drawing {
	svg: string;
	width: number;
	height: number;
}

interface ChartTexts {
	/** Says everything that the picture shows. */
	alt: string;
	/** Says how the numbers came about: below the chart. */
	method: string[];
	/** The language of all texts. */
	language: string;
}

const GAP = 14;

/**
 * Draws a chart as an SVG that stands alone: it loads nothing, runs nothing, and has colours for light and dark
 * screens and for paper. It is 420 wide, so that its letters can be read on a phone of 320 pixels.
 */
export function chartSvg(chart: Chart, { alt, method, language }: ChartTexts): Drawing {
	const title = lines([chart.title], { y: PAD, size: 20, style: "title" });
	const drawn =
		chart.kind === "bars" ? drawBars(chart, title.y + GAP) : drawColumns(chart, title.y + GAP);
	const rule = drawn.y + GAP;
	const notes = lines([...chart.notes, ...method], { y: rule + 8, size: 14, style: "faint" });
	const height = Math.ceil(notes.y + PAD);
	const parts: Place[] = [title, drawn, notes];
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" lang="${escapeXml(language)}">`,
		`<title id="title">${escapeXml(chart.title)}</title>`,
		`<desc id="desc">${escapeXml(alt)}</desc>`,
		`<style>${CHART_STYLE}</style>`,
		`<rect class="paper" width="${WIDTH}" height="${height}"/>`,
		...parts.map((part) => part.xml),
		`<rect class="rule" x="${PAD}" y="${rule}" width="${INNER}" height="1"/>`,
		"</svg>\n",
	];
	return { svg: svg.join("\n"), width: WIDTH, height };
}
