import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { listRoutes, SAMPLE_QUESTIONS, samplePath } from "../../support/routes.ts";
import { newsroom, request } from "../../support/service.ts";

const headers = { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
const EXECUTED = /<script(?![^>]*type="application\/ld\+json")[^>]*>/g;
/** Pages of the newsroom and of surveys may have scripts of the service, and no others. */
const OWN_SCRIPT =
	/^<script type="module" src="\/[a-z]+\.js\?v=[0-9a-f]+">$|^<script src="https:\/\/news\.example\/embed\.js" async="">$/;
const WITH_SCRIPTS =
	/^\/newsroom\/articles(?:$|\/)|^\/newsroom\/surveys\/(?:new|[^/]+\/(?:edit|snippets|embedded))$|^\/surveys\/[^/]+(?:$|\/receipts\/[^/]+$)/;

const paths = listRoutes()
	.filter(({ method }) => method === "GET")
	.map(({ path }) => samplePath(path));

describe("a page", () => {
	it("demands Trusted Types and makes none, whatever kind it is", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const questions = SAMPLE_QUESTIONS;
		await newsroom("PUT", "surveys/hafen", survey({ questions, results: "public" }));
		const pages = [];
		for (const path of [...paths, "/nothing", "/articles/nothing"]) {
			const response = await request(path, { headers });
			if (!response.headers.get("Content-Type")?.startsWith("text/html")) continue;
			pages.push(path);
			const policy = response.headers.get("Content-Security-Policy");
			expect([path, policy]).toEqual([
				path,
				expect.stringMatching(/require-trusted-types-for 'script'; trusted-types 'none'$/),
			]);
			const scripts = (await response.text()).match(EXECUTED) ?? [];
			const isAllowed =
				WITH_SCRIPTS.test(path) &&
				/script-src 'self'(?:;| https:\/\/news\.example;)/.test(policy ?? "");
			expect([path, policy?.includes("script-src")]).toEqual([path, isAllowed]);
			const wrong = scripts.filter((script) => !isAllowed || !OWN_SCRIPT.test(script));
			expect([path, wrong]).toEqual([path, []]);
		}
		expect(pages).toEqual(
			expect.arrayContaining([
				...["/", "/articles/hafen", "/surveys/hafen", "/surveys/hafen/results", "/docs"],
				...["/newsroom/articles", "/newsroom/articles/new"],
				...["/newsroom/surveys", "/feeds", "/search", "/receipts", "/nothing"],
			]),
		);
	});

	it("with Turnstile demands none, because its script makes elements without them", async () => {
		const secrets = { TURNSTILE_SITE_KEY: "site-key", TURNSTILE_SECRET: "secret" };
		const bindings = { ...env, ...secrets };
		await newsroom("PUT", "surveys/s", survey({ turnstile: true }), {}, bindings);
		const page = await request("/surveys/s", { headers }, bindings);
		const policy = page.headers.get("Content-Security-Policy");
		expect(policy).toContain("challenges.cloudflare.com");
		expect(policy).not.toContain("trusted-types");
	});
});
