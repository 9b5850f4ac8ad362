import fc from "fast-check";
import { parse } from "parse5";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { BuilderPage } from "../../../src/surveys/builder/builder.page.tsx";
import type { BuilderPageProps } from "../../../src/surveys/builder/builder-view.ts";
import type { DraftSurvey } from "../../../src/surveys/builder/draft-survey.schema.ts";
import {
	emptyCondition,
	emptyDraft,
	emptyQuestion,
} from "../../../src/surveys/builder/empty-draft.ts";
import { kindGroups } from "../../../src/surveys/builder/fields/question-kinds.ts";
import { readDraft } from "../../../src/surveys/builder/read-draft.ts";
import { toDraft } from "../../../src/surveys/builder/to-draft.ts";
import { SurveyInput } from "../../../src/surveys/survey/survey.schema.ts";
import { fieldsOfForm } from "../../support/editor-page.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { attribute, elementsIn, textIn } from "../../support/page-elements.ts";
import { pageFaults } from "../../support/page-faults.ts";
import { conditionalSurvey } from "../../support/random-conditions.ts";
import { randomSurvey } from "../../support/random-survey.ts";

const MOST_BYTES = 60_000;
const site = { ...{ title: "Randnotiz", language: "de", timeZone: "Europe/Berlin" } };
const reading = { language: "de", timeZone: "Europe/Berlin" };
const kinds = kindGroups.flatMap(([, inside]) => inside);

const state: BuilderPageProps["state"] = {
	...{ slug: "wohnen", status: "open", hasChanges: true, responses: 12 },
	...{ savedAt: new Date(), savedBy: "Ada Brandt", tag: "page.1", revision: "3" },
	...{ hasTurnstile: true, hasWebhooks: true },
};

function pageOf(draft: DraftSurvey, more: Partial<BuilderPageProps> = {}): string {
	const frame = { site, language: "de", path: "/newsroom/surveys/wohnen/edit" };
	const none = { faults: [], locks: new Map() };
	// @ts-expect-error: the page takes three settings of a site.
	const props: BuilderPageProps = { ...frame, ...none, draft, state, page: "page", ...more };
	return String(BuilderPage(props));
}

/** Returns the draft that the service reads when a browser sends the page as it is. */
function readBack(html: string): DraftSurvey {
	const fields = new Map<string, string | string[]>();
	for (const [name, value] of fieldsOfForm(html, "builder")) {
		const before = fields.get(name);
		fields.set(name, before === undefined ? value : [before, value].flat());
	}
	return readDraft(fields);
}

function draftOf(asked: object): DraftSurvey {
	const input = v.parse(SurveyInput, asked);
	const { opens_at = null, closes_at = null, announce, status: _, ...definition } = input;
	const own = { language: input.language ?? "de", definition };
	return toDraft({ slug: "wohnen", announce, opens_at, closes_at, ...own }, reading);
}

/** A survey with every kind of question in two languages, of which nothing is right and nothing is empty. */
function fullDraft(): DraftSurvey {
	let count = 0;
	const key = () => `n${`${++count}`.padStart(8, "0")}`;
	const text = (what: string) => ({ de: `\n ${what} „ä“ <b>`, en: `${what} & more` });
	const questions = kinds.map((kind, index) => {
		const question = emptyQuestion(key(), kind, ["de", "en"], key);
		return {
			...question,
			...{ id: `q${index}`, label: text(`Frage ${index}`), help: text("Hilfe"), version: "v2" },
			...{ required: true, retired: index % 2 === 0, paste: "Rad | Bike\nBahn\tTrain" },
			...{ other: true, other_label: text("Anderes"), unit: text("Meter") },
			...{ low: text("wenig"), high: text("viel"), min: "1,5", max: "viele", decimals: "2" },
			...{ max_length: "0", style: kind === "stars" ? "stars" : "scale" },
			options: question.options.map((one) => ({ ...one, value: "rad", label: text("Rad") })),
			rows: question.rows.map((one) => ({ ...one, id: "ruhe", label: text("Ruhe") })),
			conditions: (["is", "at_least", "answered", "unanswered"] as const).map((test) => ({
				...{ ...emptyCondition(key()), question: "n00000001", test },
				...(test === "is" && { values: ["_other", "gone"] }),
				...(test === "at_least" && { at_least: "3" }),
			})),
		};
	});
	return {
		...{ ...emptyDraft("de"), languages: ["de", "en"], slug: "Wohnen!", title: text("Wohnen") },
		...{ intro: text("Worum"), thanks: text("Danke"), privacy: text("Nichts") },
		...{ call_text: text("Los"), call_button: text("Ja"), announce: true, turnstile: true },
		...{ opens_at: "2026-10-25T02:30", opens_at_fold: "second", closes_at: "morgen" },
		...{ quota: "viele", retention_days: "x", results: "public", webhook_send: "digest" },
		...{ announce_topics: ["energie", "recht"], announce_articles: ["a", "b"] },
		...{ redirect_origins: "https://example.org\nelsewhere", webhook_url: "ftp://x", questions },
	};
}

/** Keeps of each question only what its type has, because the form shows nothing else. */
function shownParts(draft: DraftSurvey): DraftSurvey {
	const empty = { de: "", en: "" };
	const has = (types: string) => (type: string) => types.split(" ").includes(type);
	const [options, other] = [has("single multiple ranking"), has("single multiple")];
	const [ends, low] = [has("multiple rating matrix number date"), has("rating matrix nps")];
	return {
		...draft,
		questions: draft.questions.map((one) => ({
			...one,
			...(one.type === "section" && { required: false }),
			...(!options(one.type) && { paste: "" }),
			...(!other(one.type) && { other: false, other_label: empty }),
			...(!low(one.type) && { low: empty, high: empty }),
			...(!ends(one.type) && { min: "" }),
			...(!ends(one.type) && one.type !== "ranking" && { max: "" }),
			...(one.type !== "number" && { unit: empty, decimals: "" }),
			...(!has("text long_text")(one.type) && { max_length: "" }),
			...(one.type !== "rating" && { style: "" }),
			...(one.type !== "consent" && { version: "" }),
		})),
	};
}

describe("the page on which a survey is made", () => {
	it("sends back what it shows, whatever stands in it", () => {
		const draft = fullDraft();
		expect(readBack(pageOf(draft))).toEqual(shownParts(draft));
		expect(readBack(pageOf(emptyDraft("en")))).toEqual(emptyDraft("en"));
		const stored = draftOf(survey({ questions: everyType }));
		expect(readBack(pageOf(stored))).toEqual(stored);
	});

	it("sends back any survey with any conditions", () => {
		const same = (questions: unknown[]) => {
			const draft = draftOf(survey({ questions }));
			expect(readBack(pageOf(draft))).toEqual(draft);
		};
		fc.assert(
			fc.property(randomSurvey, ({ questions }) => same(questions)),
			{ numRuns: 8 },
		);
		fc.assert(
			fc.property(conditionalSurvey, (all) => same(all.map(({ question }) => question))),
			{ numRuns: 8 },
		);
	});

	it("sends what is locked unchanged, says why, and offers no way to remove it", () => {
		const draft = shownParts(fullDraft());
		const kept = new Set(["rad", "ruhe", "_other"]);
		const locks = new Map(
			draft.questions.map(({ id }) => [id, { answers: 12, kept, limits: true }]),
		);
		const html = pageOf(draft, { locks });
		expect(readBack(html)).toEqual(draft);
		expect(html.match(/12 Menschen haben diese Frage schon beantwortet/g)).toHaveLength(
			kinds.length,
		);
		expect(html.split("<template")[0]).not.toMatch(/value="remove(?:-option|-row)?:/);
	});

	it("says at each field what is wrong with it, and leads there from the top", () => {
		const draft = fullDraft();
		const hidden =
			/^(?:page|seq|tag|revision|q|results|.*_fold|new_language|add_type)$|\.(?:o|r|c|value)$/;
		const names = new Set(fieldsOfForm(pageOf(draft), "builder").map(([name]) => name));
		const lists = draft.questions.flatMap(({ key, options, rows }) => [
			`${key}.c`,
			...options.flatMap((one) => [`${key}.o`, `${key}.${one.key}.value`]),
			...rows.flatMap((one) => [`${key}.r`, `${key}.${one.key}.id`]),
		]);
		const fields = [...[...names].filter((name) => !hidden.test(name)), ...lists];
		const faults = [...new Set(fields)].map((field) => ({ field, text: `Falsch: ${field}.` }));
		const html = pageOf(draft, { faults });
		const elements = elementsIn(parse(html));
		const byId = new Map(elements.map((element) => [attribute(element, "id"), element]));
		for (const { field, text } of faults) {
			expect([field, byId.has(field)]).toEqual([field, true]);
			const said = byId.get(`${field}-fault`);
			expect([field, said && textIn(said)]).toEqual([field, text]);
		}
		const links = elements.flatMap((element) => attribute(element, "href") ?? []);
		for (const { field } of faults) expect(links).toContain(`#${field}`);
	});

	it.each(["de", "en"])("has words for everything in %s, and is right HTML", (language) => {
		const html = pageOf(fullDraft(), { language });
		expect(html).not.toMatch(/undefined|\[object/);
		expect(pageFaults(html)).toEqual([]);
	});

	it("has a blank of every part, for its script", () => {
		const html = pageOf(emptyDraft("de"));
		for (const name of [...kinds, "option", "row", "condition"]) {
			const [, blank = ""] =
				new RegExp(`<template id="new-${name}">(.*?)</template>`, "s").exec(html) ?? [];
			expect([name, blank.includes("__KEY__")]).toEqual([name, true]);
		}
	});

	it("stays below 60 KB with a hundred questions in two languages", async () => {
		const draft = fullDraft();
		const questions = Array.from({ length: 100 }, (_, index) => {
			const one = draft.questions[index % draft.questions.length];
			if (!one) throw new Error("no question");
			const label = { de: `${index} ${one.label.de}`, en: `${index} ${one.label.en}` };
			return { ...one, key: crypto.randomUUID().slice(0, 8), label, conditions: [] };
		});
		const html = new Blob([pageOf({ ...draft, questions })]).stream();
		const sent = await new Response(html.pipeThrough(new CompressionStream("gzip"))).blob();
		expect(sent.size).toBeLessThan(MOST_BYTES);
	});
});
