import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "surveys/umfrage";
const patch = (change: unknown, headers = {}) =>
	newsroom("PATCH", at, change, { "Content-Type": "application/merge-patch+json", ...headers });
const read = async (): Promise<Record<string, unknown>> => (await newsroom("GET", at)).json();
const answer = () =>
	request("/api/surveys/umfrage/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ role: "owner" }),
	});

const volatile = { revision: undefined, updated_at: undefined };

describe("PUT of what GET returned", () => {
	it.each([
		["open", survey()],
		["a draft", survey({ status: "draft" })],
		["scheduled", survey({ opens_at: "2999-01-01T00:00:00Z" })],
		["over", survey({ closes_at: "2024-01-01T00:00:00Z" })],
		["closed by hand", survey({ status: "closed", results: "public" })],
	])("changes nothing of a survey that is %s", async (_, sent) => {
		await newsroom("PUT", at, sent);
		const before = await read();
		const response = await newsroom("PUT", at, before);
		expect(response.status).toBe(200);
		expect({ ...(await read()), ...volatile }).toEqual({ ...before, ...volatile });
	});

	it("is accepted although answers came in meanwhile", async () => {
		await newsroom("PUT", at, survey());
		const before = await read();
		expect((await answer()).status).toBe(201);
		expect((await newsroom("PUT", at, before)).status).toBe(200);
		expect((await read()).responses).toBe(1);
	});

	it("names every field of the service that differs", async () => {
		await newsroom("PUT", at, survey());
		const wrong = { ...(await read()), slug: "x", languages: ["fr"], titel: "x" };
		const response = await newsroom("PUT", at, wrong);
		const { errors }: { errors: { pointer: string }[] } = await response.json();
		expect(response.status).toBe(422);
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
			"#/languages",
			"#/slug",
			"#/titel",
		]);
	});
});

describe("PATCH /newsroom/api/surveys/{slug}", () => {
	it("changes what is there, and takes away what is null", async () => {
		await newsroom("PUT", at, survey());
		const before = await read();
		const response = await patch({ call: null, quota: 5, title: { de: "Umfrage", en: "Survey" } });
		expect(response.status).toBe(200);
		const { call, ...rest } = before;
		expect({ ...(await read()), ...volatile }).toEqual({
			...rest,
			quota: 5,
			title: { de: "Umfrage", en: "Survey" },
			languages: ["de", "en"],
			...volatile,
		});
	});

	it("needs the version that If-Match names, and a merge patch", async () => {
		await newsroom("PUT", at, survey());
		const { revision } = await read();
		expect((await patch({ quota: 5 }, { "If-Match": `"${revision}"` })).status).toBe(200);
		expect((await patch({ quota: 6 }, { "If-Match": `"${revision}"` })).status).toBe(412);
		const other = await patch({ quota: 6 }, { "Content-Type": "application/json" });
		expect([other.status, other.headers.get("Accept-Patch")]).toEqual([
			415,
			"application/merge-patch+json",
		]);
	});

	it("keeps the meaning of given answers, and is 404 where nothing is", async () => {
		expect((await patch({ quota: 5 })).status).toBe(404);
		await newsroom("PUT", at, survey());
		await answer();
		expect((await patch({ questions: survey().questions.slice(1) })).status).toBe(409);
	});
});

describe("PUT /newsroom/api/surveys/{slug}", () => {
	it("replaces nothing with If-None-Match: *, and names the address of what is new", async () => {
		const only = { "If-None-Match": "*" };
		const made = await newsroom("PUT", at, survey(), only);
		expect([made.status, made.headers.get("Location")]).toEqual([
			201,
			`https://news.example/newsroom/api/${at}`,
		]);
		expect((await newsroom("PUT", at, survey({ title: "Anders" }), only)).status).toBe(412);
		expect((await read()).title).toBe("Leserumfrage");
	});

	it("takes a language of its texts for a survey that names none", async () => {
		const question = { id: "a", type: "yes_no", label: { en: "A?", fr: "A ?" } };
		await newsroom("PUT", at, {
			title: { en: "Survey", fr: "Sondage" },
			status: "open",
			questions: [question],
		});
		expect(await read()).toMatchObject({ language: "en", languages: ["en", "fr"] });
	});

	it("stores one of two changes of the same version", async () => {
		await newsroom("PUT", at, survey());
		const both = await Promise.all([patch({ quota: 5 }), patch({ thanks: "Danke" })]);
		const after = await read();
		const isLost = both.every(({ status }) => status === 200) && !(after.quota && after.thanks);
		expect(isLost).toBe(false);
		for (const { status } of both) expect([200, 409]).toContain(status);
	});
});
