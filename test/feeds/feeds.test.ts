import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { forgetResponses } from "../../src/platform/cache/serve.ts";
import { article } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

async function exec(sql: string): Promise<Partial<Env>> {
	await env.DB.exec(sql);
	return {};
}

describe("a channel with a long name", () => {
	const long = "\u{10400}".repeat(100);
	const path = `/topics/${encodeURIComponent(long)}/rss.xml`;

	it("that nobody has written about is 404 before KV is asked, without a word in the log", async () => {
		const log = vi.spyOn(console, "error").mockImplementation(() => {});
		const asked: unknown[] = [];
		const FEED_CACHE = new Proxy(env.FEED_CACHE, {
			get: (kv, name) => {
				asked.push(name);
				return Reflect.get(kv, name);
			},
		});
		expect((await request(path, {}, { ...env, FEED_CACHE })).status).toBe(404);
		expect(asked).toEqual([]);
		expect(log).not.toHaveBeenCalled();
		log.mockRestore();
	});

	it("is stored in KV under a key that KV takes", async () => {
		const log = vi.spyOn(console, "error").mockImplementation(() => {});
		const topic = "\u4e2d".repeat(60);
		await put("hafen", { topics: [topic] });
		const feed = `/topics/${encodeURIComponent(topic)}/rss.xml`;
		const body = await (await request(feed)).text();
		const { keys } = await env.FEED_CACHE.list({ prefix: "sha256/" });
		expect(keys).toHaveLength(1);
		expect(await env.FEED_CACHE.get(keys[0]?.name ?? "")).toBe(body);
		expect(log).not.toHaveBeenCalled();
		log.mockRestore();
	});
});

describe.each(Object.values(feedFormats))("GET /$file", ({ file, contentType }) => {
	const path = `/${file}`;

	it.each([
		["advertisement", "Anzeige: Kräne"],
		["ai_assisted", "Mit KI erstellt: Kräne"],
		["press_release", "Kräne"],
		["comment", "Kräne"],
	])("says before the title what an article labelled %s is: %s", async (label, title) => {
		await put("hafen", { title: "Kräne", label });
		const body = await (await request(path)).text();
		expect(body.match(/[^>"\n]*Kräne/)?.[0]).toBe(title);
	});

	it("has corrections at the end of the text", async () => {
		const corrections = [{ at: "2024-07-16T09:00:00+02:00", text: "Es sind <120>." }];
		await put("hafen", { corrections });
		const body = await (await request(path)).text();
		expect(body).toContain("Korrektur, 16.07.2024, 09:00 Uhr");
		const text = /Es sind .*?120.*?\./.exec(body)?.[0] ?? "";
		expect(text.replaceAll("&#x26;", "&")).toBe("Es sind &lt;120&gt;.");
	});

	it("has its type, and the newest 50 articles with their text", async () => {
		for (let number = 0; number < 51; number++) {
			const published_at = new Date(1_720_000_000_000 + number * 1000).toISOString();
			await put(`a-${number}`, { title: `Meldung ${number}.`, published_at });
		}
		const response = await request(path);
		expect(response.headers.get("Content-Type")).toBe(contentType);
		const body = await response.text();
		expect(body.match(/Meldung \d+\./g)).toHaveLength(50);
		expect(body).not.toContain("Meldung 0.");
		expect(body).toContain(file === "feed.json" ? "<strong>120" : "&#x3C;strong>120");
	});

	it("is an empty feed before anything is published", async () => {
		const response = await request(path);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain("Randnotiz");
	});

	it("is the same for every Accept header and every host", async () => {
		await put("hafen");
		const [plain, html] = await Promise.all([
			request(path),
			request(`${path}?utm_source=x`, { headers: { Accept: "text/html", Host: "evil.example" } }),
		]);
		expect(await html.text()).toBe(await plain.text());
	});

	it("answers 304 by ETag and by date, also to HEAD, until something changes", async () => {
		await put("hafen");
		const { headers } = await request(path);
		const byTag = { "If-None-Match": headers.get("ETag") ?? "" };
		const byDate = { "If-Modified-Since": headers.get("Last-Modified") ?? "" };
		for (const known of [byTag, byDate]) {
			for (const method of ["GET", "HEAD"]) {
				const response = await request(path, { method, headers: known });
				expect(response.status).toBe(304);
				expect(response.headers.get("ETag")).toBe(headers.get("ETag"));
				expect(response.headers.get("Cache-Control")).toBe(headers.get("Cache-Control"));
				expect(response.headers.get("Content-Type")).toBeNull();
			}
		}
		await put("hafen", { title: "Anders" });
		expect((await request(path, { headers: byTag })).status).toBe(200);
	});

	it("is rendered once for a revision, and stored in KV", async () => {
		await put("hafen");
		const body = await (await request(path)).text();
		expect(await env.FEED_CACHE.get(path)).toBe(body);
		const { metadata } = await env.FEED_CACHE.getWithMetadata(path);
		await env.FEED_CACHE.put(path, "from KV", { metadata });
		forgetResponses();
		expect(await (await request(path)).text()).toBe("from KV");
		await put("hafen", { title: "Anders" });
		expect(await (await request(path)).text()).toContain("Anders");
	});

	it("tells changes of one second apart by ETag, and never states a time ahead", async () => {
		const tags = new Set<string | null>();
		for (let number = 0; number < 5; number++) {
			await put("hafen", { title: `Fassung ${number}` });
			const { headers } = await request(path);
			tags.add(headers.get("ETag"));
			const stated = Date.parse(headers.get("Last-Modified") ?? "");
			expect(stated).toBeLessThanOrEqual(Date.now());
			expect(stated).toBeGreaterThan(Date.now() - 60_000);
		}
		expect(tags.size).toBe(5);
	});

	it("states a time that was ahead as soon as it has come, from memory and from KV", async () => {
		await put("hafen");
		const ahead = Date.now() + 2000;
		await env.DB.prepare("UPDATE channels SET changed_at = ?").bind(ahead).run();
		const stated = async () => (await request(path)).headers.get("Last-Modified");
		expect(await stated()).toBeNull();
		await new Promise((resolve) => setTimeout(resolve, ahead - Date.now() + 1));
		const then = new Date(ahead).toUTCString();
		expect(await stated()).toBe(then);
		forgetResponses();
		expect(await stated()).toBe(then);
	});

	it.each<[string, () => Promise<Partial<Env>>]>([
		["another version rendered it", async () => ({ VERSION: { ...env.VERSION, id: "another" } })],
		["the settings were others", async () => ({ SITE_DESCRIPTION: "Früher" })],
		["the archive was restored", () => exec("UPDATE publication SET epoch = 'restored'")],
		["the channel has changed", () => exec("UPDATE channels SET revision = revision + 1")],
	])("is not taken from KV if %s", async (_, since) => {
		await put("hafen");
		const body = await (await request(path)).text();
		const { metadata } = await env.FEED_CACHE.getWithMetadata(path);
		await env.FEED_CACHE.put(path, "from KV", { metadata });
		const bindings = { ...env, ...(await since()) };
		forgetResponses();
		const { SITE_DESCRIPTION } = bindings;
		const rendered = await (await request(path, {}, bindings)).text();
		expect(rendered).toBe(body.replaceAll(env.SITE_DESCRIPTION, SITE_DESCRIPTION));
	});

	it("is not taken from KV in another month, which may have made an archive of the last one", async () => {
		await put("hafen");
		const body = await (await request(path)).text();
		const { metadata } = await env.FEED_CACHE.getWithMetadata(path);
		await env.FEED_CACHE.put(path, "from KV", { metadata });
		forgetResponses();
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 40 * 86_400_000 });
		const later = await request(path).finally(() => vi.useRealTimers());
		expect(await later.text()).toBe(body);
	});

	it("does not take an old KV entry for the truth", async () => {
		await put("hafen");
		const before = await env.FEED_CACHE.getWithMetadata(path);
		await put("hafen", { title: "Anders" });
		await env.FEED_CACHE.put(path, before.value ?? "old", { metadata: before.metadata ?? {} });
		expect(await (await request(path)).text()).toContain("Anders");
	});
});
