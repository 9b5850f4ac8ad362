import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const SITE = "https://news.example";
const MERGE_PATCH = { "Content-Type": "application/merge-patch+json" };
const put = (slug: string, topics: string[], overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article({ title: slug, topics, ...overrides }));
const patch = (path: string, body: object) => newsroom("PATCH", path, body, MERGE_PATCH);
const tick = () => tickAt(new Date());
const textOf = async (path: string) => (await request(path)).text();

interface Channel {
	name: string;
	slug: string;
	articles: number;
	former_slugs: string[];
	renaming?: { changed: number };
}

/** Renames, and lets the clock tick until all articles have the name. */
async function rename(path: string, body: object): Promise<Channel> {
	const response = await patch(path, body);
	expect([path, response.status]).toEqual([path, 202]);
	const { slug } = await response.json<Channel>();
	const at = `${path.split("/")[0]}/${slug}`;
	for (let ticks = 0; ticks < 5; ticks += 1) {
		const channel = await (await newsroom("GET", at)).json<Channel>();
		if (!channel.renaming) return channel;
		await tick();
	}
	throw new Error("The renaming does not end.");
}

async function lead(path: string, bindings = env): Promise<string | number> {
	const response = await request(path, { redirect: "manual" }, bindings);
	await response.arrayBuffer();
	const location = response.headers.get("Location")?.replace(SITE, "");
	if (location === undefined) return response.status;
	const next = await request(location, { redirect: "manual" }, bindings);
	await next.arrayBuffer();
	expect([path, response.status, location, next.status]).toEqual([path, 301, location, 200]);
	return location;
}

const slugsIn = async (path: string) => {
	const { articles } = await (await request(path)).json<{ articles: { slug: string }[] }>();
	return articles.map(({ slug }) => slug).sort();
};
const idOf = async (path: string) => /<id>(.*?)<\/id>/.exec(await textOf(`${path}/atom.xml`))?.[1];

/** The places where a channel stands, which follow from its articles. */
async function expectConsistent() {
	const rows = await env.DB.prepare(`
		SELECT channels.listing_key, article_count, newest_at,
			(SELECT count(*) FROM listings WHERE listings.listing_key = channels.listing_key) AS listed,
			(SELECT max(published_at) FROM listings WHERE listings.listing_key = channels.listing_key) AS newest
		FROM channels`).all<Record<string, unknown>>();
	for (const row of rows.results)
		expect(row).toMatchObject({ article_count: row.listed, newest_at: row.newest });
	const wrong = await env.DB.prepare(`
		SELECT article_key, 'not listed' AS what FROM articles, json_each(listing_keys) AS list
		WHERE status = 'published' AND NOT EXISTS (SELECT 1 FROM listings
			WHERE listings.listing_key = list.value AND listings.article_key = articles.article_key)
		UNION ALL SELECT article_key, listing_key FROM listings WHERE NOT EXISTS (
			SELECT 1 FROM articles, json_each(listing_keys) AS list WHERE list.value = listing_key
				AND articles.article_key = listings.article_key AND status = 'published')
		UNION ALL SELECT article_key, 'channel' FROM articles, json_each(channels) AS one
		WHERE status = 'published' AND one.value ->> 'key' NOT IN (SELECT listing_key FROM channels)`).all();
	expect(wrong.results).toEqual([]);
}

beforeEach(async () => {
	await put("eins", ["Bau", "Recht"]);
	await put("zwei", ["Bau"], { language: "en", authors: ["Ada Beispiel", "Bo"] });
	await put("drei", ["Recht"]);
	await put("entwurf", ["Bau"], { status: "draft" });
});

describe("PATCH /newsroom/api/topics/{slug} with another name", () => {
	it("renames it everywhere at once, and its articles at the next ticks", async () => {
		await newsroom("PUT", "front", { sections: ["recht", "bau"] });
		const id = await idOf("/topics/bau");
		const response = await patch("topics/bau", { name: "Hochbau & Tiefbau" });
		const slug = "hochbau-tiefbau";
		expect([response.status, await response.json()]).toMatchObject([
			202,
			{
				name: "Hochbau & Tiefbau",
				slug,
				articles: 2,
				former_slugs: ["bau"],
				renaming: { changed: 0 },
			},
		]);
		// No article is missing for a moment.
		expect(await slugsIn(`/api/articles?topic=${slug}`)).toEqual(["eins", "zwei"]);
		expect(await slugsIn(`/api/articles?topic=${slug}&language=en`)).toEqual(["zwei"]);
		expect(await idOf(`/topics/${slug}`)).toBe(id);
		expect(await textOf("/")).toContain(`<a href="/topics/${slug}"`);
		expect(await (await newsroom("GET", "front")).json()).toMatchObject({
			sections: ["recht", slug],
		});
		await tick();
		await tick();
		await expectConsistent();
		expect(await (await request("/api/articles/eins")).json()).toMatchObject({
			topics: ["Hochbau & Tiefbau", "Recht"],
		});
		expect(await (await newsroom("GET", "articles/entwurf")).json()).toMatchObject({
			topics: ["Hochbau & Tiefbau"],
		});
		expect(await (await newsroom("GET", `topics/${slug}`)).json()).toMatchObject({ articles: 2 });
		expect(await slugsIn("/api/articles?q=tiefbau")).toEqual(["eins", "zwei"]);
		expect(await slugsIn(`/api/articles?q=tiefbau&topic=${slug}`)).toEqual(["eins", "zwei"]);
		for (const path of [
			"/feeds.opml",
			"/api/topics",
			"/feeds",
			"/sitemap.xml",
			"/llms.txt",
			"/rss.xml",
		])
			expect([path, (await textOf(path)).includes("topics/bau")]).toEqual([path, false]);
	});

	it("leads on from its page, its feeds, their months and lists in one hop, also while D1 is down", async () => {
		await textOf("/topics/bau/rss.xml");
		await rename("topics/bau", { name: "Hochbau" });
		const addresses = {
			"/topics/bau": "/topics/hochbau",
			"/topics/Bau/": "/topics/hochbau",
			"/topics/bau/rss.xml": "/topics/hochbau/rss.xml",
			"/topics/bau/atom.xml": "/topics/hochbau/atom.xml",
			"/topics/bau/feed.json": "/topics/hochbau/feed.json",
			"/topics/bau/2024-07/rss.xml": "/topics/hochbau/2024-07/rss.xml",
			"/api/articles?topic=bau&limit=3": "/api/articles?topic=hochbau&limit=3",
			"/api/articles?topic=Bau,recht": "/api/articles?topic=hochbau%2Crecht",
			"/api/articles?topic!=bau": "/api/articles?topic%21=hochbau",
			"/search?q=eins&topic=bau": "/search?q=eins&topic=hochbau",
		};
		for (const [former, present] of Object.entries(addresses))
			expect([former, await lead(former)]).toEqual([former, present]);
		await textOf("/topics/hochbau/rss.xml");
		forgetResponses();
		forgetRevision(env.DB);
		const down = { ...env, DB: brokenD1(env.DB, "down") };
		for (const former of ["/topics/bau", "/topics/bau/rss.xml"] as const)
			expect([former, await lead(former, down)]).toEqual([former, addresses[former]]);
	});

	it("is told to whoever follows the changes, without a new time", async () => {
		const { updated_at } = await (await request("/api/articles/eins")).json<{
			updated_at: string;
		}>();
		const { since } = await (await request("/api/changes")).json<{ since: string }>();
		await rename("topics/bau", { name: "Hochbau" });
		const { changes } = await (await request(`/api/changes?since=${since}`)).json<{
			changes: { slug: string; topics: string[]; updated_at: string }[];
		}>();
		expect(changes.map(({ slug, topics }) => [slug, topics]).sort()).toEqual([
			["eins", ["Hochbau", "Recht"]],
			["zwei", ["Hochbau"]],
		]);
		expect(changes.find(({ slug }) => slug === "eins")?.updated_at).toBe(updated_at);
	});

	it("changes the spelling alone", async () => {
		const revision = await env.DB.prepare("SELECT revision FROM publication").first("revision");
		expect((await patch("topics/bau", { name: "Bau" })).status).toBe(200);
		expect(await env.DB.prepare("SELECT revision FROM publication").first("revision")).toBe(
			revision,
		);
		const channel = await rename("topics/bau", { name: "BAU" });
		expect(channel).toMatchObject({ name: "BAU", slug: "bau", former_slugs: [] });
		expect(await textOf("/topics/bau")).toContain("BAU");
		expect(await (await request("/api/articles/zwei")).json()).toMatchObject({ topics: ["BAU"] });
		await expectConsistent();
	});

	it("keeps one hop after further ones, and ends where it began", async () => {
		await rename("topics/bau", { name: "Hochbau" });
		await rename("topics/hochbau", { name: "Tiefbau" });
		expect([await lead("/topics/bau"), await lead("/topics/hochbau")]).toEqual([
			"/topics/tiefbau",
			"/topics/tiefbau",
		]);
		await rename("topics/tiefbau", { name: "Bau" });
		expect([await lead("/topics/bau"), await lead("/topics/hochbau")]).toEqual([
			200,
			"/topics/bau",
		]);
		await expectConsistent();
	});

	it("gives way to a new topic of the former name", async () => {
		await rename("topics/bau", { name: "Hochbau" });
		await put("neu", ["Bau"]);
		expect([await lead("/topics/bau"), await lead("/api/articles?topic=bau")]).toEqual([200, 200]);
		expect(await slugsIn("/api/articles?topic=bau")).toEqual(["neu"]);
		await expectConsistent();
	});

	it("takes the former name for the new one while it is under way", async () => {
		await patch("topics/bau", { name: "Hochbau" });
		await put("eins", ["Bau", "Recht"], { title: "Eins" });
		await put("neu", ["bau"]);
		expect((await patch("topics/hochbau", { name: "Tiefbau" })).status).toBe(409);
		expect(await lead("/topics/bau")).toBe("/topics/hochbau");
		expect(await slugsIn("/api/articles?topic=hochbau")).toEqual(["eins", "neu", "zwei"]);
		await newsroom("DELETE", "articles/zwei");
		for (let ticks = 0; ticks < 4; ticks += 1) await tick();
		const { renaming, articles } = await (await newsroom("GET", "topics/hochbau")).json<Channel>();
		expect([renaming, articles]).toEqual([undefined, 2]);
		expect(await (await request("/api/articles/neu")).json()).toMatchObject({
			topics: ["Hochbau"],
		});
		expect(await lead("/topics/bau")).toBe("/topics/hochbau");
		await expectConsistent();
	});
});

describe("PATCH with merge_into", () => {
	it("gives all articles of a topic to another one", async () => {
		await newsroom("PUT", "front", { sections: ["bau", "recht"] });
		const id = await idOf("/topics/recht");
		const merged = await rename("topics/bau", { merge_into: "recht" });
		expect(merged).toMatchObject({ name: "Recht", articles: 3, former_slugs: ["bau"] });
		expect(await slugsIn("/api/articles?topic=recht")).toEqual(["drei", "eins", "zwei"]);
		expect(await (await request("/api/articles/eins")).json()).toMatchObject({ topics: ["Recht"] });
		expect(await lead("/topics/bau")).toBe("/topics/recht");
		expect(await idOf("/topics/recht")).toBe(id);
		expect(await (await newsroom("GET", "front")).json()).toMatchObject({ sections: ["recht"] });
		await expectConsistent();
		const again = await rename("topics/recht", { name: "Baurecht" });
		expect(again.former_slugs.sort()).toEqual(["bau", "recht"]);
		expect(await lead("/topics/bau")).toBe("/topics/baurecht");
	});

	it("puts two spellings of an author together", async () => {
		await rename("authors/bo", { merge_into: "ada-beispiel" });
		expect(await (await request("/api/articles/zwei")).json()).toMatchObject({
			authors: ["Ada Beispiel"],
		});
		expect(await lead("/authors/bo/atom.xml")).toBe("/authors/ada-beispiel/atom.xml");
		expect(await lead("/api/articles?author=Bo")).toBe("/api/articles?author=ada-beispiel");
		await expectConsistent();
	});
});

describe("a renaming that cannot be", () => {
	it.each([
		["topics/bau", { name: "Recht" }, 409, "merge_into “recht” puts both together"],
		["topics/bau", { merge_into: "bau" }, 409, "“bau” is the topic itself"],
		["topics/bau", { merge_into: "nichts" }, 409, "There is no topic “nichts”."],
		["topics/bau", { merge_into: "recht", name: "Neu" }, 409, "leave `name` out"],
		["topics/nichts", { name: "Neu" }, 404, "There is no such topic."],
		["authors/niemand", { name: "Neu" }, 404, "There is no such author."],
		["topics/bau", { name: "!" }, 422, "Some fields are not valid."],
	])("%s %o is %i: %s", async (path, body, status, detail) => {
		const response = await patch(path, body);
		expect([response.status, await response.json()]).toMatchObject([
			status,
			{ detail: expect.stringContaining(detail) },
		]);
	});

	it("is one at a former address, which leads on", async () => {
		await rename("topics/bau", { name: "Hochbau" });
		const read = await newsroom("GET", "topics/bau");
		expect([read.status, read.headers.get("Location")]).toEqual([
			301,
			`${SITE}/newsroom/api/topics/hochbau`,
		]);
		const refused = await patch("topics/bau", { name: "Neu" });
		expect([refused.status, await refused.json()]).toMatchObject([
			409,
			{ detail: "“bau” is a former address: send the change to /newsroom/api/topics/hochbau" },
		]);
	});
});
