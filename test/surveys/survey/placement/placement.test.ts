import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetRevision } from "../../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../../src/platform/cache/serve.ts";
import { calledSurvey } from "../../../../src/surveys/survey/placement/called-survey.ts";
import { forgetPlacedSurveys } from "../../../../src/surveys/survey/placement/placed-surveys.copy.ts";
import { brokenD1 } from "../../../support/faults.ts";
import { article, survey } from "../../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../../support/service.ts";

const MERGE_PATCH = { "Content-Type": "application/merge-patch+json" };
const patch = (path: string, body: object) => newsroom("PATCH", path, body, MERGE_PATCH);
const put = (slug: string, topics: string[]) =>
	newsroom("PUT", `articles/${slug}`, article({ title: slug, topics }));
/** Opens a survey at these places alone. */
const place = async (slug: string, places: object, more = {}) => {
	const sent = survey({ title: slug, announce: false, ...places, ...more });
	const response = await newsroom("PUT", `surveys/${slug}`, sent);
	return response.status;
};

/** The surveys that the pages, the JSON and the list of articles call to, which must agree, by article. */
async function calls(bindings = env): Promise<Record<string, string | undefined>> {
	const listed = await request("/api/articles?include=survey", {}, bindings);
	const found = await listed.json<{ articles: { slug: string; survey?: { url: string } }[] }>();
	const calledBy: Record<string, string | undefined> = {};
	for (const { slug, survey: called } of found.articles) {
		calledBy[slug] = called?.url.split("/").pop();
		const page = await (await request(`/articles/${slug}`, {}, bindings)).text();
		expect([slug, inPage(page)]).toEqual([slug, calledBy[slug]]);
	}
	return calledBy;
}

const inPage = (page: string) => /class="button" href="[^"]*\/surveys\/([^"?]+)/.exec(page)?.[1];

/** The surveys that a feed calls to, by article. */
async function callsInFeed(path: string): Promise<Record<string, string | undefined>> {
	const feed = await (await request(path)).json<{
		items: { url: string; content_html: string }[];
	}>();
	return Object.fromEntries(
		feed.items.map(({ url, content_html }) => [
			url.split("/").pop(),
			/\/surveys\/([^"?]+)/.exec(content_html)?.[1],
		]),
	);
}

describe("the rule", () => {
	const keys = [1, 2, 3];
	const topics = ["bau", "wald", "see"];
	const placed = fc.record({
		isEverywhere: fc.boolean(),
		topics: fc.subarray(topics),
		articles: fc.subarray(keys),
	});

	/** Weighs every survey at every place: the place counts first, then the order. */
	function bruteForce(
		surveys: { isEverywhere: boolean; topics: string[]; articles: number[] }[],
		asked: { key: number; topics: string[] },
		feedTopic: string | undefined,
	) {
		const weighed = surveys.flatMap((one, order) => [
			...one.articles.filter((key) => key === asked.key).map(() => ({ one, rank: 0, order })),
			...one.topics.filter((topic) => topic === feedTopic).map(() => ({ one, rank: 1, order })),
			...one.topics
				.filter((name) => asked.topics.includes(name))
				.map(() => ({ one, rank: 2, order })),
			...(one.isEverywhere ? [{ one, rank: 3, order }] : []),
		]);
		return weighed.sort((a, b) => a.rank - b.rank || a.order - b.order)[0]?.one;
	}

	it("is: the article before its topics, these before all articles; then the one changed last", () => {
		const asked = fc.record({ key: fc.constantFrom(...keys), topics: fc.subarray(topics) });
		const feed = fc.option(fc.constantFrom(...topics), { nil: undefined });
		fc.assert(
			fc.property(fc.array(placed, { maxLength: 6 }), asked, feed, (surveys, one, feedTopic) => {
				expect(calledSurvey(surveys, one, feedTopic)).toBe(bruteForce(surveys, one, feedTopic));
			}),
		);
	});
});

describe("a survey below some articles", () => {
	beforeEach(async () => {
		await put("haus", ["Bau & Boden"]);
		await put("hof", ["Bau & Boden", "Wald"]);
		await put("baum", ["Wald"]);
		await put("see", ["Wasser"]);
	});

	it("is called to where nothing more special is, at once when surveys open, move and close", async () => {
		const nowhere = { haus: undefined, hof: undefined, baum: undefined, see: undefined };
		expect(await calls()).toEqual(nowhere);
		await place("alle", { announce: true });
		expect(await calls()).toEqual({ haus: "alle", hof: "alle", baum: "alle", see: "alle" });
		await place("bau", { announce_topics: ["Bau & Boden"] });
		await place("wald", { announce_topics: ["wald"] });
		await place("eine", { announce_articles: ["haus"] });
		expect(await calls()).toEqual({ haus: "eine", hof: "wald", baum: "wald", see: "alle" });
		await place("bau", { announce_topics: ["bau-boden"] }, { title: "Geändert" });
		expect((await calls()).hof).toBe("bau");
		await patch("surveys/eine", { announce_articles: ["see"] });
		expect(await calls()).toEqual({ haus: "bau", hof: "bau", baum: "wald", see: "eine" });
		for (const slug of ["eine", "bau", "wald"])
			await patch(`surveys/${slug}`, { status: "closed" });
		expect(await calls()).toEqual({ haus: "alle", hof: "alle", baum: "alle", see: "alle" });
		await patch("surveys/alle", { announce: false });
		expect(await calls()).toEqual(nowhere);
	});

	it("is in the feeds; in that of its topic also below articles of other topics with surveys", async () => {
		await place("wald", { announce_topics: ["wald"] });
		await place("bau", { announce_topics: ["bau-boden"] });
		expect(await callsInFeed("/feed.json")).toEqual({
			haus: "bau",
			hof: "bau",
			baum: "wald",
			see: undefined,
		});
		expect(await callsInFeed("/topics/wald/feed.json")).toEqual({ hof: "wald", baum: "wald" });
		expect(await callsInFeed("/topics/bau-boden/feed.json")).toEqual({ haus: "bau", hof: "bau" });
		await patch("surveys/bau", { closes_at: "2024-01-01T00:00:00Z" });
		expect(await callsInFeed("/topics/bau-boden/feed.json")).toEqual({
			haus: undefined,
			hof: "wald",
		});
	});

	it("opens and closes by the clock", async () => {
		const times = { opens_at: "2999-01-01T00:00:00Z", closes_at: "2999-01-02T00:00:00Z" };
		await place("bau", { announce_topics: ["wald"] }, times);
		expect((await callsInFeed("/feed.json")).baum).toBeUndefined();
		await tickAt(new Date("2999-01-01T00:00:01Z"));
		forgetResponses();
		expect([(await calls()).baum, (await callsInFeed("/feed.json")).baum]).toEqual(["bau", "bau"]);
		await tickAt(new Date("2999-01-02T00:00:01Z"));
		forgetResponses();
		expect((await callsInFeed("/feed.json")).baum).toBeUndefined();
	});

	it("follows an article and a topic to another address, and two topics that become one", async () => {
		await place("eine", { announce_articles: ["see", "haus"] });
		await place("wald", { announce_topics: ["wald"] });
		await patch("articles/see", { slug: "teich" });
		await patch("topics/wald", { name: "Forst" });
		expect(await calls()).toEqual({ haus: "eine", hof: "wald", baum: "wald", teich: "eine" });
		expect(await callsInFeed("/topics/forst/feed.json")).toEqual({ hof: "wald", baum: "wald" });
		for (let ticks = 0; ticks < 3; ticks += 1) await tickAt(new Date());
		await put("fichte", ["Forst"]);
		expect((await calls()).fichte).toBe("wald");
		const read = async (slug: string) => (await newsroom("GET", `surveys/${slug}`)).json();
		expect(await read("eine")).toMatchObject({ announce_articles: ["teich", "haus"] });
		expect(await read("wald")).toMatchObject({ announce_topics: ["forst"] });
		await put("fluss", ["Wasser"]);
		expect((await callsInFeed("/feed.json")).fluss).toBeUndefined();
		await patch("topics/wasser", { merge_into: "forst" });
		expect((await callsInFeed("/feed.json")).fluss).toBe("wald");
		expect((await calls()).fluss).toBe("wald");
	});

	it("is called to from the copies while D1 does not respond", async () => {
		await place("bau", { announce_topics: ["wald"] });
		forgetResponses();
		forgetRevision(env.DB);
		forgetPlacedSurveys();
		const page = await request("/articles/baum", {}, { ...env, DB: brokenD1(env.DB, "down") });
		expect(inPage(await page.text())).toBe("bau");
	});

	it("takes former names for the present ones, and refuses those that never were", async () => {
		await patch("articles/see", { slug: "teich" });
		await patch("topics/wasser", { name: "Gewässer" });
		const places = { announce_topics: ["wasser", "Gewässer"], announce_articles: ["see"] };
		expect(await place("eine", places)).toBe(201);
		expect(await (await newsroom("GET", "surveys/eine")).json()).toMatchObject({
			announce_topics: ["gewaesser"],
			announce_articles: ["teich"],
		});
		const wrong = {
			announce_topics: ["wald", "moor"],
			announce_articles: ["nie", "teich", "nirgends"],
		};
		const response = await newsroom("PUT", "surveys/eine", survey(wrong));
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({
			errors: [
				{ pointer: "#/announce_topics/1", detail: "there is no topic “moor”" },
				{ pointer: "#/announce_articles/0", detail: "there is no article “nie”" },
				{ pointer: "#/announce_articles/2", detail: "there is no article “nirgends”" },
			],
		});
	});

	it("can be changed after its article is gone", async () => {
		await put("kurz", ["Wald"]);
		await place("eine", { announce_articles: ["kurz"] });
		await newsroom("DELETE", "articles/kurz");
		await env.DB.prepare(
			"UPDATE surveys SET definition = replace(definition, 'kurz', 'weg')",
		).run();
		expect((await patch("surveys/eine", { status: "closed" })).status).toBe(200);
	});

	it("is chosen in the builder from topics and articles, also from drafts", async () => {
		await newsroom("PUT", "articles/entwurf", { ...article({ title: "Bald" }), status: "draft" });
		await place("eine", { announce_articles: ["haus"] });
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, Accept: "text/html" };
		const page = await (await request("/newsroom/surveys/eine/edit", { headers })).text();
		for (const [slug, name] of Object.entries({ wald: "Wald", baum: "baum", entwurf: "Bald" }))
			expect(page).toContain(`<option value="${slug}">${name}</option>`);
	});

	it("is no field that the public reads", async () => {
		await place("eine", { announce_articles: ["haus"], announce_topics: ["wald"] });
		const read = await (await request("/api/surveys/eine")).text();
		expect(read).not.toContain("announce");
	});
});
