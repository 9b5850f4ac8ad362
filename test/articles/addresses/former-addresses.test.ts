import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const SITE = "https://news.example";
const MERGE_PATCH = { "Content-Type": "application/merge-patch+json" };
const put = (slug: string, overrides = {}, headers = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides), headers);
const patch = (slug: string, body: object, headers = {}) =>
	newsroom("PATCH", `articles/${slug}`, body, { ...MERGE_PATCH, ...headers });
const withdraw = (slug: string) => newsroom("DELETE", `articles/${slug}`);

async function rename(from: string, to: string) {
	const response = await patch(from, { slug: to });
	expect([from, to, response.status]).toEqual([from, to, 200]);
	return response.json<{ slug: string; url: string }>();
}

/** Returns where a GET leads in one hop: the path, or the status if it leads nowhere. */
async function lead(path: string, bindings = env): Promise<string | number> {
	const response = await request(path, { redirect: "manual" }, bindings);
	const location = response.headers.get("Location")?.replace(SITE, "");
	await response.arrayBuffer();
	if (location === undefined) return response.status;
	const next = await request(location, { redirect: "manual" }, bindings);
	expect([path, response.status, location, next.status]).toEqual([path, 301, location, 200]);
	expect(response.headers.get("Cache-Control")).toBe("no-cache");
	return location;
}

/** The parts of a follower's copy: ids and addresses of all articles that are public, as /api/changes tells. */
class Copy {
	#since = "0";
	readonly articles = new Map<string, string>();

	async follow(): Promise<Record<string, string>> {
		const response = await request(`/api/changes?since=${this.#since}`);
		const { changes, since } = await response.json<{
			changes: { id: string; deleted?: true; url: string; title: string }[];
			since: string;
		}>();
		this.#since = since;
		for (const { id, deleted, title, url } of changes) {
			if (deleted) this.articles.delete(id);
			else this.articles.set(id, `${title} ${url}`);
		}
		return Object.fromEntries(this.articles);
	}
}

/** What is public by the list of all articles: ids with titles and addresses. */
async function publicArticles() {
	const list = await (await request("/api/articles")).json<{
		articles: { id: string; title: string; url: string }[];
	}>();
	return Object.fromEntries(list.articles.map(({ id, title, url }) => [id, `${title} ${url}`]));
}

/** The ids and links of the feeds’ items. */
async function itemsInFeeds() {
	const feed = await (await request("/feed.json")).json<{ items: { id: string; url: string }[] }>();
	const [rss, atom] = [await textOf("/rss.xml"), await textOf("/atom.xml")];
	for (const { id, url } of feed.items) {
		expect(rss).toContain(`<link>${url}</link>`);
		expect(rss).toContain(`${id}</guid>`);
		expect(atom).toContain(` href="${url}"/>`);
		expect(atom).toContain(`<id>${id}</id>`);
	}
	return Object.fromEntries(feed.items.map(({ id, url }) => [id, url]));
}

const textOf = async (path: string) => (await request(path)).text();

/** The parts of an address: “/articles/x” is a page, JSON and Markdown. */
const addressesOf = (slug: string) => [
	`/articles/${slug}`,
	`/articles/${slug}.md`,
	`/api/articles/${slug}`,
	`/api/articles/${slug}/related`,
];

/** Returns where all addresses of a slug lead to: a slug, or a status. */
async function leadsTo(slug: string, bindings = env): Promise<string | number | undefined> {
	const found = new Set<string | number>();
	for (const path of addressesOf(slug)) {
		const to = await lead(path, bindings);
		found.add(typeof to === "string" ? (/articles\/([a-z0-9-]+)/.exec(to)?.[1] ?? to) : to);
	}
	expect([slug, ...found]).toHaveLength(2);
	return [...found][0];
}

interface Case {
	name: string;
	/** Nobody ever read an address: no copy has it. */
	isWithoutCopies?: true;
	act: () => Promise<unknown>;
	/** Where the addresses lead afterwards. */
	leads: Record<string, string | number>;
}

const cases: Case[] = [
	{ name: "a becomes b", act: () => rename("a", "b"), leads: { a: "b", b: 200 } },
	{
		name: "a becomes b, and a again",
		act: async () => [await rename("a", "b"), await rename("b", "a")],
		leads: { a: 200, b: "a" },
	},
	{
		name: "a becomes b, then c",
		act: async () => [await rename("a", "b"), await rename("b", "c")],
		leads: { a: "c", b: "c", c: 200 },
	},
	{
		name: "a becomes b, c, and b again",
		act: async () => [await rename("a", "b"), await rename("b", "c"), await rename("c", "b")],
		leads: { a: "b", b: 200, c: "b" },
	},
	{
		name: "b is taken",
		act: async () => {
			await put("b", { title: "B" });
			const refused = await patch("a", { slug: "b" });
			expect(refused.status).toBe(409);
			expect(await refused.json()).toMatchObject({
				detail: "Another article has the address “b”.",
				errors: [{ pointer: "#/slug" }],
			});
		},
		leads: { a: 200, b: 200 },
	},
	{
		name: "a becomes b, and a new article is a",
		act: async () => {
			await rename("a", "b");
			expect((await put("a", { title: "Neu" }, { "If-None-Match": "*" })).status).toBe(201);
		},
		leads: { a: 200, b: 200 },
	},
	{
		name: "a becomes b, and a new article that was a becomes c",
		act: async () => {
			await rename("a", "b");
			await put("a", { title: "Neu" }, { "If-None-Match": "*" });
			await rename("a", "c");
		},
		leads: { a: "c", b: 200, c: 200 },
	},
	{
		name: "a becomes b, and a draft is a, then c",
		act: async () => {
			await rename("a", "b");
			await put("a", { title: "Neu", status: "draft" }, { "If-None-Match": "*" });
			expect(await leadsTo("a")).toBe("b");
			await rename("a", "c");
		},
		leads: { a: "b", b: 200, c: 404 },
	},
	{
		name: "a becomes b, and a new article at a is withdrawn",
		act: async () => {
			await rename("a", "b");
			await put("a", { title: "Neu" }, { "If-None-Match": "*" });
			await withdraw("a");
		},
		leads: { a: 410, b: 200 },
	},
	{
		name: "two articles change their addresses",
		act: async () => {
			await put("b", { title: "B" });
			await rename("a", "c");
			await rename("b", "a");
			await rename("c", "b");
		},
		leads: { a: 200, b: 200, c: "b" },
	},
	{
		name: "only the case or an umlaut changes, which is no change of a slug",
		act: async () => {
			await rename("a", "ueber-uns");
			for (const slug of ["Ueber-uns", "über-uns", "ueber_uns", "ueber-uns "]) {
				const refused = await patch("ueber-uns", { slug });
				expect([slug, refused.status]).toEqual([slug, 422]);
			}
			expect(await request("/articles/%C3%9Cber_uns", { redirect: "manual" })).toMatchObject({
				status: 301,
			});
			expect((await patch("ueber-uns", { slug: "ueber-uns" })).status).toBe(200);
		},
		leads: { a: "ueber-uns", "ueber-uns": 200 },
	},
	{
		name: "renamed while it is scheduled, and then released",
		isWithoutCopies: true,
		act: async () => {
			const published_at = new Date(Date.now() + 60_000).toISOString();
			await put("s", { title: "S", published_at });
			await rename("s", "t");
			expect([await leadsTo("s"), await leadsTo("t")]).toEqual([404, 404]);
			await tickAt(new Date(Date.now() + 120_000));
		},
		leads: { a: 200, s: "t", t: 200 },
	},
	{
		name: "renamed and withdrawn",
		act: async () => [await rename("a", "b"), await withdraw("b")],
		leads: { a: 410, b: 410 },
	},
	{
		name: "withdrawn and renamed",
		act: async () => [await withdraw("a"), await rename("a", "b")],
		leads: { a: 410, b: 410 },
	},
	{
		name: "renamed, withdrawn and published again",
		act: async () => [await rename("a", "b"), await withdraw("b"), await put("b")],
		leads: { a: "b", b: 200 },
	},
];

describe("articles that get another address", () => {
	beforeEach(async () => {
		await put("a");
	});

	it.each(cases)("$name", async ({ act, leads, isWithoutCopies }) => {
		const copy = new Copy();
		const [[id] = []] = Object.entries(await copy.follow());
		await act();
		for (const [slug, to] of Object.entries(leads))
			expect([slug, await leadsTo(slug)]).toEqual([slug, to]);
		const present = await publicArticles();
		expect(await copy.follow()).toEqual(present);
		const urls = Object.entries(present).map(([id, text]) => [id, text.split(" ").at(-1)]);
		expect(await itemsInFeeds()).toEqual(Object.fromEntries(urls));
		const stored = await env.DB.prepare("SELECT id FROM articles ORDER BY article_key").first("id");
		expect(stored).toBe(id);
		if (isWithoutCopies) return;
		// D1 is down: copies in KV lead to the same.
		forgetResponses();
		forgetRevision(env.DB);
		const down = { ...env, DB: brokenD1(env.DB, "down") };
		for (const [slug, to] of Object.entries(leads)) {
			const [page, json] = [
				await lead(`/articles/${slug}`, down),
				await lead(`/api/articles/${slug}`, down),
			];
			const [expectedPage, expectedJson] =
				typeof to === "string" ? [`/articles/${to}`, `/api/articles/${to}`] : [to, to];
			if (to === 404) continue;
			expect([slug, page, json]).toEqual([slug, expectedPage, expectedJson]);
		}
	});
});

describe("a new address of an article", () => {
	beforeEach(async () => {
		await put("alt", { body: { markdown: "Siehe [dort](andere)." } });
	});

	it.each([
		["/articles/Alt/", "/articles/neu"],
		["/articles/ALT.md", "/articles/neu.md"],
		["/api/articles/Alt?x=1", 400],
	])("%s leads to it in one hop", async (former, present) => {
		await rename("alt", "neu");
		const response = await request(former, { redirect: "manual" });
		const location = response.headers.get("Location")?.replace(SITE, "");
		if (typeof present === "string") expect([response.status, location]).toEqual([301, present]);
	});

	it("keeps the id and both dates, and is silent in feeds", async () => {
		const before = await (await request("/api/articles/alt")).json();
		const { slug, url } = await rename("alt", "neu");
		expect([slug, url]).toEqual(["neu", `${SITE}/articles/neu`]);
		const after = await (await request("/api/articles/neu")).json();
		expect(after).toEqual({ ...Object(before), slug, url });
	});

	it("changes with other fields at once", async () => {
		const response = await patch("alt", { slug: "neu", title: "Neu" });
		expect(await response.json()).toMatchObject({ slug: "neu", title: "Neu" });
		expect(await (await request("/articles/neu")).text()).toContain("<title>Neu");
	});

	it("stands in every list, file and tool", async () => {
		await textOf("/sitemap-1.xml");
		await rename("alt", "neu");
		const pages = [
			"/",
			"/rss.xml",
			"/sitemap-1.xml",
			"/llms.txt",
			"/search?q=wohnungen",
			"/2024-07",
		];
		for (const path of [...pages, "/topics/wohnungswirtschaft", "/api/articles?q=wohnungen"]) {
			const text = await textOf(path);
			expect([path, text.includes("/articles/neu")]).toEqual([path, true]);
			expect([path, text.includes("/articles/alt")]).toEqual([path, false]);
		}
	});

	it("keeps its place on the front page, and its translations", async () => {
		await put("weiteres");
		await put("translated", { language: "en", translation_of: "alt" });
		await newsroom("PUT", "front", { lead: "alt", pinned: ["weiteres", "alt"].slice(0, 1) });
		const before = (await newsroom("GET", "front")).headers.get("ETag");
		await rename("alt", "neu");
		await rename("weiteres", "mehr");
		const front = await newsroom("GET", "front");
		expect(await front.json()).toMatchObject({ lead: "neu", pinned: ["mehr"] });
		expect(front.headers.get("ETag")).not.toBe(before);
		const { translations } = await (await request("/api/articles/translated")).json<{
			translations: { slug: string }[];
		}>();
		expect(translations.map(({ slug }) => slug)).toEqual(["neu"]);
		const again = await put("translated", { language: "en", translation_of: "alt" });
		expect(await again.json()).toMatchObject({ translation_of: "neu" });
	});

	it("is known to models by the former one", async () => {
		await rename("alt", "neu");
		const called = await request("/mcp", {
			method: "POST",
			headers: {
				"Content-Type": "application/json",
				Accept: "application/json, text/event-stream",
			},
			body: JSON.stringify({
				...{ jsonrpc: "2.0", id: 1, method: "tools/call" },
				params: { name: "read_article", arguments: { article: "alt" } },
			}),
		});
		expect(await called.text()).toContain("/articles/neu");
	});
});

describe("the newsroom at a former address", () => {
	beforeEach(async () => {
		await put("alt");
		await rename("alt", "neu");
	});

	it("is led to the present one", async () => {
		const response = await newsroom("GET", "articles/alt");
		expect([response.status, response.headers.get("Location")]).toEqual([
			301,
			`${SITE}/newsroom/api/articles/neu`,
		]);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
	});

	it.each(["PUT", "PATCH", "DELETE"])(
		"%s changes nothing, and says where the article is",
		async (method) => {
			const body = method === "DELETE" ? undefined : article();
			const headers = method === "PATCH" ? MERGE_PATCH : {};
			const response = await newsroom(method, "articles/alt", body, headers);
			expect(response.status).toBe(409);
			expect(await response.json()).toMatchObject({
				detail:
					"“alt” is a former address of the article “neu”: send the change to /newsroom/api/articles/neu",
			});
		},
	);

	it("is told by a PUT with another slug that a PATCH renames", async () => {
		const read = await (await newsroom("GET", "articles/neu")).json<object>();
		const response = await newsroom("PUT", "articles/neu", { ...read, slug: "neuer" });
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({
			errors: [{ pointer: "#/slug", detail: expect.stringContaining("PATCH") }],
		});
	});

	it("cannot take an address that is not free at that moment", async () => {
		await put("dritter");
		const answers = await Promise.all([
			patch("neu", { slug: "ziel" }),
			patch("dritter", { slug: "ziel" }),
		]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	});
});
