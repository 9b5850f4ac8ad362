import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newArticle } from "./newsroom.ts";

const markdown = `
| Quartier | Wohnungen | Miete | Summe im Jahr | Anteil | Vorjahr |
|---|--:|--:|--:|--:|--:|
| Hafenviertel | 1 111 | 11,11 €/m² | 4.812.300,00 € im Jahr | 11,1 % | 1.111 |
| Lindenhof | 8 888 | 9,90 €/m² | 812.300,00 € im Jahr | 88,8 % | 8.888 |
`;

/** The number of lines in each cell with a number, and how wide its digits are. */
const LOOKS = `[...document.querySelectorAll("article td.at-right")].map((cell) => {
	const content = document.createRange();
	content.selectNodeContents(cell);
	const lines = new Set([...content.getClientRects()].map(({ top }) => top)).size;
	return [lines, getComputedStyle(cell).fontVariantNumeric];
})`;

it.each([390, 1280])(
	"numbers in tables do not break, and their digits have one width, at %i px",
	async (width) => {
		const page = await newPage({ viewport: { width, height: 800 } });
		await page.goto(`/articles/${await newArticle({ body: { markdown } })}`);
		const looks = await page.evaluate(LOOKS);
		expect(looks).toEqual(Array.from({ length: 10 }, () => [1, "tabular-nums"]));
	},
);
