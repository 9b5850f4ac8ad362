import { hc } from "hono/client";
import { describe, expect, it } from "vitest";
import type { App } from "../src/app.ts";
import { article } from "./support/fixtures.ts";
import { newsroom, request } from "./support/service.ts";

const client = hc<App>("https://news.example", {
	fetch: (input: RequestInfo | URL, init?: RequestInit) =>
		request(new URL(String(input)).pathname + new URL(String(input)).search, {
			...(init?.method && { method: init.method }),
		}),
});

describe("a client typed by the app", () => {
	it("lists articles", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const response = await client.api.articles.$get({ query: { topic: "wohnungswirtschaft" } });
		if (!response.ok) throw new Error(`${response.status}`);
		const { articles } = await response.json();
		const titles: (string | undefined)[] = articles.map(({ title }) => title);
		expect(titles).toEqual(["Neue Wohnungen am Hafen"]);
	});
});
