import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/platform/schema/plain-text.ts";
import { Site } from "../../../src/platform/schema/site-settings.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import type { ExportRow } from "../../../src/surveys/results/export.sql.ts";
import { type TableFormat, toCsv } from "../../../src/surveys/results/export-files.ts";
import { cellsOf } from "../../support/csv.ts";
import { surveyRow } from "../../support/survey-row.ts";

const site = v.parse(Site, {
	SITE_URL: "https://news.example",
	SITE_TITLE: "T",
	SITE_DESCRIPTION: "D",
	SITE_LANGUAGE: "de",
	SITE_TIME_ZONE: "Europe/Berlin",
});

type Answers = ExportRow["answers"];
type Ask = { type: string; options?: { value: string }[]; rows?: { id: string }[] };
/** A question of some type, what somebody answered, and how the answer is read from cells. */
interface Case {
	asked: Ask;
	answers: Answers;
	readBack: (cells: Map<string, string>, asked: Ask) => Answers;
}

const words = fc
	.array(
		fc.constantFrom("=", "-", "'", '"', ";", ",", "\n", "\t", "1", "ä", "👩‍👧", "א", "\u202E", "."),
		{
			minLength: 1,
			maxLength: 12,
		},
	)
	.map((parts) => `x${parts.join("")}x`);
const anyText = fc.string({ unit: "binary", minLength: 1 }).map(plainText);
const typed = fc.oneof(words, anyText).filter((text) => text.trim() !== "");
// A header with a formula behind a separator gets an apostrophe, as a cell does.
const value = fc
	.stringMatching(/^[a-z0-9]([a-z0-9;,"=-]{0,6}[a-z0-9])?$/)
	.filter((value) => !/[;,][=-]/.test(value));
const values = fc.uniqueArray(value, { minLength: 2, maxLength: 6 });
const optionsOf = (values: string[]) => values.map((value) => ({ value, label: value }));
const one = (cells: Map<string, string>) => cells.get("q") ?? "";
const places = (cells: Map<string, string>, { options = [] }: Ask) =>
	options
		.map(({ value }) => ({ value, cell: cells.get(`q.${value}`) ?? "" }))
		.filter(({ cell }) => !["", "0", "nein"].includes(cell));

const cases: Record<string, fc.Arbitrary<Case>> = {
	single: fc.tuple(values, fc.nat()).map(([all, index]) => ({
		asked: { type: "single", options: optionsOf(all) },
		answers: { q: all[index % all.length] ?? "" },
		readBack: (cells) => ({ q: one(cells) }),
	})),
	own: typed.map((own) => ({
		asked: { type: "single", options: optionsOf(["a"]), other: "Anderes" },
		answers: { q: "_other", "q.other": own },
		readBack: (cells) => ({
			q: one(cells).replace("Anderes", "_other"),
			"q.other": cells.get("q.other") ?? "",
		}),
	})),
	multiple: values.chain((all) =>
		fc.subarray(all, { minLength: 1 }).map((chosen) => ({
			asked: { type: "multiple", options: optionsOf(all) },
			answers: { q: chosen },
			readBack: (cells, asked) => ({ q: places(cells, asked).map(({ value }) => value) }),
		})),
	),
	ranking: values.chain((all) =>
		fc.shuffledSubarray(all, { minLength: 1 }).map((order) => ({
			asked: { type: "ranking", options: optionsOf(all) },
			answers: { q: order },
			readBack: (cells, asked) => ({
				q: places(cells, asked)
					.sort((a, b) => Number(a.cell) - Number(b.cell))
					.map(({ value }) => value),
			}),
		})),
	),
	matrix: fc
		.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
		.map(([a, b]) => ({
			asked: {
				type: "matrix",
				rows: [
					{ id: "a", label: "A" },
					{ id: "b", label: "B" },
				],
			},
			answers: { "q.a": a, "q.b": b },
			readBack: (cells) => ({ "q.a": Number(cells.get("q.a")), "q.b": Number(cells.get("q.b")) }),
		})),
	number: fc.integer({ min: -999_999, max: 999_999 }).map((whole) => ({
		asked: { type: "number", decimals: 3 },
		answers: { q: whole / 1000 },
		readBack: (cells) => ({ q: Number(one(cells).replace(",", ".")) }),
	})),
	yes_no: fc.boolean().map((answer) => ({
		asked: { type: "yes_no" },
		answers: { q: answer },
		readBack: (cells) => ({ q: ["1", "ja"].includes(one(cells)) }),
	})),
	date: fc
		.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true })
		.map((day) => ({
			asked: { type: "date" },
			answers: { q: day.toISOString().slice(0, 10) },
			readBack: (cells) => ({ q: one(cells).replace(/^(..)\.(..)\.(....)$/, "$3-$2-$1") }),
		})),
	long_text: typed.map((text) => ({
		asked: { type: "long_text" },
		answers: { q: text },
		readBack: (cells) => ({ q: one(cells) }),
	})),
};

async function cellsIn(format: TableFormat, asked: object, answers: Answers) {
	const questions = v.parse(Questions, [{ id: "q", label: "Frage?", ...asked }]);
	const survey = surveyRow({ definition: { questions } });
	const row: ExportRow = {
		...{ submission_key: 1, survey_key: 1, id: "0123", day: "2024-07-15", answers },
		...{ origin: null, language: "de", turnstile: null, consents: null, erased: null },
		...{ submitted_at: new Date("2024-07-15T12:30:05.678Z"), erased_at: null },
		...{ number: null, caught: false },
	};
	async function* pages() {
		yield [row];
	}
	let table = "";
	for await (const part of toCsv(pages(), { site, survey, format, language: "de" })) table += part;
	const [header = [], cells = [], ...more] = cellsOf(
		table.replace(/^\uFEFF/, ""),
		format === "excel" ? ";" : ",",
	);
	expect(more).toEqual([]);
	const names = header.map((label) => /\[(.*)\]$/s.exec(label)?.[1] ?? label);
	return new Map(names.map((name, index) => [name, cells[index] ?? ""]));
}

/** True if a cell is this answer, with apostrophes before what a spreadsheet would calculate. */
function isMarkedAnswer(cell: string, answer: string): boolean {
	let at = 0;
	for (const letter of cell) {
		if (answer.startsWith(letter, at)) at += letter.length;
		else if (letter !== "'") return false;
	}
	return at === answer.length;
}
const unmarked = (cell: string, answer: unknown) =>
	typeof answer === "string" && isMarkedAnswer(cell, answer) ? answer : cell;

describe.each(["plain", "excel"] as const)("a table of submissions, %s", (format) => {
	it.each(Object.entries(cases))("holds the answers to %s", async (_, arbitrary) => {
		await fc.assert(
			fc.asyncProperty(arbitrary, async ({ asked, answers, readBack }) => {
				const cells = await cellsIn(format, asked, answers);
				const plain = [...cells].map(([name, cell]): [string, string] => [
					name,
					unmarked(cell, answers[name]),
				]);
				expect(readBack(new Map(plain), asked)).toEqual(answers);
			}),
			{ numRuns: 150 },
		);
	});
});

describe("the columns", () => {
	it("stay apart if a question or an option has the name of another column", async () => {
		const asked = {
			id: "language",
			type: "single",
			options: optionsOf(["other"]),
			other: "Anderes",
		};
		const cells = await cellsIn("plain", asked, { language: "other" });
		expect(cells.get("language")).toBe("de");
		expect(cells.get("language_2")).toBe("other");
	});
});
