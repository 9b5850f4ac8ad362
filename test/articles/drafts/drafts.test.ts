import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "articles/hafen";
const patchType = { "Content-Type": "application/merge-patch+json" };
const put = (body: unknown, headers = {}) => newsroom("PUT", `${at}/draft`, body, headers);

interface Shown {
	article: Record<string, unknown>;
	errors: { pointer: string; detail: string }[];
	warnings: { pointer: string }[];
	[field: string]: unknown;
}
const read = async (): Promise<Shown> => (await newsroom("GET", `${at}/draft`)).json();

/** What anybody can see of the service: pages, JSON, feeds with their headers, and copies in KV. */
async function publicState() {
	const paths = ["/", "/articles/hafen", "/articles/hafen.md", "/api/articles", "/rss.xml"];
	const more = [
		"/api/articles/hafen",
		"/api/changes?since=0",
		"/topics/bau",
		"/topics/bau/atom.xml",
	];
	const seen = [...paths, ...more, "/sitemap-1.xml", "/feeds.opml"].map(async (path) => {
		const response = await request(path);
		const headers = ["ETag", "Last-Modified"].map((name) => response.headers.get(name));
		return [path, response.status, ...headers, await response.text()];
	});
	const { keys } = await env.FEED_CACHE.list();
	const copies = keys.map(async ({ name }) => [name, await env.FEED_CACHE.get(name)]);
	const tables = ["publication", "channels", "listings", "articles", "article_versions"].map(
		async (name) => (await env.DB.prepare(`SELECT * FROM ${name}`).all()).results,
	);
	return [await Promise.all(seen), await Promise.all(copies), await Promise.all(tables)];
}

describe("a working copy", () => {
	it("changes nothing public in a hundred saves", async () => {
		await newsroom("PUT", at, article({ topics: ["Bau"] }));
		await newsroom("PUT", "articles/zwei", article({ topics: ["Bau"] }));
		await publicState();
		const before = await publicState();
		for (let count = 0; count < 100; count += 1)
			await put(article({ title: `Titel ${count}`, topics: [`Bau ${count}`] }));
		await newsroom("DELETE", `${at}/draft`);
		expect(await publicState()).toEqual(before);
		const { entries } = await (await newsroom("GET", "audit")).json<{ entries: unknown[] }>();
		expect(entries).toHaveLength(3);
	});

	it.each<[string, unknown, string[]]>([
		["all that is needed", article(), []],
		["nothing", {}, ["#/body", "#/title"]],
		["no title", article({ title: "" }), ["#/title"]],
		["an empty body", article({ body: {} }), ["#/body"]],
		["two bodies", article({ body: { markdown: "a", html: "b" } }), ["#/body"]],
		["an unknown field", article({ tpics: [] }), ["#/tpics"]],
		["a topic without a letter", article({ topics: ["–"] }), ["#/topics/0"]],
		["a wrong language", article({ language: "deutsch!" }), ["#/language"]],
		["a wrong time", article({ published_at: "morgen" }), ["#/published_at"]],
		["an original that is not there", article({ translation_of: "keins" }), ["#/translation_of"]],
		[
			"a body that is too complex",
			article({ body: { markdown: ">".repeat(5000) } }),
			["#/body/markdown"],
		],
		["control characters", article({ title: "a\u0000b", body: { markdown: "\u0007\ud800" } }), []],
	])("is stored as typed with %s", async (_, typed, pointers) => {
		expect((await put(typed)).status).toBe(201);
		const shown = await read();
		expect(shown.article).toEqual(JSON.parse(JSON.stringify(typed)));
		expect([...new Set(shown.errors.map(({ pointer }) => pointer))].sort()).toEqual(pointers);
		expect((await request("/articles/hafen")).status).toBe(404);
	});

	it("leaves out what only the service sets, so that an article as it was read can be sent", async () => {
		await newsroom("PUT", at, article());
		const sent = await (await newsroom("GET", at)).json<Record<string, unknown>>();
		expect((await put(sent)).status).toBe(201);
		const { article: typed, errors } = await read();
		expect(errors).toEqual([]);
		expect(typed).toMatchObject({ title: sent.title, body: sent.body });
		for (const name of ["url", "revision", "status", "slug", "content_html"])
			expect(typed).not.toHaveProperty(name);
	});

	it("begins with the article where a patch comes first", async () => {
		await newsroom("PUT", at, article({ label: "comment" }));
		const response = await newsroom("PATCH", `${at}/draft`, { title: "Neu" }, patchType);
		expect(response.status).toBe(201);
		const { article: typed, revision, is_outdated } = await read();
		const { published_at, ...rest } = article({ title: "Neu", label: "comment", language: "de" });
		expect(typed).toMatchObject(rest);
		expect(is_outdated).toBe(false);
		await newsroom("PUT", at, article({ title: "Dazwischen" }));
		expect(await read()).toMatchObject({ revision, is_outdated: true });
		await newsroom("PATCH", `${at}/draft`, { label: null }, patchType);
		expect((await read()).article).not.toHaveProperty("label");
	});

	it("warns of what publishing would remove", async () => {
		await put(article({ body: { html: "<p>a</p><script>b</script>" } }));
		expect((await read()).warnings).toMatchObject([{ pointer: "#/body/html" }]);
	});

	it("changes nothing when the same is sent again", async () => {
		const first = await put(article());
		const again = await put(article());
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
		expect((await again.json<Shown>()).changed).toEqual((await first.json<Shown>()).changed);
	});

	it("tells in a 412 who changed it, and when", async () => {
		const { token } = await newToken("author");
		const own = { Authorization: `Bearer ${token}` };
		const created = await put({ title: "A" }, own);
		const tag = { "If-Match": created.headers.get("ETag") ?? "" };
		expect((await put({ title: "B" }, { ...own, ...tag })).status).toBe(200);
		const refused = await put({ title: "C" }, tag);
		const { changed } = await read();
		const { name, at: changed_at } = Object(changed);
		expect([refused.status, await refused.json()]).toMatchObject([
			412,
			{ changed_by: name, changed_at },
		]);
		expect(name).toBe("Token of author");
		expect((await put({ title: "D" }, { "If-None-Match": "*" })).status).toBe(412);
		expect((await read()).article).toEqual({ title: "B" });
	});

	it("is changed by authors only if they created it, and no editor has scheduled it", async () => {
		const [ada, bert] = [await newToken("author"), await newToken("author")];
		const by = ({ token }: { token: string }) => ({ Authorization: `Bearer ${token}` });
		await newsroom("PUT", at, article());
		const change = article({ title: "Adas" });
		expect((await put(change, by(ada))).status).toBe(201);
		for (const [method, body] of [["PUT", {}], ["PATCH", {}], ["DELETE"]] as const) {
			const type = method === "PATCH" ? patchType : {};
			const response = await newsroom(method, `${at}/draft`, body, { ...type, ...by(bert) });
			expect([method, response.status]).toEqual([method, 403]);
			expect(JSON.stringify(await response.json())).toContain("Token of author’s");
		}
		expect((await newsroom("POST", `${at}/publish`, {}, by(ada))).status).toBe(403);
		expect((await newsroom("PUT", at, article(), by(ada))).status).toBe(403);
		const later = { at: "2999-01-01T00:00:00Z" };
		expect((await newsroom("POST", `${at}/publish`, later)).status).toBe(202);
		expect((await put({ title: "Anders" }, by(ada))).status).toBe(403);
		expect((await put(article({ title: "Vom Dienst" }))).status).toBe(200);
		expect((await newsroom("DELETE", `${at}/publish`)).status).toBe(204);
		expect((await put({ title: "Anders" }, by(ada))).status).toBe(200);
		expect((await newsroom("DELETE", `${at}/draft`, undefined, by(ada))).status).toBe(204);
		expect((await newsroom("GET", `${at}/draft`)).status).toBe(404);
		expect((await newsroom("GET", at)).status).toBe(200);
	});

	it("takes the empty article with it when it is discarded", async () => {
		await put({ title: "Idee" });
		expect((await newsroom("GET", at)).status).toBe(200);
		expect((await newsroom("DELETE", `${at}/draft`)).status).toBe(204);
		expect((await newsroom("GET", at)).status).toBe(404);
		expect((await put({ title: "Idee" })).status).toBe(201);
	});

	it.each<[string, unknown, number]>([
		["a list", [], 422],
		["a text", "x", 422],
		["nothing", null, 422],
		["100 levels", JSON.parse(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`), 422],
		["more than 1 MB", { body: { markdown: "x".repeat(1024 * 1024) } }, 413],
		["nearly 1 MB", { body: { markdown: "ä".repeat(500_000) } }, 201],
	])("is answered where it is %s", async (_, body, status) => {
		expect((await put(body)).status).toBe(status);
	});

	it("keeps one of two that are stored at the same time, and refuses the other", async () => {
		const tag = { "If-None-Match": "*" };
		const both = await Promise.all([put({ title: "A" }, tag), put({ title: "B" }, tag)]);
		expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
	});
});
