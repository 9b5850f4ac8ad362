import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { readCopy } from "../../../src/platform/cache/kv-fallback.ts";

it("a copy is read only by a version that has the same columns", async () => {
	const dates = new Set(["at"]);
	const row = { at: new Date(0), name: "Hafen" };
	await env.FEED_CACHE.put("copy", JSON.stringify(row), { metadata: { stamp: "a" } });
	expect(await readCopy(env.FEED_CACHE, "copy", { stamp: "a", dates })).toEqual(row);
	expect(await readCopy(env.FEED_CACHE, "copy", { stamp: "b", dates })).toBeUndefined();
});
