import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { followers } from "../src/followers.ts";
import { rememberedRevision } from "../src/platform/cache/current-revision.ts";
import {
	type Follower,
	followChange,
	type PublicChange,
} from "../src/publication/public-change.ts";
import { article, survey } from "./support/fixtures.ts";
import { newsroom, request } from "./support/service.ts";

const change: PublicChange = {
	tags: ["article:hafen"],
	articleSlugs: ["hafen"],
	channelKeys: [""],
	surveySlugs: ["s"],
	isCallChanged: false,
};

/** Bindings and a context that note, in order, what the followers do to them. */
function recorder() {
	const events: { event: string; at: number }[] = [];
	const note = <Result>(event: string, result: Result) => {
		events.push({ event, at: Date.now() });
		return result;
	};
	const kv = new Proxy(env.FEED_CACHE, {
		get: (target, name) =>
			name === "put"
				? async (key: string) => note(`copy ${key}`, undefined)
				: Reflect.get(target, name),
	});
	const queue = { sendBatch: async () => note("hubs", undefined) };
	const WEBSUB_HUBS = "https://hub.example/";
	const bindings = { ...env, WEBSUB_HUBS, FEED_CACHE: kv, PING_QUEUE: queue } as unknown as Env;
	const purge = async () => note("purge", { success: true, errors: [] });
	const context = Object.defineProperty(createExecutionContext(), "cache", { value: { purge } });
	return { events, bindings, context };
}

describe("followChange", () => {
	it("purges, calls the hubs and stores copies, and after five seconds purges and stores again", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "surveys/s", survey());
		const { events, bindings, context } = recorder();
		followChange(followers, bindings, context, change);
		await waitOnExecutionContext(context);
		const copies = ["copy article/hafen", "copy list/", "copy survey/s"];
		expect(events.map(({ event }) => event)).toEqual([
			"purge",
			"hubs",
			...copies,
			"purge",
			...copies,
		]);
		const [purged = 0, purgedAgain = 0] = events
			.filter(({ event }) => event === "purge")
			.map(({ at }) => at);
		expect(purgedAgain - purged).toBeGreaterThanOrEqual(5000);
	}, 15_000);

	it("forgets the revision at once", async () => {
		await request("/");
		expect(rememberedRevision(env.DB)).toBeDefined();
		followChange([], env, createExecutionContext(), change);
		expect(rememberedRevision(env.DB)).toBeUndefined();
	});

	it("runs the other followers when one fails", async () => {
		const done: string[] = [];
		const log = vi.spyOn(console, "error").mockImplementation(() => {});
		const list: Follower[] = [
			async () => void done.push("first"),
			async function failing() {
				throw new Error("no");
			},
			async () => void done.push("last"),
		];
		const context = createExecutionContext();
		followChange(list, env, context, change);
		await waitOnExecutionContext(context);
		expect(done).toEqual(["first", "last"]);
		expect(log).toHaveBeenCalledWith(expect.stringContaining("failing"));
		log.mockRestore();
	});
});
