import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { afterEach, describe, expect, it, vi } from "vitest";
import { purgeChangeAgain } from "../../../src/platform/cache/change-purge.ts";
import { currentRevision } from "../../../src/platform/cache/current-revision.ts";
import { serve } from "../../../src/platform/cache/serve.ts";
import type { AppEnv } from "../../../src/platform/env.ts";
import { policy } from "../../../src/platform/http/route-policy.ts";
import { useStorage } from "../../support/storage.ts";
import { withMethods } from "../../support/with-methods.ts";

afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});

/** A request that its platform ended runs no more code, so that what it was making never settles. */
describe("what requests share", () => {
	it.each(["feed", "recent"] as const)(
		"is rendered by the next one where a rendering never settles (%s)",
		async (name) => {
			useStorage();
			let rendered = 0;
			const app = new Hono<AppEnv>().get("/page", policy(name), (c) => {
				rendered += 1;
				return rendered === 1 ? never() : c.text(`${rendered}`);
			});
			const ask = async () => {
				const asked = new Request<unknown, IncomingRequestCfProperties>(`https://${name}/page`);
				return (await serve(app, asked, env, createExecutionContext())).text();
			};
			void ask();
			const start = Date.now();
			const waiting = await Promise.all([ask(), ask()]);
			expect(waiting.sort()).toEqual(["2", "3"]);
			expect(Date.now() - start).toBeLessThan(2500);
			expect(await ask()).toMatch(/^[234]$/);
		},
	);

	it("is the revision, read by the next one where a reading never settles", async () => {
		useStorage();
		let asked = 0;
		const d1 = withMethods(env.DB, {
			withSession: (start) => {
				asked += 1;
				const session = env.DB.withSession(start);
				return asked > 1 ? session : withMethods(session, { prepare: hanging(session) });
			},
		});
		void currentRevision(d1).catch(() => {});
		const start = Date.now();
		await expect(currentRevision(d1)).rejects.toThrow("D1 has just not answered");
		while (Date.now() - start < 2300) await new Promise((resolve) => setTimeout(resolve, 50));
		expect(await currentRevision(d1)).toMatchObject({ revision: 0 });
	});

	it("are the tags to purge again, of which a purge that never settles holds up no later ones", async () => {
		vi.useFakeTimers();
		const calls: string[][] = [];
		const purge = ({ tags = [] }: CachePurgeOptions) => {
			calls.push(tags);
			return calls.length === 1 ? never() : Promise.resolve({ success: true, errors: [] });
		};
		const context = { cache: { purge, invalidate: purge } };
		const bindings = { ...env };
		const again = (...tags: string[]) =>
			purgeChangeAgain(bindings, context, { tags, isWithdrawal: false });
		void again("a");
		await vi.advanceTimersByTimeAsync(10_000);
		void again("b");
		void again("c");
		await vi.advanceTimersByTimeAsync(10_000);
		expect(calls).toEqual([["a"], ["b", "c"]]);
	});
});

function hanging(session: D1DatabaseSession): D1DatabaseSession["prepare"] {
	return (sql) => withMethods(session.prepare(sql), { first: never });
}
