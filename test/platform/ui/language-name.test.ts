import { describe, expect, it } from "vitest";
import { languageName } from "../../../src/platform/ui/language-name.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

describe("the name of a language", () => {
	it.each([
		["en", "de", "Englisch"],
		["de-AT", "de", "Österreichisches Deutsch"],
		["de-u-co-phonebk", "de", "Deutsch"],
		["de-x-leicht", "de", "Deutsch (leicht)"],
		["de-x-leicht", "de-x-leicht", "Deutsch (leicht)"],
		["de-AT-u-co-phonebk-x-sehr-leicht", "en", "Austrian German (sehr leicht)"],
		["qaa", "de", "qaa"],
		["qaa-x-eigen", "de", "qaa (eigen)"],
	])("%s in %s: %s", (tag, inLanguage, name) => {
		expect(languageName(tag, inLanguage)).toBe(name);
	});
});

describe("a language that no table has a name for", () => {
	const both = (text: string) => ({ de: text, "de-x-leicht": text });

	it("has every page of a survey, and each names the other", async () => {
		const questions = [{ id: "size", type: "number", label: both("Wie groß?"), required: true }];
		const asked = survey({ title: both("Umfrage"), questions, call: undefined, announce: false });
		const { status } = await newsroom("PUT", "surveys/leicht", { ...asked, language: "de" });
		expect(status).toBe(201);
		const page = await request("/surveys/leicht?lang=de");
		expect(await page.text()).toContain(">Deutsch (leicht)</a>");
		const responses = "/api/surveys/leicht/responses";
		const send = (size: string) =>
			request(responses, {
				method: "POST",
				headers: { Accept: "text/html" },
				body: new URLSearchParams({ _lang: "de-x-leicht", size }),
				redirect: "manual",
			});
		const sent = await send("1.000");
		expect(sent.status).toBe(303);
		expect((await send("viel")).status).toBe(422);
		const paths = ["", "/form", "/thanks", "/conditions.css"].map(
			(path) => `/surveys/leicht${path}?lang=de-x-leicht`,
		);
		const receipt = new URL(sent.headers.get("Location") ?? "", "https://news.example");
		for (const path of [...paths, receipt.pathname + receipt.search])
			expect([path, (await request(path)).status]).toEqual([path, 200]);
		expect((await newsroom("GET", "surveys/leicht/results")).status).toBe(200);
	});

	it("has every page of an article", async () => {
		const { status } = await newsroom("PUT", "articles/leicht", {
			...article(),
			language: "de-x-leicht",
		});
		expect(status).toBe(201);
		const channel = "/languages/de-x-leicht";
		const paths = [
			"/api/languages",
			"/articles/leicht",
			"/",
			"/feeds",
			"/feeds.opml",
			"/search?q=Hafen",
			channel,
		];
		for (const path of [...paths, `${channel}/rss.xml`, `${channel}/atom.xml`, "/news-sitemap.xml"])
			expect([path, (await request(path)).status]).toEqual([path, 200]);
	});
});
