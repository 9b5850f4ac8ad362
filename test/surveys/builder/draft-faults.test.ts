import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import type {
	DraftQuestion,
	DraftSurvey,
} from "../../../src/surveys/builder/draft-survey.schema.ts";
import { emptyDraft, emptyQuestion } from "../../../src/surveys/builder/empty-draft.ts";
import { checkDraft } from "../../../src/surveys/builder/faults/draft-faults.ts";
import { faultTexts } from "../../../src/surveys/builder/faults/fault-texts.ts";
import { readDraft } from "../../../src/surveys/builder/read-draft.ts";
import { toDraft } from "../../../src/surveys/builder/to-draft.ts";
import { toSurveyInput } from "../../../src/surveys/builder/to-survey-input.ts";
import { SurveyInput } from "../../../src/surveys/survey/survey.schema.ts";
import { builderForm } from "../../support/builder-form.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";

const reading = { language: "de", timeZone: "Europe/Berlin" };
let made = 0;
const newKey = () => `n${made++}`;

type Change = Partial<DraftQuestion>;
const question = (key: string, type: string, change: Change = {}): DraftQuestion => ({
	...emptyQuestion(key, type, ["de"], newKey),
	...{ id: key, label: { de: `Frage ${key}` } },
	...change,
});
const option = (key: string, de: string, value = "") => ({ key, value, label: { de } });
const row = (key: string, de: string) => ({ key, id: "", label: { de } });
const condition = (source: string, change = {}) => ({
	...{ key: `c${made++}`, question: source, test: "is", values: [], at_least: "" },
	...change,
});
const given = (source: string, ...values: string[]) => condition(source, { values });
const shownIf = (key: string, ...conditions: object[]) =>
	question(key, "text", { conditions: conditions as DraftQuestion["conditions"] });

const yes = question("a", "yes_no");
const one = question("b", "single", { options: [option("x", "Eins"), option("y", "Zwei")] });
const many = question("m", "multiple", {
	...{ options: [option("x", "Eins"), option("y", "Zwei"), option("z", "Drei")], max: "2" },
});

function faultsOf(questions: DraftQuestion[], change: Partial<DraftSurvey> = {}) {
	const draft = { ...emptyDraft("de"), title: { de: "Umfrage" }, questions, ...change };
	const { faults } = checkDraft(draft, reading);
	return faultTexts(faults, draft, "de").map(({ field, text }) => [
		field.replace(/\bc\d+\b/, "C"),
		text,
	]);
}

it("names the question or setting of each fault, for the list above the form", () => {
	const questions = [question("s", "section"), yes, { ...one, label: { de: "" } }];
	const draft = { ...emptyDraft("de"), title: { de: "" }, quota: "x", questions };
	const { faults } = checkDraft(draft, reading);
	expect(faultTexts(faults, draft, "de").map(({ place }) => place)).toEqual([
		"Titel",
		"Frage 2",
		"Schließt nach so vielen Antworten",
	]);
});

describe("a draft says in a sentence at its field", () => {
	it.each<[what: string, DraftQuestion[], field: string, RegExp, Partial<DraftSurvey>?]>([
		["that it asks nothing", [], "form", /Noch keine Frage/],
		["that it only has sections", [question("s", "section")], "form", /Noch keine Frage/],
		["that the title is missing", [yes], "title.de", /fehlt der Text/, { title: { de: " " } }],
		[
			"which text is missing in which language",
			[question("a", "yes_no", { label: { de: "Ja?", en: "" } })],
			"a.label.en",
			/fehlt der Text auf Englisch/,
			{ languages: ["de", "en"], title: { de: "A", en: "B" } },
		],
		[
			"that a text is too long",
			[yes],
			"intro.de",
			/höchstens 5.000 Zeichen/,
			{ intro: { de: "x".repeat(5001) } },
		],
		[
			"that a question has no label",
			[question("a", "yes_no", { label: { de: "" } })],
			"a.label.de",
			/fehlt der Text/,
		],
		["that there is no such type", [question("a", "krach")], "a.type", /Art von Frage/],
		[
			"that two ids are the same",
			[yes, question("x", "text", { id: "a" })],
			"x.id",
			/„a“ hat schon/,
		],
		[
			"that an id is none",
			[question("x", "text", { id: "1 a" })],
			"x.id",
			/beginnt mit einem Buchstaben/,
		],
		[
			"that there is nothing to choose",
			[question("b", "single", { options: [] })],
			"b.o",
			/kann niemand antworten/,
		],
		[
			"that an option has no text",
			[question("b", "single", { options: [option("x", "")] })],
			"b.x.label.de",
			/fehlt/,
		],
		[
			"that two options have one value",
			[question("b", "single", { options: [option("x", "A", "v"), option("y", "B", "v")] })],
			"b.y.value",
			/„v“/,
		],
		[
			"that two options are the same",
			[question("b", "single", { options: [option("x", "A"), option("y", " A ")] })],
			"b.y.label.de",
			/steht schon/,
		],
		[
			"that a value is reserved",
			[question("b", "single", { options: [option("x", "A", "_other")] })],
			"b.x.value",
			/vergeben/,
		],
		["that “other” has no text", [{ ...one, other: true }], "b.other_label.de", /fehlt/],
		[
			"how many options are too many",
			[{ ...one, paste: "A\n".repeat(1000) }],
			"b.paste",
			/1.002 Antworten, höchstens 200/,
		],
		[
			"that pasted lines lack a language",
			[
				question("a", "single", {
					label: { de: "A", en: "A" },
					options: [],
					paste: "Ja|Yes\nNein",
				}),
			],
			"a.paste",
			/„Nein“/,
			{ languages: ["de", "en"], title: { de: "A", en: "B" } },
		],
		[
			"that one option is too few to rank",
			[question("r", "ranking", { options: [option("x", "A")] })],
			"r.o",
			/mindestens zwei/,
		],
		["that there are no rows", [question("x", "matrix", { rows: [] })], "x.r", /fehlen die Zeilen/],
		[
			"that there are too many rows",
			[
				question("x", "matrix", {
					rows: Array.from({ length: 51 }, (_, index) => row(`r${index}`, `${index}`)),
				}),
			],
			"x.r",
			/51 Zeilen, höchstens 50/,
		],
		["that a number is none", [question("n", "number", { min: "viel" })], "n.min", /keine Zahl/],
		["that a number reads in two ways", [yes], "quota", /keine Zahl/, { quota: "1,000" }],
		[
			"that a number is not whole",
			[question("t", "text", { max_length: "2,5" })],
			"t.max_length",
			/ganze Zahl/,
		],
		[
			"that a number is too large",
			[yes],
			"retention_days",
			/1 bis 3.650/,
			{ retention_days: "4000" },
		],
		[
			"that limits leave no answer",
			[question("n", "number", { min: "5", max: "4" })],
			"n.max",
			/niemand antworten/,
		],
		[
			"that no number lies between limits",
			[question("n", "number", { min: "0,2", max: "0,8" })],
			"n.max",
			/Nachkommastellen/,
		],
		[
			"that nobody can choose so many",
			[{ ...many, min: "5", max: "" }],
			"m.min",
			/nur 3 Antworten/,
		],
		[
			"that a scale has too many steps",
			[question("s", "rating", { max: "99" })],
			"s.max",
			/höchstens 20 Stufen/,
		],
		[
			"that a scale runs backwards",
			[question("s", "rating", { max: "1" })],
			"s.max",
			/über dem Anfang/,
		],
		["that a day is none", [question("d", "date", { min: "2023-02-30" })], "d.min", /kein Tag/],
		[
			"that days run backwards",
			[question("d", "date", { min: "2023-03-01", max: "2023-02-01" })],
			"d.max",
			/vor dem ersten/,
		],
		["that a time is none", [yes], "opens_at", /kein Datum/, { opens_at: "bald" }],
		[
			"that a time is skipped",
			[yes],
			"opens_at",
			/gibt es nicht/,
			{ opens_at: "2026-03-29T02:30" },
		],
		["that a time comes twice", [yes], "opens_at", /zweimal/, { opens_at: "2026-10-25T02:30" }],
		[
			"that the end is before the beginning",
			[yes],
			"closes_at",
			/vor dem Anfang/,
			{ opens_at: "2026-05-02T10:00", closes_at: "2026-05-01T10:00" },
		],
		["that a call is half", [yes], "call_button.de", /beide/, { call_text: { de: "Mach mit" } }],
		[
			"that a line is no website",
			[yes],
			"redirect_origins",
			/„www.example.org“/,
			{ redirect_origins: "https://example.org\nwww.example.org" },
		],
		["that an address is none", [yes], "slug", /kleinen Buchstaben/, { slug: "Über uns" }],
		[
			"that no article is meant",
			[yes],
			"announce_articles",
			/keine Adresse eines Artikels/,
			{ announce_articles: ["???"] },
		],
		[
			"that a condition has no question",
			[yes, shownIf("z", condition(""))],
			"z.C.question",
			/wählen Sie die Frage/,
		],
		[
			"that the question of a condition is gone",
			[yes, shownIf("z", condition("weg"))],
			"z.C.question",
			/gibt es nicht mehr/,
		],
		[
			"that a question waits for itself",
			[yes, shownIf("z", condition("z"))],
			"z.C.question",
			/von sich selbst/,
		],
		[
			"that a question waits for a later one",
			[shownIf("z", given("a", "yes")), yes],
			"z.C.question",
			/kommt erst später/,
		],
		[
			"that two questions wait for each other",
			[
				shownIf("z", condition("y", { test: "answered" })),
				shownIf("y", condition("z", { test: "answered" })),
			],
			"z.C.question",
			/„Frage y“ hängt selbst/,
		],
		[
			"that a section has no answer",
			[question("s", "section"), shownIf("z", condition("s"))],
			"z.C.question",
			/Abschnitt/,
		],
		[
			"that a form cannot see dates",
			[question("d", "date"), shownIf("z", condition("d", { test: "answered" }))],
			"z.C.question",
			/Datum/,
		],
		[
			"that nobody can ask so",
			[yes, shownIf("z", condition("a", { test: "at_least", at_least: "1" }))],
			"z.C.test",
			/kann man/,
		],
		[
			"that no answer is chosen",
			[yes, shownIf("z", condition("a"))],
			"z.C.values",
			/mindestens eine/,
		],
		[
			"that a chosen answer is none",
			[one, shownIf("z", given("b", "x", "weg"))],
			"z.C.values",
			/gibt es nicht mehr/,
		],
		[
			"that a scale has no such step",
			[question("s", "nps"), shownIf("z", condition("s", { test: "at_least", at_least: "11" }))],
			"z.C.question".replace("question", "at_least"),
			/nie gezeigt/,
		],
		[
			"that two conditions contradict each other",
			[one, shownIf("z", given("b", "x"), given("b", "y"))],
			"z.C.question",
			/passt nicht zu einer anderen/,
		],
		[
			"that an answer is wanted and not wanted",
			[yes, shownIf("z", given("a", "yes"), condition("a", { test: "unanswered" }))],
			"z.C.question",
			/passt nicht/,
		],
		[
			"that a condition contradicts one of an earlier question",
			[
				one,
				{ ...yes, conditions: [given("b", "x")] as DraftQuestion["conditions"] },
				shownIf("z", given("a", "yes"), given("b", "y")),
			],
			"z.C.question",
			/passt nicht/,
		],
		[
			"that a condition contradicts its section",
			[
				one,
				question("s", "section", { conditions: [given("b", "x")] as DraftQuestion["conditions"] }),
				shownIf("z", given("b", "y")),
			],
			"z.C.question",
			/passt nicht/,
		],
		[
			"that three answers are more than two",
			[many, shownIf("z", given("m", "x"), given("m", "y"), given("m", "z"))],
			"z.C.question",
			/passt nicht/,
		],
		[
			"that a question is no longer asked",
			[{ ...yes, retired: true }, shownIf("z", given("a", "yes"))],
			"z.C.question",
			/nicht mehr gestellt/,
		],
		[
			"that everybody must answer",
			[{ ...yes, required: true }, shownIf("z", condition("a", { test: "unanswered" }))],
			"z.C.question",
			/muss jeder beantworten/,
		],
	])("%s", (_, questions, field, sentence, change = {}) => {
		expect(faultsOf(questions, change)).toContainEqual([field, expect.stringMatching(sentence)]);
	});

	it("only what is wrong", () => {
		expect(
			faultsOf([one, many, shownIf("z", given("b", "x"), given("m", "x"), given("m", "y"))]),
		).toEqual([]);
		const optional = [yes, shownIf("z", condition("a", { test: "unanswered" }))];
		expect(faultsOf(optional)).toEqual([]);
		expect(faultsOf([{ ...yes, retired: true }, ...optional.slice(1)])).toEqual([]);
	});
});

/** A stored survey of every type as a draft. */
function wholeDraft(): DraftSurvey {
	const input = v.parse(SurveyInput, survey({ questions: everyType }));
	const { opens_at = null, closes_at = null, announce, status: _, ...definition } = input;
	const row = { slug: "s", language: "de", definition, announce, opens_at, closes_at };
	return toDraft(row, reading);
}

test("whatever is typed into a field: what the schema refuses has a sentence, and nothing else has", () => {
	const whole: Record<string, unknown> = { ...wholeDraft() };
	// No browser sends another style: it is chosen.
	const paths = leavesOf(whole).filter((path) => path.at(-1) !== "style");
	const odd = fc.constantFrom(
		"",
		" ",
		"-1",
		"0",
		"1,5",
		"99999999999",
		"x".repeat(11_000),
		"_other",
		"a",
		"🙂",
		"=1",
		"o1",
	);
	fc.assert(
		fc.property(fc.constantFrom(...paths), odd, (path, text) => {
			const draft = readDraft(builderForm(withLeaf(whole, path, text) as DraftSurvey));
			const { faults } = checkDraft(draft, reading);
			const sent = { ...toSurveyInput(draft, reading), status: "draft" };
			if (!v.is(SurveyInput, sent)) expect([path, faults.length > 0]).toEqual([path, true]);
			expect(
				faultTexts(faults, draft, "de").filter((fault) => fault.text === "Das geht so nicht."),
			).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

type Path = (string | number)[];

/** Returns the ways to all texts in a document. */
function leavesOf(value: unknown, path: Path = []): Path[] {
	if (typeof value === "string") return path.at(-1) === "key" ? [] : [path];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function withLeaf(value: unknown, [first, ...rest]: Path, text: string): unknown {
	if (first === undefined) return text;
	if (Array.isArray(value))
		return value.map((one, index) => (`${index}` === `${first}` ? withLeaf(one, rest, text) : one));
	return { ...Object(value), [first]: withLeaf(Object(value)[first], rest, text) };
}
