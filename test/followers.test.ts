import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { followers } from "../src/followers.ts";
import worker from "../src/index.ts";
import { rememberedRevision } from "../src/platform/cache/current-revision.ts";
import {
	type Follower,
	followChange,
	type PublicChange,
} from "../src/publication/public-change.ts";
import { article, survey } from "./support/fixtures.ts";
import { SECOND_ROUND_MS, skipSecondRound } from "./support/second-round.ts";
import { newsroom, request } from "./support/service.ts";

const delays = skipSecondRound();

const change: PublicChange = {
	tags: ["article:hafen"],
	articleSlugs: ["hafen"],
	channelKeys: [""],
	formerSlugs: [],
	formerChannels: [],
	surveySlugs: ["s"],
	staticPageSlugs: [],
	isFrontChanged: false,
	isCallChanged: false,
	isWithdrawal: false,
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
	const PING_QUEUE = { sendBatch: async () => note("hubs", undefined) };
	const WEBHOOK_QUEUE = { send: async () => note("announcement", undefined) };
	const queues = { PING_QUEUE, WEBHOOK_QUEUE, WEBSUB_HUBS: "https://hub.example/" };
	const bindings = { ...env, ...queues, FEED_CACHE: kv } as unknown as Env;
	const purge = async () => note("purge", { success: true, errors: [] });
	const context = Object.defineProperty(createExecutionContext(), "cache", { value: { purge } });
	return { events, bindings, context };
}

/** Sends a change to the Worker, and waits for everything that follows it. */
async function send(bindings: Env, context: ExecutionContext, path: string, body: unknown) {
	const asked = new Request<unknown, IncomingRequestCfProperties>(
		`https://news.example/newsroom/api/${path}`,
		{
			method: "PUT",
			headers: {
				Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
				"Content-Type": "application/json",
			},
			body: JSON.stringify(body),
		},
	);
	expect((await worker.fetch(asked, bindings, context)).ok).toBe(true);
	await waitOnExecutionContext(context);
}

describe.each([
	["an article", "articles/hafen", article(), "announcement", "copy article/hafen"],
	["the survey call", "surveys/s", survey(), "hubs", "copy survey/s"],
])("a change of %s", (_, path, body, told, copy) => {
	it("is purged, then told to the hubs or queued to be announced, then copied; after at least five seconds purged again", async () => {
		await newsroom("PUT", "articles/anderer", article());
		const { events, bindings, context } = recorder();
		await send(bindings, context, path, body);
		const order = events.map(({ event }) => event);
		const steps = ["purge", told, copy, "purge"];
		const known = ["hubs", "announcement", ...steps];
		expect(order.filter((event) => known.includes(event))).toEqual(steps);
		expect(delays).toEqual([expect.any(Number)]);
		expect(Math.min(...delays)).toBeGreaterThan(SECOND_ROUND_MS);
	});
});

describe("followChange", () => {
	it("purges, has the change announced and stores copies, and after at least five seconds purges again", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "surveys/s", survey());
		const { events, bindings, context } = recorder();
		followChange(followers, bindings, context, change);
		await waitOnExecutionContext(context);
		const copies = ["copy article/hafen", "copy list/", "copy survey/s"];
		expect(events.map(({ event }) => event)).toEqual(["purge", "announcement", ...copies, "purge"]);
		expect(delays).toEqual([expect.any(Number)]);
		expect(Math.min(...delays)).toBeGreaterThan(SECOND_ROUND_MS);
	});

	it.each([
		[
			"something else has become public meanwhile",
			"UPDATE publication SET revision = revision + 1",
		],
		["KV did not take one of them", undefined],
	])("stores the copies again if %s", async (_, statement) => {
		vi.spyOn(console, "error").mockImplementation(() => {});
		await newsroom("PUT", "articles/hafen", article());
		const { events, bindings, context } = recorder();
		const { put } = bindings.FEED_CACHE;
		let isRefused = statement === undefined;
		const FEED_CACHE = new Proxy(bindings.FEED_CACHE, {
			get: (target, name) => {
				if (name !== "put") return Reflect.get(target, name);
				return async (...parameters: Parameters<typeof put>) => {
					await put(...parameters);
					if (statement !== undefined) await env.DB.exec(statement);
					if (isRefused) {
						isRefused = false;
						throw new Error("KV PUT failed: 429");
					}
				};
			},
		});
		const only = { ...change, channelKeys: [], surveySlugs: [] };
		followChange(followers, { ...bindings, FEED_CACHE }, context, only);
		await waitOnExecutionContext(context);
		const copies = events.filter(({ event }) => event === "copy article/hafen");
		expect(copies).toHaveLength(2);
	});

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
