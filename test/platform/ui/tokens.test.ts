import { describe, expect, it } from "vitest";
import newsroomTokensCss from "../../../src/platform/ui/styles/newsroom-tokens.css?raw";
import {
	boardCss,
	css,
	docsCss,
	embedCss,
	feedCss,
	newsroomCss,
	resultsCss,
	searchCss,
	statusCss,
} from "../../../src/platform/ui/stylesheets.ts";

const namesIn = (text: string, pattern: RegExp) =>
	new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
const used = (text: string) => namesIn(text, /var\((--[\w-]+)\)/g);
const defined = (text: string) => namesIn(text, /(--[\w-]+):/g);

describe("the tokens", () => {
	it.each([
		["of the site", css, ""],
		["of the newsroom", newsroomCss, ""],
		["of the board", boardCss, newsroomCss],
		["of results", resultsCss, css],
		["of the search", searchCss, css],
		["of the status page", statusCss, css],
		["of the documentation", docsCss, css],
		["of feeds", feedCss, ""],
		["of embedded surveys, which do not have those of the site", embedCss, ""],
	])("that the stylesheet %s uses are set", (_, text, before) => {
		const known = defined(before + text);
		expect([...used(text)].filter((name) => !known.has(name))).toEqual([]);
	});

	it.each([
		["of the site", css],
		["of the newsroom", newsroomTokensCss],
	])("%s have each colour for dark screens too", (_, text) => {
		const [light = "", dark = ""] = text.split("@media (prefers-color-scheme: dark)");
		const colours = namesIn(light, /(--\w+): #/g);
		expect(colours.size).toBeGreaterThan(5);
		expect(namesIn(dark.split("\n}")[0] ?? "", /(--\w+): #/g)).toEqual(colours);
	});
});
