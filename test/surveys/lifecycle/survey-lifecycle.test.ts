import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const store = (slug: string, overrides = {}) =>
	newsroom("PUT", `surveys/${slug}`, survey(overrides));

async function pageFor(role: "editor" | "analyst", path: string): Promise<string> {
	const { token } = await newToken(role);
	const response = await request(path, { headers: { Authorization: `Bearer ${token}` } });
	expect([path, response.status]).toEqual([path, 200]);
	return response.text();
}

/** The links between the pages of a survey, each with what it says of the page that is shown. */
const tabsIn = (html: string) =>
	[
		...(/<nav class="tabs".*?<\/nav>/s.exec(html)?.[0] ?? "").matchAll(/href="([^"]+)"([^>]*)>/g),
	].map(
		([, path, more]) => path + (/aria-current="(\w+)"/.exec(more ?? "")?.[1] ?? "").padStart(5),
	);

describe("the pages of one survey lead to each other", () => {
	it("each to those who may open it, with the filter that results and answers share", async () => {
		await store("hafen");
		const filter = "?from=2024-07-01";
		expect(tabsIn(await pageFor("editor", `/newsroom/surveys/hafen${filter}`))).toEqual([
			"/newsroom/surveys/hafen/edit     ",
			"/newsroom/surveys/hafen/preview     ",
			`/newsroom/surveys/hafen${filter} page`,
			`/newsroom/surveys/hafen/responses${filter}     `,
			"/newsroom/surveys/hafen/snippets     ",
		]);
		const [results, responses, ...others] = tabsIn(
			await pageFor("analyst", "/newsroom/surveys/hafen"),
		);
		expect([results, responses, others]).toEqual([
			"/newsroom/surveys/hafen page",
			"/newsroom/surveys/hafen/responses     ",
			[],
		]);
	});
});
