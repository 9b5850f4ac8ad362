import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom } from "../../support/service.ts";

const at = "articles/hafen";
const patchType = { "Content-Type": "application/merge-patch+json" };
const patch = (change: unknown, headers = {}, path = at) =>
	newsroom("PATCH", path, change, { ...patchType, ...headers });

interface Stored {
	summary: string;
	[field: string]: unknown;
}
const read = async (path = at): Promise<Stored> => (await newsroom("GET", path)).json();

describe("PUT of what GET returned", () => {
	it.each([
		["published", article()],
		[
			"with everything",
			article({ summary: "Kurz.", image: { url: "https://a.example/b.jpg", alt: "" } }),
		],
		["a draft", article({ status: "draft", published_at: undefined })],
		["scheduled", article({ published_at: "2999-01-01T00:00:00Z" })],
	])("changes nothing of an article that is %s", async (_, sent) => {
		await newsroom("PUT", at, sent);
		const before = await read();
		const response = await newsroom("PUT", at, before);
		expect([response.status, await response.json()]).toEqual([200, before]);
	});

	it("leaves a withdrawn article withdrawn", async () => {
		await newsroom("PUT", at, article());
		await newsroom("DELETE", at);
		const before = await read();
		const response = await newsroom("PUT", at, { ...before, title: "Neu" });
		expect([response.status, await response.json()]).toMatchObject([
			200,
			{ status: "withdrawn", title: "Neu" },
		]);
	});

	it("makes a derived summary again, and keeps a typed one", async () => {
		await newsroom("PUT", at, article());
		const derived = await read();
		await newsroom("PUT", at, { ...derived, body: { markdown: "Der Bau ruht." } });
		expect((await read()).summary).toBe("Der Bau ruht.");
		await newsroom("PUT", at, article({ summary: "Kurz." }));
		await newsroom("PUT", at, { ...(await read()), body: { markdown: "Der Bau läuft." } });
		expect((await read()).summary).toBe("Kurz.");
	});

	it("names every field of the service that differs, beside every other fault", async () => {
		await newsroom("PUT", at, article());
		const before = await read();
		const wrong = {
			...before,
			url: "https://a.example",
			revision: 99,
			slug: "x",
			title: "",
			tpics: [],
		};
		const response = await newsroom("PUT", at, wrong);
		expect(response.status).toBe(422);
		const { errors }: { errors: { pointer: string }[] } = await response.json();
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
			"#/revision",
			"#/slug",
			"#/title",
			"#/tpics",
			"#/url",
		]);
	});

	it("refuses the fields of the service where nothing stands", async () => {
		await newsroom("PUT", at, article());
		const { id, ...copied } = await read();
		const response = await newsroom("PUT", "articles/kopie", copied);
		expect(response.status).toBe(422);
		expect(JSON.stringify(await response.json())).toContain("#/content_html");
	});

	it("withdraws nothing", async () => {
		await newsroom("PUT", at, article());
		expect((await newsroom("PUT", at, article({ status: "withdrawn" }))).status).toBe(422);
		expect((await read()).status).toBe("published");
	});
});

describe("PATCH /newsroom/api/articles/{slug}", () => {
	it("changes what is there, and takes away what is null", async () => {
		await newsroom("PUT", at, article({ image: { url: "https://a.example/b.jpg", alt: "Kran" } }));
		const before = await read();
		const response = await patch({ title: "Neu", image: { width: 800 }, authors: null });
		expect(response.status).toBe(200);
		expect(response.headers.get("ETag")).not.toBe(`"${before.revision}"`);
		const after = await read();
		expect(after).toEqual({
			...before,
			title: "Neu",
			authors: [],
			image: { url: "https://a.example/b.jpg", alt: "Kran", width: 800 },
			revision: after.revision,
			updated_at: after.updated_at,
		});
	});

	it("derives the summary when the text changes, or when null takes it away", async () => {
		await newsroom("PUT", at, article());
		await patch({ body: { markdown: "Der Bau ruht." } });
		expect((await read()).summary).toBe("Der Bau ruht.");
		await patch({ summary: "Kurz." });
		await patch({ body: { markdown: null, html: "<p>Alles neu.</p>" } });
		expect((await read()).summary).toBe("Kurz.");
		await patch({ summary: null });
		expect((await read()).summary).toBe("Alles neu.");
	});

	it("needs the version that If-Match names", async () => {
		await newsroom("PUT", at, article());
		const { revision } = await read();
		expect((await patch({ title: "A" }, { "If-Match": `"${revision}"` })).status).toBe(200);
		expect((await patch({ title: "B" }, { "If-Match": `"${revision}"` })).status).toBe(412);
		expect((await read()).title).toBe("A");
	});

	it("asks with 400 for the quotes of an entity tag", async () => {
		await newsroom("PUT", at, article());
		const response = await patch({ title: "A" }, { "If-Match": `${(await read()).revision}` });
		expect(response.status).toBe(400);
		expect((await response.json<{ detail: string }>()).detail).toContain("in quotes");
	});

	it.each([[["Hafen"]], ["Hafen"], [null], [5]])(
		"does not take %j, which is no object",
		async (body) => {
			await newsroom("PUT", at, article());
			for (const response of [await patch(body), await newsroom("PUT", at, body)]) {
				expect(response.status).toBe(422);
				expect((await response.json<{ errors: unknown }>()).errors).toEqual([
					{ pointer: "#", detail: "must be an object" },
				]);
			}
		},
	);

	it("takes only merge patches, and says so", async () => {
		await newsroom("PUT", at, article());
		const response = await patch({ title: "A" }, { "Content-Type": "application/json" });
		expect(response.status).toBe(415);
		expect(response.headers.get("Accept-Patch")).toBe("application/merge-patch+json");
	});

	it("is 404 where nothing is, and 422 with every fault otherwise", async () => {
		expect((await patch({ title: "A" })).status).toBe(404);
		await newsroom("PUT", at, article());
		const response = await patch({ title: null, url: "x", tpics: [] });
		expect(response.status).toBe(422);
		const { errors }: { errors: { pointer: string }[] } = await response.json();
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual(["#/title", "#/tpics", "#/url"]);
		expect((await patch(["title"])).status).toBe(422);
		expect((await patch(null)).status).toBe(422);
	});
});

describe("preconditions of PUT", () => {
	it("replaces nothing with If-None-Match: *", async () => {
		const only = { "If-None-Match": "*" };
		const made = await newsroom("PUT", at, article(), only);
		expect(made.status).toBe(201);
		expect(made.headers.get("Location")).toBe(`https://news.example/newsroom/api/${at}`);
		const again = await newsroom("PUT", at, article({ title: "Anders" }), only);
		expect([again.status, await again.json()]).toMatchObject([
			412,
			{ detail: expect.stringContaining("exists already") },
		]);
		expect((await read()).title).toBe("Neue Wohnungen am Hafen");
	});

	it("says with If-Match: * that nothing is there", async () => {
		const response = await newsroom("PUT", at, article(), { "If-Match": "*" });
		expect([response.status, await response.json()]).toMatchObject([
			412,
			{ detail: "There is no such article." },
		]);
	});
});
