import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { meanwhile } from "../../support/meanwhile.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "articles/hafen";
const MERGE_PATCH = { "Content-Type": "application/merge-patch+json" };

const changes = {
	PUT: (bindings?: Env, headers = {}) =>
		newsroom("PUT", at, article({ title: "Ersetzt" }), headers, bindings),
	PATCH: (bindings?: Env, headers = {}) =>
		newsroom("PATCH", at, { title: "Geändert" }, { ...MERGE_PATCH, ...headers }, bindings),
	DELETE: (bindings?: Env, headers = {}) => newsroom("DELETE", at, undefined, headers, bindings),
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

	it.each(names)(
		"%s with If-Match fails with 412 if another change comes first",
		async (method) => {
			const created = await newsroom("PUT", at, article());
			const headers = { "If-Match": created.headers.get("ETag") ?? "" };
			const late = await changes[method](meanwhile(changes.PUT), headers);
			expect(late.status).toBe(412);
			expect(await (await newsroom("GET", at)).json()).toMatchObject(stored.PUT);
		},
	);

	it("create it once: 412 for the other with If-None-Match", async () => {
		const bindings = meanwhile(() => newsroom("PUT", at, article()));
		expect((await changes.PUT(bindings, { "If-None-Match": "*" })).status).toBe(412);
	});

	it("create it once", async () => {
		const late = await changes.PUT(meanwhile(() => newsroom("PUT", at, article())));
		expect(late.status).toBe(409);
		expect(await (await newsroom("GET", at)).json()).toMatchObject({ title: article().title });
	});
});
