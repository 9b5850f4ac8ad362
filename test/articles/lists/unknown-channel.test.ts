import { expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

it.each(["topic=nichts", "author=niemand", "language=fr"])(
	"GET /api/articles?%s, which no article has, returns the total 0",
	async (query) => {
		await newsroom("PUT", "articles/hafen", article());
		const response = await request(`/api/articles?${query}`);
		expect(await response.json()).toMatchObject({ articles: [], total: 0 });
	},
);
