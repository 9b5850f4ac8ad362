import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersOf, testsFor } from "../../../../src/surveys/builder/condition-answers.ts";
import { emptyQuestion } from "../../../../src/surveys/builder/empty-draft.ts";
import {
	allOptions,
	MOST_OPTIONS as MOST_ON_SERVER,
} from "../../../../src/surveys/builder/pasted-options.ts";
import {
	answerChoices,
	sourceChoices,
	stepChoices,
	testsOf,
} from "../../../../src/surveys/builder/script/condition-rules.browser.js";
import { withKey } from "../../../../src/surveys/builder/script/part-keys.browser.js";
import {
	linesOf,
	MOST_OPTIONS,
} from "../../../../src/surveys/builder/script/pasted-lines.browser.js";
import { questionDefinitions } from "../../../../src/surveys/questions/question.schema.ts";

const types = ["section", ...Object.keys(questionDefinitions)];
const blank = (type: string) => emptyQuestion("a", type, ["de"], () => "o1");
const texts = {
	...{ noText: "ohne Text", chooseSource: "Wählen", goneSource: "gibt es nicht mehr" },
	...{ comesLater: "{name} (danach)", goneAnswer: "„{value}“ (weg)" },
	goneOption: "eine von früher",
};

describe("the script of the builder and the server", () => {
	it.each(types)("ask the same of %s", (type) => {
		expect([...testsOf(type)].sort()).toEqual([...testsFor(blank(type))].sort());
	});

	it.each([
		["", ""],
		["1", "7"],
		["-2", " 2 "],
		["0", "viel"],
		["5", "1"],
	])("list the steps from “%s” to “%s” alike", (min, max) => {
		const there = answersOf({ ...blank("rating"), min, max }, ["de"]) ?? [];
		expect(stepChoices(min, max).map(({ value }) => value)).toEqual(
			there.map(({ value }) => value),
		);
	});

	it("make the same options of pasted lines", () => {
		const line = fc
			.array(fc.constantFrom("Rad", "Bahn", " ", "\t", "|", "• ", "- ", "-5", "\n"), {
				maxLength: 9,
			})
			.map((parts) => parts.join(""));
		fc.assert(
			fc.property(line, fc.constantFrom<string[]>(["de"], ["de", "en"]), (paste, languages) => {
				const options = allOptions({ ...blank("single"), options: [], paste }, languages);
				const lines = linesOf(paste, languages.length);
				expect(lines.map((parts) => languages.map((_, index) => parts[index] ?? ""))).toEqual(
					options.map(({ label }) => languages.map((language) => label[language])),
				);
			}),
		);
		expect(MOST_OPTIONS).toBe(MOST_ON_SERVER);
	});
});

describe("the questions that a condition can be about", () => {
	const sources = [
		{ key: "dish", type: "single", name: "Frage 1", label: "Welches Gericht?" },
		{ key: "day", type: "date", name: "Frage 2", label: "Wann?" },
		{ key: "why", type: "text", name: "Frage 3", label: " " },
		{ key: "more", type: "text", name: "Frage 4", label: "W".repeat(61) },
	];
	const labels = (at: number, chosen = "") =>
		sourceChoices(sources, at, chosen, texts).map(({ label }) => label);

	it("are those before it, except days and sections", () => {
		expect(labels(3)).toEqual(["Wählen", "Frage 1: Welches Gericht?", "Frage 3: ohne Text"]);
		expect(labels(4).at(-1)).toBe(`Frage 4: ${"W".repeat(59)}…`);
		expect(labels(0)).toEqual(["Wählen"]);
	});

	it("and the one that is chosen, also if it comes later now or is gone", () => {
		expect(labels(0, "dish")).toEqual(["Wählen", "Frage 1: Welches Gericht? (danach)"]);
		expect(labels(1, "lost")).toEqual([
			...["Wählen", "Frage 1: Welches Gericht?", "gibt es nicht mehr"],
		]);
	});

	it("keep an answer that is chosen and gone", () => {
		const answers = [{ value: "o1", label: "Suppe" }];
		const known = new Map([["o3", "Salat"]]);
		const choices = answerChoices(answers, ["o1", "o2", "o3", "6"], known, texts);
		expect(choices.map(({ label }) => label)).toEqual([
			...["Suppe", "eine von früher", "„Salat“ (weg)", "„6“ (weg)"],
		]);
	});
});

it.each([
	["dish.label.de", "new.label.de"],
	["q-dish", "new"],
	["#q-dish", "new"],
	["dish-nr dish.dish-nr dish.dish-up", "new-nr new.dish-nr new.dish-up"],
	["remove-option:dish:dish", "remove-option:new:dish"],
	["up:dish", "up:new"],
	["dishes.label", "dishes.label"],
])("gives “%s” of a copied question another key", (text, expected) => {
	const prefix = /^#?q-/.exec(text)?.[0] ?? "";
	expect(withKey(text, "dish", "new")).toBe(prefix + expected);
});
