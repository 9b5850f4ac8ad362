import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const BOOKMARK = "of the revision";

/** D1 that says where each session began. */
function recordedD1() {
	const starts: unknown[] = [];
	const DB = withMethods(env.DB, {
		withSession: (start) => {
			starts.push(start);
			const session = env.DB.withSession("first-unconstrained");
			return withMethods(session, { getBookmark: () => BOOKMARK });
		},
	});
	return { DB, starts };
}

// A replica may lag: what it says of an older revision would be kept under the new one.
describe("a read of the public", () => {
	it.each(["/articles/hafen", "/api/articles/hafen", "/", "/rss.xml", "/surveys/s"])(
		"of %s begins where the revision was read, or later",
		async (path) => {
			await newsroom("PUT", "articles/hafen", article());
			await newsroom("PUT", "surveys/s", survey());
			const { DB, starts } = recordedD1();
			expect((await request(path, {}, { ...env, DB })).status).toBe(200);
			expect(starts).toContain(BOOKMARK);
		},
	);
});

describe("the newsroom", () => {
	it("reads and writes the primary database, so that it sees what it wrote", async () => {
		const { DB, starts } = recordedD1();
		const bindings = { ...env, DB };
		await newsroom("PUT", "articles/hafen", article(), {}, bindings);
		expect((await newsroom("GET", "articles/hafen", undefined, {}, bindings)).status).toBe(200);
		expect(starts).toContain("first-primary");
	});
});
