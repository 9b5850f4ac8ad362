import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { meanwhile } from "../../support/meanwhile.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "articles/hafen";
const MERGE_PATCH = { "Content-Type": "application/merge-patch+json" };

const changes = {
	PUT: (bindings?: Env) => newsroom("PUT", at, article({ title: "Ersetzt" }), {}, bindings),
	PATCH: (bindings?: Env) => newsroom("PATCH", at, { title: "Geändert" }, MERGE_PATCH, bindings),
	DELETE: (bindings?: Env) => newsroom("DELETE", at, undefined, {}, bindings),
};
const names = ["PUT", "PATCH", "DELETE"] as const;
const pairs = names.flatMap((first) => names.map((second) => [first, second] as const));

const stored = {
	PUT: { title: "Ersetzt", status: "published" },
	PATCH: { title: "Geändert", status: "published" },
	DELETE: { title: article().title, status: "withdrawn" },
};

describe("two who change an article at once", () => {
	it.each(pairs)("%s is not undone by a %s that had read before", async (first, second) => {
		await newsroom("PUT", at, article());
		const late = await changes[second](meanwhile(() => changes[first]()));
		expect(late.status).toBe(409);
		expect(await (await newsroom("GET", at)).json()).toMatchObject(stored[first]);
		const { status } = await request("/api/articles/hafen");
		expect(status).toBe(first === "DELETE" ? 410 : 200);
	});

	it("create it once", async () => {
		const late = await changes.PUT(meanwhile(() => newsroom("PUT", at, article())));
		expect(late.status).toBe(409);
		expect(await (await newsroom("GET", at)).json()).toMatchObject({ title: article().title });
	});
});
