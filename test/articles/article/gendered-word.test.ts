import { env } from "cloudflare:workers";
import { assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { toSearchWords } from "../../../src/articles/article/search-words.ts";
import { toSearchQuery } from "../../../src/articles/lists/list-query.schema.ts";
import { searchExpression } from "../../../src/articles/lists/search/search-expression.ts";
import { searchSnippet } from "../../../src/articles/lists/search/search-snippet.ts";
import { type Search, toSearch } from "../../../src/articles/lists/search/search-text.schema.ts";
import { useStorage } from "../../support/storage.ts";

/** What stands before the sign, then the words for men, then the first word for a woman. */
const WORDS: [base: string, masculine: string[], feminine: string][] = [
	["Kolleg", ["Kollege", "Kollegen"], "Kollegin"],
	["Student", ["Student", "Studenten"], "Studentin"],
	["Bürger", ["Bürger", "Bürgern", "Bürgers"], "Bürgerin"],
	["Mitarbeiter", ["Mitarbeiter", "Mitarbeitern"], "Mitarbeiterin"],
	["Mieter", ["Mieter", "Mietern", "Mieters"], "Mieterin"],
	["Ärzt", ["Arzt", "Ärzte", "Ärzten", "Arztes"], "Ärztin"],
	["Anwält", ["Anwalt", "Anwälte", "Anwälten"], "Anwältin"],
	["Kund", ["Kunde", "Kunden"], "Kundin"],
	["Zeug", ["Zeuge", "Zeugen"], "Zeugin"],
	["Expert", ["Experte", "Experten"], "Expertin"],
	["Freund", ["Freund", "Freunde", "Freunden"], "Freundin"],
	["Nachbar", ["Nachbar", "Nachbarn"], "Nachbarin"],
	["Bäuer", ["Bauer", "Bauern"], "Bäuerin"],
	["Autor", ["Autor", "Autoren", "Autors"], "Autorin"],
	["Redakteur", ["Redakteur", "Redakteure", "Redakteuren"], "Redakteurin"],
	["Polizist", ["Polizist", "Polizisten"], "Polizistin"],
	["Präsident", ["Präsident", "Präsidenten"], "Präsidentin"],
	["Praktikant", ["Praktikant", "Praktikanten"], "Praktikantin"],
	["Stadträt", ["Stadtrat", "Stadträte", "Stadträten"], "Stadträtin"],
	["Soldat", ["Soldat", "Soldaten"], "Soldatin"],
	["Demokrat", ["Demokrat", "Demokraten"], "Demokratin"],
	["Beamt", ["Beamter", "Beamte", "Beamten"], "Beamtin"],
	["Pädagog", ["Pädagoge", "Pädagogen"], "Pädagogin"],
	["Psycholog", ["Psychologe", "Psychologen"], "Psychologin"],
	["Fotograf", ["Fotograf", "Fotografen"], "Fotografin"],
	["Köch", ["Koch", "Köche", "Köchen"], "Köchin"],
	["Wirt", ["Wirt", "Wirte", "Wirten"], "Wirtin"],
	["Chef", ["Chef", "Chefs"], "Chefin"],
	["Jüd", ["Jude", "Juden"], "Jüdin"],
	["Französ", ["Franzose", "Franzosen"], "Französin"],
	["Sekretär", ["Sekretär", "Sekretäre"], "Sekretärin"],
	["Athlet", ["Athlet", "Athleten"], "Athletin"],
	["Pilot", ["Pilot", "Piloten"], "Pilotin"],
];

const ONE_WORD = ["*", ":", "_", "·", "/-", "/", "∗", "\u00AD*"];
const both = (base: string) => [
	...ONE_WORD.flatMap((sign) => [`${base}${sign}in`, `${base}${sign}innen`]),
	`${base}*Innen`,
	`${base}In`,
	`${base}Innen`,
];
const single = (feminine: string, masculine: string[]) => [
	...masculine,
	feminine,
	`${feminine}nen`,
	feminine.toUpperCase(),
];

const FORMS = WORDS.map(([base, masculine, feminine]) => [
	...both(base),
	...single(feminine, masculine),
]);

/** The search for a whole word, which the search form would take as the beginning of one. */
function searchFor(word: string): Search {
	const { wanted } = toSearch(word);
	return { wanted: wanted.map((term) => ({ ...term, isPrefix: false })), unwanted: [] };
}

function indexed(text: string): string {
	const article = { title: "", summary: "", topics: [], authors: [], language: "de" };
	return toSearchWords(article, text).text;
}

async function fillIndex(texts: string[]): Promise<void> {
	useStorage();
	const insert = "INSERT INTO article_search (rowid, text) VALUES (?, ?)";
	await env.DB.batch(
		texts.map((text, index) => env.DB.prepare(insert).bind(index + 1, indexed(text))),
	);
}

async function find(searches: Search[]): Promise<number[][]> {
	const select = "SELECT rowid AS found FROM article_search WHERE article_search MATCH ?";
	const expressions = searches.map((search) =>
		searchExpression(
			toSearchQuery({
				q: search,
				limit: 10,
				topic: undefined,
				published: undefined,
				sort: "relevance",
				cursor: undefined,
			}),
			0,
		),
	);
	const results = await env.DB.batch<{ found: number }>(
		expressions.map((expression) => env.DB.prepare(select).bind(expression)),
	);
	return results.map(({ results: rows }) => rows.map(({ found }) => found));
}

describe("a word for people", () => {
	it("is found in each form by each form, and by no form of another word", async () => {
		await fillIndex(FORMS.map((forms) => forms.join(" und ")));
		const found = await find(FORMS.flat().map(searchFor));
		const own = FORMS.flatMap((forms, index) => forms.map(() => [index + 1]));
		expect(found).toEqual(own);
	});

	it.each(FORMS)("is found in each form alone: %s", async (...forms) => {
		await fillIndex(forms);
		const found = await find(forms.map(searchFor));
		const misses = found.flatMap((rows, index) =>
			forms
				.filter((_, row) => !rows.includes(row + 1))
				.map((form) => `“${forms[index]}” does not find “${form}”`),
		);
		expect(misses).toEqual([]);
	});

	it("is marked in a snippet where the index finds it", () => {
		const forms = constantFrom(...FORMS).chain((list) =>
			constantFrom(...list).chain((text) =>
				constantFrom(...list).map((sought) => ({ text, sought })),
			),
		);
		assert(
			property(forms, ({ text, sought }) => {
				expect(
					searchSnippet(`Die ${text}.`, { search: searchFor(sought), language: "de" }),
				).toMatch(/^Die <mark>[^ ]+<\/mark>\.$/);
			}),
			{ numRuns: 500 },
		);
	});

	it.each([
		["Bürger*innenversammlung", ["Bürgerversammlung", "Bürgerinnenversammlung"]],
		["Leser:innenbriefe", ["Leserbrief", "Leserbriefe", "Leser*innenbriefe"]],
		["MIETER*INNEN", ["Mieter", "Mieterinnen"]],
		["Mieter(innen)", ["Mieter", "Mieterinnen"]],
		["Steuern und Nachbarn", ["Steuer", "Nachbar"]],
	])("“%s” is found by %j", async (text, queries) => {
		await fillIndex([text]);
		expect(await find(queries.map(searchFor))).toEqual(queries.map(() => [1]));
	});

	it.each([
		["Termin", "Termen"],
		["Berlin", "Berle"],
		["Medizin", "Mediz"],
		["Mandarin", "Mandar"],
	])("“%s” is not found by “%s”", async (text, query) => {
		await fillIndex([text]);
		expect(await find([searchFor(query)])).toEqual([[]]);
	});
});
