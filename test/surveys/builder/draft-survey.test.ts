import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { applyAction } from "../../../src/surveys/builder/draft-actions.ts";
import { namesOf, namesText } from "../../../src/surveys/builder/draft-names.ts";
import { DraftSurvey } from "../../../src/surveys/builder/draft-survey.schema.ts";
import {
	emptyCondition,
	emptyDraft,
	emptyQuestion,
} from "../../../src/surveys/builder/empty-draft.ts";
import { readAction } from "../../../src/surveys/builder/read-action.ts";
import { readDraft } from "../../../src/surveys/builder/read-draft.ts";
import { toDraft } from "../../../src/surveys/builder/to-draft.ts";
import { toSurveyInput } from "../../../src/surveys/builder/to-survey-input.ts";
import { questionDefinitions } from "../../../src/surveys/questions/question.schema.ts";
import { SurveyInput } from "../../../src/surveys/survey/survey.schema.ts";
import { builderForm } from "../../support/builder-form.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { conditionalSurvey } from "../../support/random-conditions.ts";
import { randomSurvey } from "../../support/random-survey.ts";

const reading = { language: "de", timeZone: "Europe/Berlin" };

/** Returns a survey as it is stored, and as it comes back out of the form. */
function through(asked: object, language = "de") {
	const input = v.parse(SurveyInput, asked);
	const { opens_at = null, closes_at = null, announce, status, ...definition } = input;
	const own = { language: input.language ?? language, definition };
	const draft = toDraft({ slug: "umfrage", announce, opens_at, closes_at, ...own }, reading);
	const read = readDraft(builderForm(draft));
	return { input, draft, read, again: { status, ...toSurveyInput(read, reading) } };
}

const settings = {
	status: "open",
	title: "Leserumfrage",
	intro: "Eine Frage.\n\nUnd noch eine.",
	thanks: "Danke!",
	privacy: "Wir speichern nur die Antworten.",
	call: { text: "Machen Sie mit", button: "Los" },
	language: "de",
	opens_at: "2026-10-25T02:30:15+01:00",
	closes_at: "2026-12-01T12:00:00Z",
	quota: 1_000_000,
	retention_days: 365,
	results: "public",
	announce: true,
	redirect_origins: ["https://example.org", "https://example.com:8443"],
	webhook: { url: "https://crm.example/hook", send: "digest" },
};

function expectSame({ input, draft, read, again }: ReturnType<typeof through>) {
	expect(read).toEqual(draft);
	expect(v.parse(DraftSurvey, JSON.parse(JSON.stringify(draft)))).toEqual(draft);
	expect(v.parse(SurveyInput, again)).toEqual({ ...input, language: input.language ?? "de" });
}

describe("a survey that goes through the form", () => {
	it("comes back as it was, whatever it asks", () => {
		fc.assert(
			fc.property(randomSurvey, ({ questions }) => expectSame(through(survey({ questions })))),
			{ numRuns: 60 },
		);
	});

	it("keeps its conditions", () => {
		fc.assert(
			fc.property(conditionalSurvey, (all) =>
				expectSame(through({ ...settings, questions: all.map(({ question }) => question) })),
			),
			{ numRuns: 60 },
		);
	});

	it("keeps every setting and every type of question", () => {
		expectSame(through({ ...settings, questions: everyType }));
	});
});

/** Returns a document in which every text has two languages. */
const translated = (document: unknown): unknown =>
	JSON.parse(JSON.stringify(document), (key, value) =>
		TEXTS.has(key) && typeof value === "string" ? { de: value, en: `${value} (en)` } : value,
	);
const TEXTS = new Set(
	["title", "intro", "thanks", "privacy", "text", "button", "label", "help"].concat(
		...["other", "unit", "low", "high"],
	),
);

test("each language of a survey comes back from its own fields", () => {
	expectSame(through(Object(translated({ ...settings, questions: everyType }))));
});

test("a text that is the same in all languages stands in the field of each", () => {
	const [question] = everyType.slice(4);
	const { draft } = through({ ...settings, title: { de: "A", en: "B" }, questions: [question] });
	expect(draft.intro).toEqual({ de: settings.intro, en: settings.intro });
	expect(draft.languages).toEqual(["de", "en"]);
});

test("a question with the name of a text of the survey gets another key", () => {
	const { draft, again } = through({
		...settings,
		questions: ["title", "title-1"].map((id) => ({ id, type: "text", label: id })),
	});
	expect(draft.questions.map(({ key }) => key)).toEqual(["title-1-1", "title-1"]);
	expect(again).toMatchObject({ questions: [{ id: "title" }, { id: "title-1" }] });
});

let made = 0;
const tools = {
	newKey: () => `n${(made++).toString().padStart(8, "0")}`,
	...{ type: "", language: "", isLocked: () => false },
};
const typed = (draft: DraftSurvey, ...buttons: string[]) =>
	buttons.reduce((now, button) => applyAction(now, readAction(button), tools).draft, draft);

function twoQuestions() {
	const question = (key: string, type: string) => ({
		...emptyQuestion(key, type, ["de", "en"], tools.newKey),
		label: { de: `Frage ${key}?`, en: "" },
	});
	const questions = [question("a", "single"), question("b", "matrix")];
	const condition = { ...emptyCondition("c"), question: "a", values: ["x"] };
	const [first, second] = questions;
	if (!first || !second) throw new Error("There are two.");
	return {
		...emptyDraft("de"),
		languages: ["de", "en"],
		questions: [first, { ...second, conditions: [condition] }],
	};
}

describe("the buttons of the form", () => {
	const keys = (draft: DraftSurvey) => draft.questions.map(({ key }) => key).join("");
	const [a, b] = ["a", "b"].map((key) => (draft: DraftSurvey) => {
		const found = draft.questions.find((question) => question.key === key);
		if (!found) throw new Error(`There is no question ${key}.`);
		return found;
	});
	if (!a || !b) throw new Error("There are two.");

	it.each<[button: string, (draft: DraftSurvey) => unknown, becomes: unknown]>([
		["up:b", keys, "ba"],
		["down:a", keys, "ba"],
		["up:a", keys, "ab"],
		["remove:b", keys, "a"],
		["remove:a", (draft) => b(draft).conditions[0]?.question, ""],
		["remove:none", keys, "ab"],
		["up:b", (draft) => b(draft).conditions[0]?.question, "a"],
		["copy:a", (draft) => [draft.questions.length, draft.questions[1]?.label.de], [3, "Frage a?"]],
		["add-option:a", (draft) => a(draft).options.length, 3],
		["add-row:b", (draft) => b(draft).rows.length, 3],
		["add-condition:b", (draft) => b(draft).conditions.length, 2],
		["remove-condition:b:c", (draft) => b(draft).conditions, []],
		["show-answers:b:c", keys, "ab"],
		["remove-language:de", (draft) => [draft.language, a(draft).label], ["en", { en: "" }]],
		["remove-language:fr", (draft) => draft.languages, ["de", "en"]],
	])("“%s”", (button, look, becomes) => {
		expect(look(typed(twoQuestions(), button))).toEqual(becomes);
	});

	it("moves and removes options and rows", () => {
		const draft = twoQuestions();
		const [first, second] = a(draft).options.map(({ key }) => key);
		const order = (button: string) => a(typed(draft, button)).options.map(({ key }) => key);
		expect(order(`down-option:a:${first}`)).toEqual([second, first]);
		expect(order(`up-option:a:${second}`)).toEqual([second, first]);
		expect(order(`remove-option:a:${first}`)).toEqual([second]);
		const [row, other] = b(draft).rows.map(({ key }) => key);
		const rows = (button: string) => b(typed(draft, button)).rows.map(({ key }) => key);
		expect(rows(`down-row:b:${row}`)).toEqual([other, row]);
		expect(rows(`up-row:b:${other}`)).toEqual([other, row]);
		expect(rows(`remove-row:b:${other}`)).toEqual([row]);
	});

	it("adds a question of the chosen type, and shows it", () => {
		const add = (type: string) =>
			applyAction(twoQuestions(), readAction("add"), { ...tools, type });
		const { draft, shown } = add("ranking");
		expect(draft.questions.at(-1)).toMatchObject({ key: shown, type: "ranking", style: "" });
		const rating = { type: "rating", style: "stars", max: "5" };
		expect(add("stars").draft.questions.at(-1)).toMatchObject(rating);
	});

	it("adds a language once, and only if it is one", () => {
		const languages = (language: string) =>
			applyAction(twoQuestions(), readAction("add-language"), { ...tools, language }).draft
				.languages;
		expect(languages("fr-ch")).toEqual(["de", "en", "fr-CH"]);
		expect(languages("en")).toEqual(["de", "en"]);
		expect(languages("klingonisch")).toEqual(["de", "en"]);
	});

	it("retires a question that has answers instead of removing it", () => {
		const { draft } = applyAction(twoQuestions(), readAction("remove:a"), {
			...tools,
			isLocked: ({ key }) => key === "a",
		});
		expect(a(draft).retired).toBe(true);
		expect(b(draft).conditions[0]?.question).toBe("a");
	});

	it("puts pasted lines into the list, with a text for each language", () => {
		const draft = twoQuestions();
		const paste = (lines: string) => {
			const [first, ...rest] = draft.questions;
			return { ...draft, questions: first ? [{ ...first, paste: lines }, ...rest] : [] };
		};
		const { options, paste: rest } = a(typed(paste("Ja | Yes\n\nNein\tNo\nWeiß nicht"), "paste:a"));
		expect(options.map(({ label }) => label)).toEqual([
			{ de: "Ja", en: "Yes" },
			{ de: "Nein", en: "No" },
			{ de: "Weiß nicht", en: "" },
		]);
		expect(rest).toBe("");
		const many = Array.from({ length: 1000 }, (_, index) => `Antwort ${index}`).join("\n");
		expect(a(typed(paste(many), "paste:a")).paste).toBe(many);
		expect(toSurveyInput(paste(many), reading)).toHaveProperty("questions[0].options.length", 1000);
	});
});

test("names are made of labels, and each is there once", () => {
	const draft = emptyDraft("de");
	const question = (key: string, de: string, options: string[]) => ({
		...emptyQuestion(key, "single", ["de"], tools.newKey),
		label: { de },
		paste: options.join("\n"),
	});
	const questions = [
		question("n1", "Wie groß ist’s?", ["Ja", "Ja", "1.000 €", "1 000 €", "🙂", "🙃", "Other"]),
		question("n2", "Wie groß ists?", []),
		question("n3", "42", []),
		question("n4", "Website", []),
		question("n5", "", []),
		{ ...question("n6", "", []), id: "wie-gross-ist-s" },
	];
	const input = Object(toSurveyInput({ ...draft, questions }, reading));
	expect(input.questions.map(({ id }: { id: string }) => id)).toEqual([
		"wie-gross-ist-s-2",
		"wie-gross-ists",
		"single-42",
		"single-website",
		"single",
		"wie-gross-ist-s",
	]);
	expect(input.questions[0].options.map(({ value }: { value: string }) => value)).toEqual([
		...["ja", "ja-2", "1-000", "1-000-2", "option", "option-2", "other-2"],
	]);
});

test.each([
	[["Bau", "Wohnen"], "Bau, Wohnen"],
	[["Bauen, Wohnen"], "Bauen, Wohnen\n"],
	[[], ""],
])("names %j are typed as %j", (names, text) => {
	expect(namesText(names)).toBe(text);
	expect(namesOf(text)).toEqual(names);
});

test("every type of question has its fields in the form", () => {
	const types = new Set(everyType.map(({ type }) => type));
	expect(Object.keys(questionDefinitions).filter((type) => !types.has(type))).toEqual([]);
});
