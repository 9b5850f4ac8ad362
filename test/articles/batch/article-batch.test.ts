import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import worker from "../../../src/index.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { meanwhile } from "../../support/meanwhile.ts";
import { skipSecondRound } from "../../support/second-round.ts";
import { newsroom, request } from "../../support/service.ts";

skipSecondRound();

type Result = Record<string, unknown> & { status: number };

const send = (articles: unknown, bindings?: Env) =>
	newsroom("POST", "articles/batch", { articles }, {}, bindings);

async function results(articles: unknown[], bindings?: Env): Promise<Result[]> {
	const response = await send(articles, bindings);
	expect(response.status).toBe(207);
	return Object(await response.json()).results;
}

const statuses = async (articles: unknown[], bindings?: Env) =>
	(await results(articles, bindings)).map(({ status }) => status);
const one = (slug: string, overrides = {}) => ({ slug, ...article(overrides) });
const stored = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}`)).json());
const revision = async () =>
	Object(await env.DB.prepare("SELECT revision FROM publication").first()).revision;

/** Two of them fill a portion. One long word is made fast. */
const LONG = { html: `<p>${"x".repeat(400_000)}</p>` };

describe("POST /newsroom/api/articles/batch", () => {
	it("stores each article as a PUT would, and says so in the order sent", async () => {
		await newsroom("PUT", "articles/a", article({ title: "Alt" }));
		const sent = [one("b"), one("a", { title: "Neu" }), one("c", { status: "draft" })];
		const [b, a, c] = await results(sent);
		expect([b?.status, a?.status, c?.status]).toEqual([201, 200, 201]);
		expect(b).toEqual({
			...{ slug: "b", status: 201, id: (await stored("b")).id },
			url: "https://news.example/articles/b",
			...{ revision: await revision(), etag: `"${await revision()}"` },
		});
		expect(await stored("a")).toMatchObject({ title: "Neu", revision: b?.revision });
		expect(await stored("c")).toMatchObject({ status: "draft" });
		expect((await request("/api/articles/b")).status).toBe(200);
		const { articles } = Object(await (await request("/api/articles?q=wohnungen")).json());
		expect(articles.map(({ slug }: { slug: string }) => slug).sort()).toEqual(["a", "b"]);
	});

	it("stores the same rows as PUT does", async () => {
		const bodies = [
			article({ title: "Ein „Zitat“ \\ 😀", label: "comment", authors: ["Ä", "B"] }),
			article({ body: { markdown: 'Half a pair: \ud800, a NUL: \u0000.\n\n- `"\\n"`' } }),
			article({
				body: { html: "<p>ß &amp; <b>fett</b></p>" },
				published_at: "2999-01-01T00:00:00Z",
			}),
			article({ image: { url: "https://news.example/a.png", alt: "A", width: 1, height: 2 } }),
			article({ corrections: [{ at: "2024-07-16T00:00:00Z", text: "Falsch." }], language: "en" }),
		];
		for (const [index, body] of bodies.entries())
			await newsroom("PUT", `articles/p-${index}`, body);
		await send(bodies.map((body, index) => ({ slug: `b-${index}`, ...body })));
		const rows = async (prefix: string) => {
			const { results: found } = await env.DB.prepare(
				`SELECT *, (SELECT group_concat(listing_key) FROM listings WHERE listings.article_key = articles.article_key) AS lists
				FROM articles JOIN article_sources USING (article_key) JOIN article_texts USING (article_key)
				JOIN article_words USING (article_key) WHERE slug LIKE ? ORDER BY slug`,
			)
				.bind(`${prefix}-%`)
				.all();
			return JSON.parse(JSON.stringify(found), (name, value) =>
				["article_key", "id", "slug", "revision", "created_at", "updated_at", "channels"].includes(
					name,
				)
					? undefined
					: value,
			);
		};
		expect(await rows("b")).toEqual(await rows("p"));
		expect(await rows("b")).toHaveLength(bodies.length);
	});

	it("changes nothing where nothing differs, and raises no revision", async () => {
		const sent = [one("a"), one("b")];
		const first = await results(sent);
		const before = await revision();
		const again = await results(sent);
		expect(again.map(({ status }) => status)).toEqual([200, 200]);
		expect(again.map(({ etag }) => etag)).toEqual(first.map(({ etag }) => etag));
		expect(await revision()).toBe(before);
	});

	it("says what is wrong with each, and stores the others", async () => {
		const complex = "<div>".repeat(300);
		const found = await results([
			7,
			null,
			[],
			{ ...article() },
			one("Nein"),
			one("a", { title: "", autor: "x" }),
			one("b", { body: { html: complex } }),
			one("c", { status: "withdrawn" }),
			one("d"),
			one("d", { title: "Zweimal" }),
			one("e", { if_match: "7" }),
			one("f", { revision: 7 }),
		]);
		const pointers = found.map(({ errors }) =>
			(Array.isArray(errors) ? errors : []).map(({ pointer }) => pointer),
		);
		expect(found.map(({ status }) => status)).toEqual([
			...[422, 422, 422, 422, 422, 422, 422, 422],
			...[201, 422, 422, 422],
		]);
		expect(pointers).toEqual([
			["#/articles/0"],
			["#/articles/1"],
			["#/articles/2"],
			["#/articles/3/slug"],
			["#/articles/4/slug"],
			["#/articles/5/title", "#/articles/5/autor"],
			["#/articles/6/body"],
			["#/articles/7/status"],
			[],
			["#/articles/9/slug"],
			["#/articles/10/if_match"],
			["#/articles/11/revision"],
		]);
		expect(found.map(({ slug }) => slug)).toEqual([
			...[undefined, undefined, undefined, undefined, undefined],
			...["a", "b", "c", "d", "d", "e", "f"],
		]);
		expect(await stored("d")).toMatchObject({ title: article().title });
	});

	it("places warnings in the batch", async () => {
		const [, found] = await results([
			one("a"),
			one("b", { body: { html: "<p>x<script></script>" } }),
		]);
		expect(found?.warnings).toEqual([
			{ pointer: "#/articles/1/body/html", detail: expect.any(String) },
		]);
	});

	it("takes preconditions for each", async () => {
		const [a] = await results([one("a"), one("b")]);
		await newsroom("PUT", "articles/b", article({ title: "Anders" }));
		const found = await results([
			one("a", { title: "1", if_match: a?.etag }),
			one("b", { title: "2", if_match: a?.etag }),
			one("c", { if_match: "*" }),
			one("d", { if_none_match: "*" }),
		]);
		expect(found.map(({ status }) => status)).toEqual([200, 412, 412, 201]);
		expect(await statuses([one("a", { if_none_match: "*", title: "3" })])).toEqual([412]);
		expect([(await stored("a")).title, (await stored("b")).title]).toEqual(["1", "Anders"]);
	});

	it("takes what GET returned", async () => {
		await send([one("a"), one("b")]);
		const [a, b] = [await stored("a"), await stored("b")];
		expect(await statuses([a, { ...b, title: "Neu" }])).toEqual([200, 200]);
		expect(await stored("b")).toMatchObject({ title: "Neu" });
	});
});

describe("articles of a batch that belong together", () => {
	it("are linked: a translation may follow its original", async () => {
		const id = "urn:x:original";
		const found = await statuses([
			one("hafen", { id }),
			one("harbour", { language: "en", translation_of: "hafen" }),
			one("port", { language: "fr", translation_of: id }),
			one("haven", { language: "en", translation_of: "hafen" }),
			one("kai", { language: "nl", translation_of: "port" }),
			one("mole", { translation_of: "nirgends" }),
			one("selbst", { translation_of: "selbst" }),
			one("spaet", { language: "nl", translation_of: "danach" }),
			one("danach"),
		]);
		expect(found).toEqual([201, 201, 201, 409, 409, 409, 409, 409, 201]);
		const { translations } = Object(await (await request("/api/articles/hafen")).json());
		expect(translations.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
			"harbour",
			"port",
		]);
	});

	it("may change their languages and originals in one batch", async () => {
		await send([
			one("a"),
			one("a-en", { language: "en", translation_of: "a" }),
			one("a-fr", { language: "fr", translation_of: "a" }),
			one("b"),
		]);
		const found = await statuses([
			one("a-en", { language: "nl", translation_of: "a" }),
			one("a-fr", { language: "en", translation_of: "a" }),
			one("a-nl", { language: "nl", translation_of: "a" }),
			one("b", { translation_of: "a-fr" }),
			one("c", { language: "pl", translation_of: "b" }),
		]);
		expect(found).toEqual([200, 200, 409, 409, 201]);
		expect(await stored("a-fr")).toMatchObject({ language: "en", translation_of: "a" });
		expect(await stored("c")).toMatchObject({ translation_of: "b" });
	});

	it("do not take an id that another has", async () => {
		await newsroom("PUT", "articles/alt", article({ id: "urn:x:alt" }));
		const found = await statuses([
			one("a", { id: "urn:x:a" }),
			one("b", { id: "urn:x:a" }),
			one("c", { id: "urn:x:alt" }),
			one("alt", { id: "urn:x:neu" }),
		]);
		expect(found).toEqual([201, 409, 409, 409]);
	});

	it("find originals by former slugs, and are not made at those by accident", async () => {
		await newsroom("PUT", "articles/alt", article());
		const patch = { "Content-Type": "application/merge-patch+json" };
		await newsroom("PATCH", "articles/alt", { slug: "jetzt" }, patch);
		const found = await statuses([
			one("en", { language: "en", translation_of: "alt" }),
			one("alt"),
			one("jetzt", { title: "Neu" }),
		]);
		expect(found).toEqual([201, 409, 200]);
		expect(await stored("en")).toMatchObject({ translation_of: "jetzt" });
		expect(await statuses([one("alt", { if_none_match: "*" })])).toEqual([201]);
	});

	it("do not wait for one that is refused", async () => {
		const found = await statuses([
			one("a", { body: { html: "<div>".repeat(300) } }),
			one("b", { language: "en", translation_of: "a" }),
		]);
		expect(found).toEqual([422, 409]);
	});
});

describe("a batch as a whole", () => {
	it.each([
		["no object", 7, 422],
		["no list", { articles: {} }, 422],
		["no article", { articles: [] }, 422],
		["101 articles", { articles: Array.from({ length: 101 }, (_, n) => one(`a-${n}`)) }, 422],
		["another field", { articles: [one("a")], status: "draft" }, 422],
	])("with %s is refused", async (_, body, status) => {
		expect((await newsroom("POST", "articles/batch", body)).status).toBe(status);
		expect(await revision()).toBe(0);
	});

	it("of more than 8 MB is refused", async () => {
		const long = one("a", { body: { markdown: "x".repeat(8 * 1024 * 1024) } });
		expect((await send([long])).status).toBe(413);
	});

	it("with long texts is stored in several transactions", async () => {
		const sent = ["a", "b", "c", "d"].map((slug) => one(slug, { body: LONG }));
		expect(await statuses(sent)).toEqual([201, 201, 201, 201]);
		const revisions = new Set(
			await Promise.all(["a", "b", "c", "d"].map(async (slug) => (await stored(slug)).revision)),
		);
		expect(revisions.size).toBe(2);
	}, 30_000);

	it("of 100 articles is one change: one revision, one purge, one copy of each", async () => {
		const purge = vi.fn(async () => ({ success: true, errors: [] }));
		const context = Object.defineProperty(createExecutionContext(), "cache", { value: { purge } });
		const puts: string[] = [];
		const kv = new Proxy(env.FEED_CACHE, {
			get: (target, name) => {
				const value = Reflect.get(target, name);
				return name === "put" ? async (key: string) => puts.push(key) : value.bind(target);
			},
		});
		const announce = vi.fn();
		const bindings = {
			...env,
			FEED_CACHE: kv,
			WEBSUB_HUBS: "https://hub.example/",
			WEBHOOK_QUEUE: { send: announce },
		};
		const articles = Array.from({ length: 100 }, (_, n) => one(`a-${n}`));
		const asked = new Request<unknown, IncomingRequestCfProperties>(
			"https://news.example/newsroom/api/articles/batch",
			{
				method: "POST",
				headers: {
					Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
					"Content-Type": "application/json",
				},
				body: JSON.stringify({ articles }),
			},
		);
		const response = await worker.fetch(asked, bindings as unknown as Env, context);
		await waitOnExecutionContext(context);
		expect(response.status).toBe(207);
		expect(await revision()).toBe(1);
		expect(announce).toHaveBeenCalledTimes(1);
		expect(purge.mock.calls.length).toBeLessThanOrEqual(4);
		expect(puts.filter((key) => key.startsWith("article/"))).toHaveLength(100);
	}, 30_000);

	it("needs a role that may store articles", async () => {
		const response = await request("/newsroom/api/articles/batch", { method: "POST" });
		expect(response.status).toBe(401);
	});

	it("names every article in the audit list, and only what was stored", async () => {
		await send([one("a"), one("b", { title: "" }), one("c")]);
		await send([one("a"), one("d")]);
		const { entries } = Object(await (await newsroom("GET", "audit")).json());
		const told = entries.map(({ method, route, target }: Record<string, string>) => [
			method,
			route,
			target,
		]);
		const path = "/newsroom/api/articles/batch";
		expect(told).toEqual([
			["POST", path, "d"],
			["POST", path, "c"],
			["POST", path, "a"],
		]);
	});
});

describe("a batch that another change comes before", () => {
	it("loses only that article", async () => {
		await newsroom("PUT", "articles/b", article());
		const [{ etag } = { etag: "" }] = await results([one("b")]);
		const other = () => newsroom("PUT", "articles/b", article({ title: "Schneller" }));
		const sent = [one("a"), one("b", { title: "Zu spät" }), one("c")];
		expect(await statuses(sent, meanwhile(other))).toEqual([201, 409, 201]);
		expect(await stored("b")).toMatchObject({ title: "Schneller" });
		const again = () => newsroom("PUT", "articles/b", article({ title: "Noch schneller" }));
		expect(
			await statuses([one("b", { title: "x", if_match: etag }), one("d")], meanwhile(again)),
		).toEqual([412, 201]);
	});

	it("loses an id or a translation that is taken meanwhile", async () => {
		await newsroom("PUT", "articles/o", article());
		const other = async () => {
			await newsroom("PUT", "articles/x", article({ id: "urn:x:1" }));
			await newsroom("PUT", "articles/y", article({ language: "en", translation_of: "o" }));
		};
		const sent = [
			one("a", { id: "urn:x:1" }),
			one("b", { language: "en", translation_of: "o" }),
			one("c"),
		];
		expect(await statuses(sent, meanwhile(other))).toEqual([409, 409, 201]);
	});
});

describe("a batch while D1 fails", () => {
	const articles = ["a", "b", "c", "d"].map((slug) => one(slug, { body: LONG }));

	it("is a 503 if nothing is stored", async () => {
		const response = await send([one("a")], { ...env, DB: brokenD1(env.DB, "read-only") });
		expect(response.status).toBe(503);
	});

	it("tells what is stored, if it fails in the middle", async () => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		let inserts = 0;
		const DB = brokenD1(env.DB, undefined, (sql) => {
			if (/^insert into "articles"/i.test(sql)) inserts += 1;
			if (inserts > 1) throw new Error("D1_ERROR: Network connection lost.");
		});
		const found = await results(articles, { ...env, DB });
		expect(found.map(({ status }) => status)).toEqual([201, 201, 503, 503]);
		const there = await Promise.all(
			["a", "b", "c", "d"].map(async (slug) => (await newsroom("GET", `articles/${slug}`)).status),
		);
		expect(there).toEqual([200, 200, 404, 404]);
	}, 30_000);
});
