import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { places } from "./places.ts";

const SEEN = [
	"the front page",
	"the survey",
	"an article with a table",
	"the page that asks for a receipt",
	"a search with hits",
	"the sign-in page",
	"the newsroom's tokens",
];

/** The colour of the border of everything that looks like a button; "" where there is no border. */
const BORDERS = `[...document.querySelectorAll("button, .button")].map((button) => {
	const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(button);
	return borderTopStyle === "solid" && borderTopWidth !== "0px" ? borderTopColor : "";
})`;

describe.each(places.filter(({ name }) => SEEN.includes(name)))("$name", ({ visit }) => {
	it("has buttons with a border where the reader's colours replace ours", async () => {
		const page = await newPage({ forcedColors: "active" });
		await visit(page);
		const borders = await page.evaluate<string[]>(BORDERS);
		expect(borders.length).toBeGreaterThan(0);
		for (const border of borders) expect(border).toMatch(/^rgb\(/);
	});
});
