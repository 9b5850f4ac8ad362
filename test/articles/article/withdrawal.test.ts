import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "articles/hafen";
const withdraw = (body: unknown = {}, headers = {}) =>
	newsroom("POST", `${at}/withdraw`, body, headers);
const html = { headers: { Accept: "text/html" } };
const addresses = ["/api/articles/hafen", "/articles/hafen.md", "/api/articles/hafen/related"];

describe("POST /newsroom/api/articles/{slug}/withdraw", () => {
	it.each([
		[{}, 410, undefined],
		[{ reason: "Die Zahlen <waren> falsch." }, 410, "Die Zahlen <waren> falsch."],
		[{ status: 451, reason: "Urteil des Landgerichts." }, 451, "Urteil des Landgerichts."],
	])("%j answers everywhere, also while D1 is down", async (sent, status, reason) => {
		await newsroom("PUT", at, article());
		const response = await withdraw(sent);
		expect([response.status, await response.json()]).toMatchObject([
			200,
			{ status: "withdrawn", withdrawal: { status, ...(reason && { reason }) } },
		]);
		const down = { ...env, DB: brokenD1(env.DB, "down") };
		for (const bindings of [env, down]) {
			forgetResponses();
			forgetRevision(env.DB);
			for (const address of addresses.slice(0, bindings === env ? 3 : 2)) {
				const gone = await request(address, {}, bindings);
				const body = await gone.json<{ reason?: string }>();
				expect([address, gone.status, body.reason]).toEqual([address, status, reason]);
			}
			for (const [language, words] of [
				["de", { 410: "Zurückgezogen", 451: "rechtlichen Gründen" }],
				["en", { 410: "Withdrawn", 451: "legal reasons" }],
			] as const) {
				const headers = { ...html.headers, "Accept-Language": language };
				const page = await request("/articles/hafen", { headers }, bindings);
				const text = await page.text();
				expect(page.status).toBe(status);
				if (reason) expect(text).toContain(reason.replace("<waren>", "&lt;waren&gt;"));
				if (language === "de") expect(text).toContain(words[status as 410 | 451]);
			}
		}
		const changes = JSON.stringify(await (await request("/api/changes?since=0")).json());
		expect(changes).toContain('"deleted":true');
	});

	it("is one change if it comes again, and takes another reason", async () => {
		await newsroom("PUT", at, article());
		const first = await withdraw({ reason: "A" });
		const again = await withdraw({ reason: "A" });
		expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
		expect((await withdraw({ status: 451, reason: "B" })).status).toBe(200);
		const without = Object(await (await withdraw({})).json());
		expect(without.withdrawal).toEqual({ status: 451, reason: "B" });
		expect((await newsroom("DELETE", at)).status).toBe(204);
		expect((await request("/api/articles/hafen")).status).toBe(451);
		const stored = await (await newsroom("GET", at)).json<object>();
		expect((await newsroom("PUT", at, { ...stored, title: "Neu" })).status).toBe(200);
		expect((await request("/api/articles/hafen")).status).toBe(451);
		await newsroom("PUT", at, article());
		expect(await (await newsroom("GET", at)).json()).not.toHaveProperty("withdrawal");
		await newsroom("DELETE", at);
		expect((await request("/api/articles/hafen")).status).toBe(410);
	});

	it.each<[unknown, string, string]>([
		[{ status: 451 }, "#/reason", "is missing: a withdrawal for legal reasons says why"],
		[{ status: 404 }, "#/status", "must be 410 or 451"],
		[{ reason: "" }, "#/reason", "must not be empty"],
		[{ reason: "x".repeat(1001) }, "#/reason", "must be at most 1000 characters"],
		[{ why: "x" }, "#/why", "“why” is not known here: there are status, reason"],
	])("refuses %j", async (sent, pointer, detail) => {
		await newsroom("PUT", at, article());
		const response = await withdraw(sent);
		expect([response.status, await response.json()]).toMatchObject([
			422,
			{ errors: [{ pointer, detail }] },
		]);
		expect((await request("/api/articles/hafen")).status).toBe(200);
	});

	it("needs the article that If-Match names, and says who changed it", async () => {
		expect((await withdraw()).status).toBe(404);
		await newsroom("PUT", at, article());
		const response = await withdraw({}, { "If-Match": '"0"' });
		expect([response.status, await response.json()]).toMatchObject([
			412,
			{ changed_by: "NEWSROOM_TOKEN", changed_at: expect.any(String) },
		]);
	});
});
