import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { saveListCopies } from "../../../src/articles/lists/list.copy.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const many = (kind: string, count: number) =>
	Array.from({ length: count }, (_, number) => `${kind} ${number}`);

describe("a copy in KV", () => {
	it("never replaces a newer one", async () => {
		await put("alt");
		await saveListCopies(env, [""]);
		const metadata = { ...(await metadataOf("list/")), revision: 1_000_000 };
		await env.FEED_CACHE.put("list/", "the newer one", { metadata });
		await saveListCopies(env, [""]);
		expect(await env.FEED_CACHE.get("list/")).toBe("the newer one");
	});

	it("is replaced by one of the same revision, which may have read later", async () => {
		await put("alt");
		await saveListCopies(env, [""]);
		await env.FEED_CACHE.put("list/", "the same", { metadata: await metadataOf("list/") });
		await saveListCopies(env, [""]);
		expect(await env.FEED_CACHE.get("list/")).toContain('"alt"');
	});

	it("is made of every list of an article with 20 topics and 20 authors, by four queries", async () => {
		await put("alles", { topics: many("Thema", 20), authors: many("Name", 20) });
		const lists = (await env.DB.prepare("SELECT listing_key FROM channels").all()).results.map(
			({ listing_key }) => String(listing_key),
		);
		expect(lists).toHaveLength(42);
		const queries: string[] = [];
		const counting = brokenD1(env.DB, undefined, (sql) => queries.push(sql));
		await saveListCopies({ ...env, DB: counting }, lists);
		expect(queries).toHaveLength(4);
		const copied = await env.FEED_CACHE.list({ prefix: "list/" });
		expect(copied.keys).toHaveLength(42);
		expect(await env.FEED_CACHE.get("list/topic=thema-7", "json")).toMatchObject({
			channel: { name: "Thema 7" },
			rows: [{ slug: "alles" }],
		});
	});

	it("has the newest 21 articles of its list, and only of it", async () => {
		for (let day = 1; day <= 23; day++)
			await put(`tag-${day}`, {
				topics: [day % 2 === 0 ? "Gerade" : "Ungerade"],
				published_at: `2025-01-${String(day).padStart(2, "0")}T08:00:00Z`,
			});
		await saveListCopies(env, ["", "topic=gerade"]);
		const slugs = async (list: string) => {
			const copy = await env.FEED_CACHE.get<{ rows: { slug: string }[] }>(`list/${list}`, "json");
			return copy?.rows.map(({ slug }) => slug);
		};
		const days = Array.from({ length: 23 }, (_, index) => 23 - index);
		expect(await slugs("")).toEqual(days.slice(0, 21).map((day) => `tag-${day}`));
		expect(await slugs("topic=gerade")).toEqual(
			days.filter((day) => day % 2 === 0).map((day) => `tag-${day}`),
		);
	});

	it("is written with at most six others at a time", async () => {
		await put("alles", { topics: many("Thema", 20) });
		let [open, most] = [0, 0];
		const counted = withMethods(env.FEED_CACHE, {
			put: async () => {
				open += 1;
				most = Math.max(most, open);
				await env.DB.prepare("SELECT 1").run();
				open -= 1;
			},
		});
		const lists = many("thema", 20).map((name) => `topic=${name.replace(" ", "-")}`);
		await saveListCopies({ ...env, FEED_CACHE: counted }, lists);
		expect(most).toBeGreaterThan(1);
		expect(most).toBeLessThanOrEqual(6);
	});

	it("of a feed fits into KV's metadata, however long the site's settings are", async () => {
		await put("a");
		const settings = { SITE_TITLE: "Ü".repeat(200), SITE_DESCRIPTION: "ß".repeat(500) };
		await request("/rss.xml", {}, { ...env, ...settings });
		await expect.poll(() => env.FEED_CACHE.get("/rss.xml")).toContain("ÜÜÜ");
	});
});

async function metadataOf(key: string) {
	return (await env.FEED_CACHE.getWithMetadata<Record<string, unknown>>(key)).metadata;
}
