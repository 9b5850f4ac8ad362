import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newPerson, newToken, newTokenOf } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";

const MERGE = { "Content-Type": "application/merge-patch+json" };
const get = async (path: string, token: string) =>
	(await request(path, { headers: { Authorization: `Bearer ${token}` } })).status;

describe("POST /newsroom/api/tokens", () => {
	it("shows the token once, and stores its hash alone", async () => {
		const { id, token } = await newToken("editor");
		expect(token).toMatch(/^rn_[\w-]{43}$/);
		const row = await env.DB.prepare("SELECT * FROM newsroom_tokens").first();
		expect(JSON.stringify(row)).not.toContain(token.slice(3));
		const list = await (await newsroom("GET", "tokens")).text();
		expect(list).toContain(id);
		expect(list).not.toMatch(/rn_|hash/);
		expect(await get("/newsroom/api/articles", token)).toBe(200);
	});

	it("stores the day of the last use", async () => {
		const { token } = await newToken("editor");
		await get("/newsroom/api/articles", token);
		const { tokens } = Object(await (await newsroom("GET", "tokens")).json());
		expect(tokens[0].used_on).toBe(new Date().toISOString().slice(0, 10));
	});

	it.each([
		[{ name: "x" }, "#/role"],
		[{ name: "x", role: "editor", person: crypto.randomUUID() }, "#/role"],
		[{ name: "x", person: crypto.randomUUID() }, "#/person"],
		[{ name: "x", role: "boss" }, "#/role"],
		[{ name: "", role: "editor" }, "#/name"],
		[{ name: "x", role: "editor", expires_in_days: 0 }, "#/expires_in_days"],
	])("refuses %j", async (body, pointer) => {
		const response = await newsroom("POST", "tokens", body);
		expect(response.status).toBe(422);
		const { errors } = Object(await response.json());
		expect(errors).toEqual([expect.objectContaining({ pointer })]);
	});

	it("takes 200 tokens", async () => {
		const insert = env.DB.prepare(
			"INSERT INTO newsroom_tokens VALUES (?, ?, 'x', 'editor', NULL, 0, NULL, NULL)",
		);
		await env.DB.batch(Array.from({ length: 200 }, (_, n) => insert.bind(`${n}`, `${n}`)));
		expect((await newsroom("POST", "tokens", { name: "x", role: "editor" })).status).toBe(409);
	});
});

describe("the people of the newsroom", () => {
	it("pass their role on to their tokens, at once", async () => {
		const person = await newPerson({ role: "analyst" });
		const { token } = await newTokenOf(person);
		expect(await get("/newsroom/api/articles", token)).toBe(403);
		const changed = await newsroom("PATCH", `people/${person}`, { role: "editor" }, MERGE);
		expect(Object(await changed.json()).role).toBe("editor");
		expect(await get("/newsroom/api/articles", token)).toBe(200);
		await newsroom("DELETE", `people/${person}`);
		expect(await get("/newsroom/api/articles", token)).toBe(401);
		expect((await newsroom("DELETE", `people/${person}`)).status).toBe(404);
	});

	it("have no two the same e-mail address", async () => {
		const ada = await newPerson({ email: "Ada@News.example" });
		const bob = await newPerson({ name: "Bob", email: "bob@news.example" });
		const taken = { email: "ada@news.EXAMPLE" };
		expect((await newsroom("PATCH", `people/${bob}`, taken, MERGE)).status).toBe(409);
		const again = { name: "C", role: "editor", ...taken };
		expect((await newsroom("POST", "people", again)).status).toBe(409);
		expect((await newsroom("PATCH", `people/${ada}`, { email: null }, MERGE)).status).toBe(200);
		expect((await newsroom("PATCH", `people/${bob}`, taken, MERGE)).status).toBe(200);
	});
});
