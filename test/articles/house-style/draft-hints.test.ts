import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom } from "../../support/service.ts";

interface Shown {
	hints: { rule: string; excerpt?: string }[];
}

const title = "Große Pläne für den alten Hafen und seine vielen Schuppen am Kai";
const text = { summary: "Kurz.", body: { markdown: "Text." } };

async function hintsOf(draft: unknown): Promise<string[]> {
	const { hints }: Shown = await (await newsroom("PUT", "articles/neu/draft", draft)).json();
	return hints.map(({ rule, excerpt }) => (excerpt ? `${rule}: ${excerpt}` : rule));
}

describe("the hints of a working copy", () => {
	it.each([
		["a public article", "PUT", "articles/hafen", article({ title })],
		["one that is scheduled", "PUT", "articles/hafen", article({ title, status: "draft" })],
		["a working copy", "PUT", "articles/hafen/draft", { title }],
	])("name %s with the same title", async (_, method, path, body) => {
		await newsroom(method, path, body);
		expect(await hintsOf({ ...text, title: title.toUpperCase() })).toEqual(["title_exists: hafen"]);
		expect(await hintsOf({ ...text, title: `${title}, zweiter Teil` })).toEqual([]);
	});

	it("are there while fields are missing or wrong", async () => {
		expect(await hintsOf({})).toEqual(["summary_missing"]);
		expect(await hintsOf({ ...text, title: 7, summary: "x".repeat(2000) })).toEqual([]);
		expect(await hintsOf({ ...text, image: { url: "https://a.example/x.jpg", alt: "" } })).toEqual([
			"image_alt",
		]);
	});

	it("are those of the language of the site, or of the article", async () => {
		const quoted = { ...text, title: "Neues", body: { markdown: "Das „ist“ so." } };
		expect(await hintsOf({ ...quoted, language: "en" })).toEqual([
			expect.stringContaining("quotes"),
		]);
		expect(await hintsOf(quoted)).toEqual([]);
	});
});
