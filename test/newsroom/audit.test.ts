import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article, staticPage, survey } from "../support/fixtures.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { newPerson, newToken, newTokenOf } from "../support/newsroom-people.ts";
import { samplePath } from "../support/routes.ts";
import { fillService } from "../support/sample-content.ts";
import { newsroom, request, tickAt } from "../support/service.ts";

async function entries(search = ""): Promise<Record<string, unknown>[]> {
	const response = await newsroom("GET", `audit${search}`);
	return Object(await response.json()).entries;
}
const revision = async () =>
	Object(await env.DB.prepare("SELECT revision FROM publication").first()).revision;

describe("GET /newsroom/api/audit", () => {
	it("says who changed what when, with the revision of the change", async () => {
		const person = await newPerson({ name: "Ada Brandt" });
		const { token } = await newTokenOf(person);
		const headers = { Authorization: `Bearer ${token}` };
		await newsroom("PUT", "articles/hafen", article(), headers);
		const first = await revision();
		await newsroom("DELETE", "articles/hafen", undefined, headers);
		const [last, before] = await entries();
		const ada = { member: person, name: "Ada Brandt", role: "editor", target: "hafen" };
		const route = "/newsroom/api/articles/{slug}";
		expect(before).toEqual({
			...ada,
			at: expect.any(String),
			method: "PUT",
			route,
			revision: first,
		});
		expect(last).toMatchObject({ ...ada, method: "DELETE", route, revision: first + 1 });
	});

	it("has every kind of change once, and nothing that changed nothing", async () => {
		await newsroom("PUT", "articles/a", article());
		await newsroom("PUT", "articles/a", article());
		await newsroom("PUT", "articles/a", { title: "" });
		await newsroom("PUT", "articles/a", article({ title: "Neu" }), { "If-Match": '"999"' });
		await newsroom("PUT", "pages/impressum", staticPage());
		await newsroom("PUT", "surveys/umfrage", survey());
		await deliverDead([deadResponse()]);
		await newsroom("POST", "dead-letters/1/retry");
		await newsroom("POST", "dead-letters/9/retry");
		const { id } = await newToken("editor");
		await newsroom("DELETE", `tokens/${id}`);
		const all = (await entries()).map(({ method, route, target = "" }) =>
			[method, String(route).replace("/newsroom/api/", ""), target].join(" "),
		);
		expect(all.reverse()).toEqual([
			"PUT articles/{slug} a",
			"PUT pages/{slug} impressum",
			"PUT surveys/{slug} umfrage",
			"POST dead-letters/{key}/retry ",
			"POST tokens ",
			`DELETE tokens/{token} ${id}`,
		]);
	});

	it("is stored with a public change, or neither is", async () => {
		await env.DB.exec("ALTER TABLE audit_entries RENAME TO away");
		await expect(newsroom("PUT", "articles/a", article())).rejects.toThrow("500");
		expect((await newsroom("GET", "articles/a")).status).toBe(404);
	});

	it("has nothing of respondents", async () => {
		await fillService();
		const path = samplePath("surveys/:slug/responses/:id/count");
		expect((await newsroom("POST", path)).status).toBeLessThan(300);
		const [last] = await entries();
		const route = "/newsroom/api/surveys/{slug}/responses/{id}/count";
		expect(last).toMatchObject({ route, target: "hafen" });
		expect(JSON.stringify(last)).not.toContain(samplePath(":id"));
	});

	it("comes in pages", async () => {
		for (const slug of ["a", "b", "c"]) await newsroom("PUT", `articles/${slug}`, article());
		const first = Object(await (await newsroom("GET", "audit?limit=2")).json());
		expect(first.entries.map(Object).map(({ target }: { target: string }) => target)).toEqual([
			"c",
			"b",
		]);
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const next = await request(new URL(first.next).pathname + new URL(first.next).search, {
			headers,
		});
		expect(Object(await next.json()).entries).toEqual([expect.objectContaining({ target: "a" })]);
	});

	it("forgets after two years", async () => {
		await newsroom("PUT", "articles/a", article());
		await tickAt(new Date(Date.now() + 1000));
		await tickAt(new Date("2999-01-01T03:17:00Z"));
		expect(await entries()).toEqual([]);
	});
});
