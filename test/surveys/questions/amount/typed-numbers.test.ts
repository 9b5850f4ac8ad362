import { describe, expect, it } from "vitest";
import type { NewsroomSubmission } from "../../../../src/surveys/answers/submission.schema.ts";
import { survey } from "../../../support/fixtures.ts";
import { newsroom, request } from "../../../support/service.ts";

const both = (text: string) => ({ de: text, en: text });
const questions = [{ id: "rent", type: "number", label: both("?"), decimals: 2, min: 0 }];

async function openSurvey(): Promise<string> {
	const slug = `s-${crypto.randomUUID()}`;
	const asked = survey({
		...{ title: both("Miete"), questions, call: undefined, announce: false, language: "de" },
	});
	expect((await newsroom("PUT", `surveys/${slug}`, asked)).status).toBe(201);
	return slug;
}

/** Sends an answer in each form that the service takes; returns what is stored, or the sentence. */
async function answers(lang: string, rent: string): Promise<unknown[]> {
	const slug = await openSurvey();
	const url = `/api/surveys/${slug}/responses`;
	const headers = { Accept: "application/json" };
	const json = JSON.stringify({ _lang: lang, rent });
	const bodies = [
		{ headers, body: new URLSearchParams({ _lang: lang, rent }) },
		{ headers: { ...headers, "Content-Type": "application/json" }, body: json },
	];
	const outcomes: unknown[] = [];
	for (const sent of bodies) {
		const response = await request(url, { method: "POST", ...sent });
		const body: { id?: string; errors?: { detail: string }[] } = await response.json();
		outcomes.push(body.errors?.[0]?.detail ?? (await stored(slug, body.id)));
	}
	return outcomes;
}

async function stored(slug: string, id: string | undefined): Promise<unknown> {
	const listing = await newsroom("GET", `surveys/${slug}/responses`);
	const { responses }: { responses: NewsroomSubmission[] } = await listing.json();
	return responses.find((one) => one.id === id)?.answers.rent;
}

describe("POST /api/surveys/{slug}/responses with a typed number", () => {
	it.each<[string, string, number | string]>([
		["de", "1.000", 1000],
		["de", "2,5", 2.5],
		["de", "0,29", 0.29],
		["en", "1,000", 1000],
		["en", "2.5", 2.5],
		[
			"de",
			"2,500",
			"Diese Zahl kann man auf zwei Arten lesen. Bitte schreiben Sie Tausender wie 12.345 und Nachkommastellen wie 2,5.",
		],
		[
			"en",
			"2.500",
			"This number can be read in two ways. Please write thousands like 12,345 and decimals like 2.5.",
		],
		["de", "2.000.000.000", "Bitte geben Sie höchstens 1.000.000.000 ein."],
	])("%s, %s: takes form and JSON text alike: %s", async (lang, rent, outcome) => {
		expect(await answers(lang, rent)).toEqual([outcome, outcome]);
	});

	it("takes a JSON number as it is", async () => {
		const slug = await openSurvey();
		for (const rent of [1.5, 0.29, 1000]) {
			const response = await request(`/api/surveys/${slug}/responses`, {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ rent }),
			});
			const { id }: { id: string } = await response.json();
			expect(await stored(slug, id)).toBe(rent);
		}
	});
});
