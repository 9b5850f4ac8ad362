import { describe, expect, it } from "vitest";
import { app } from "../src/app.ts";
import { policies, policyOf } from "../src/platform/http/route-policy.ts";
import { submissionIdentity } from "../src/surveys/answers/receipt-code.ts";
import { article, survey } from "./support/fixtures.ts";
import { deadResponse, deliverDead } from "./support/letters.ts";
import { newsroom, request } from "./support/service.ts";

const submission = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";

// What stands for a path's parameters, so that every route can be asked for.
const samples: Record<string, string> = {
	file: "rss.xml",
	part: "sitemap-1.xml",
	slug: "hafen",
	selector: "topics",
	value: "wohnungswirtschaft",
	month: "2024-07",
	key: "1",
	question: "comment",
	receipt: submissionIdentity("hafen", submission).receipt,
};
const sample = (path: string) =>
	path.replace(/:(\w+)(?:\{[^/]*\})?/g, (_, name) => samples[name] ?? name);

const routes = new Map<string, { method: string; path: string; handlers: unknown[] }>();
for (const { method, path, handler } of app.routes.filter((route) => route.method !== "ALL")) {
	const key = `${method} ${path}`;
	const route = routes.get(key) ?? { method, path, handlers: [] };
	routes.set(key, { ...route, handlers: [...route.handlers, handler] });
}

describe.each([...routes])("%s", (_, { method, path, handlers }) => {
	const names = handlers.map(policyOf).filter((name) => name !== undefined);

	it("states one policy, and the newsroom's just where its door is", () => {
		expect(names).toHaveLength(1);
		const isNewsroom = names.every((name) => policies[name].access === "newsroom");
		expect(isNewsroom).toBe(path.startsWith("/newsroom/"));
	});

	it("answers with its Cache-Control", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "surveys/hafen", survey({ results: "public" }));
		await request("/api/surveys/hafen/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ role: "owner", _submission: submission }),
		});
		await deliverDead([deadResponse()]);
		const bodies: Record<string, unknown> = {
			"PUT /newsroom/api/articles/:slug": article(),
			"PUT /newsroom/api/surveys/:slug": survey(),
			"POST /api/surveys/:slug/responses": { role: "owner" },
			"POST /receipts": { receipt: samples.receipt },
		};
		const body = bodies[`${method} ${path}`];
		const response = await request(sample(path), {
			method,
			headers: {
				Authorization: "Bearer a-token-for-tests-only",
				"Content-Type": "application/json",
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		expect(response.status).toBeLessThan(304);
		const [name] = names;
		expect(response.headers.get("Cache-Control")).toBe(name && policies[name].cacheControl);
	});
});

describe("the URL map", () => {
	it("has the routes that this test walks", () => {
		expect([...routes.keys()]).toContain("GET /articles/:slug");
		expect(routes.size).toBeGreaterThan(15);
	});
});
