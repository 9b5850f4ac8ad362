import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newPerson, newTokenOf } from "../../support/newsroom-people.ts";
import { newsroom, tickAt } from "../../support/service.ts";

const at = "articles/hafen";
const patchType = { "Content-Type": "application/merge-patch+json" };

interface Listed {
	number: number;
	member?: string;
	name?: string;
	title: string;
	effect: string;
	[field: string]: unknown;
}
const list = async (query = ""): Promise<{ versions: Listed[]; next?: string }> =>
	(await newsroom("GET", `${at}/versions${query}`)).json();
const read = async (number: number) => (await newsroom("GET", `${at}/versions/${number}`)).json();
const titles = async () => (await list()).versions.map(({ number, title }) => [number, title]);

describe("a version", () => {
	it("is stored of each change of what is public, and of nothing else", async () => {
		await newsroom("PUT", at, article({ title: "Entwurf", status: "draft" }));
		await newsroom("PUT", at, article({ title: "Später", published_at: "2999-01-01T00:00:00Z" }));
		expect(await titles()).toEqual([]);
		await tickAt(new Date("2999-01-01T00:01:00Z"));
		await newsroom("PUT", at, article({ title: "Ersetzt" }));
		await newsroom("PUT", at, article({ title: "Ersetzt" }));
		await newsroom("PATCH", at, { title: "Geändert" }, patchType);
		await newsroom("DELETE", at);
		await newsroom("PUT", at, article({ title: "Wieder da" }));
		await newsroom("PUT", at, article({ title: "Zurückgezogen", status: "draft" }));
		expect(await titles()).toEqual([
			[4, "Wieder da"],
			[3, "Geändert"],
			[2, "Ersetzt"],
			[1, "Später"],
		]);
	});

	it("names who published it, or the clock", async () => {
		await newsroom("PUT", at, article({ published_at: "2999-01-01T00:00:00Z" }));
		await tickAt(new Date("2999-01-01T00:01:00Z"));
		const person = await newPerson({ name: "Ada Brandt" });
		const { token } = await newTokenOf(person);
		await newsroom("PUT", at, article({ title: "B" }), { Authorization: `Bearer ${token}` });
		const { versions } = await list();
		expect(versions.map(({ member, name }) => [member, name])).toEqual([
			[person, "Ada Brandt"],
			["clock", "clock"],
		]);
		expect(versions[1]?.updated_at).toBe(versions[1]?.published_at);
	});

	it.each([
		["nothing else", article()],
		["HTML and a label", article({ body: { html: "<p>Ein <b>Text</b></p>" }, label: "comment" })],
		[
			"everything",
			article({
				summary: "Kurz.",
				language: "en",
				authors: ["Ada"],
				topics: ["Bau", "Recht"],
				image: { url: "https://a.example/b.jpg", alt: "", width: 8, height: 8 },
				corrections: [{ at: "2024-07-16T00:00:00.000Z", text: "„Falsch“ war es." }],
				translation_of: "original",
			}),
		],
	])("has what was typed: %s", async (_, sent) => {
		await newsroom("PUT", "articles/original", article());
		await newsroom("PUT", at, sent);
		const { versions } = await list();
		const stored = await (await newsroom("GET", at)).json<Record<string, unknown>>();
		const { published_at, body, content_html, updated_at } = stored;
		const version = await read(1);
		expect(version).toMatchObject({ ...sent, published_at, updated_at, body, content_html });
		expect(version).toMatchObject(versions[0] ?? {});
		expect("summary" in Object(version)).toBe("summary" in sent);
	});

	it("keeps the state of an article that was public before versions were kept", async () => {
		const changes: [string, () => Promise<unknown>][] = [
			["PUT", () => newsroom("PUT", at, article({ title: "Neu" }))],
			["PATCH", () => newsroom("PATCH", at, { title: "Neu" }, patchType)],
			["a draft", () => newsroom("PUT", at, article({ status: "draft" }))],
			["DELETE", () => newsroom("DELETE", at)],
		];
		for (const [name, change] of changes) {
			await newsroom("PUT", at, article({ title: `Vor ${name}` }));
			await env.DB.exec("DELETE FROM article_versions");
			await change();
			expect((await titles()).at(-1)).toEqual([1, `Vor ${name}`]);
			const { versions } = await list();
			expect(versions.at(-1)).not.toHaveProperty("member");
		}
	});

	it("is erased after VERSION_DAYS, except the newest of each article", async () => {
		for (const title of ["A", "B", "C"]) await newsroom("PUT", at, article({ title }));
		await newsroom("PUT", "articles/zwei", article());
		await env.DB.exec("UPDATE article_versions SET at = 1 WHERE number <> 2");
		await tickAt(new Date(`${new Date().toISOString().slice(0, 11)}03:26:00Z`));
		expect(await titles()).toHaveLength(3);
		await tickAt(new Date(`${new Date().toISOString().slice(0, 11)}03:27:00Z`));
		expect(await titles()).toEqual([
			[3, "C"],
			[2, "B"],
		]);
		const { results } = await env.DB.prepare("SELECT * FROM article_versions").all();
		expect(results).toHaveLength(3);
	});

	it("is listed in pages, the newest first", async () => {
		for (const title of ["A", "B", "C"]) await newsroom("PUT", at, article({ title }));
		const first = await list("?limit=2");
		expect(first.versions.map(({ title }) => title)).toEqual(["C", "B"]);
		const path = new URL(String(first.next)).pathname + new URL(String(first.next)).search;
		const second = await newsroom("GET", path.replace("/newsroom/api/", ""));
		expect(await second.json()).toMatchObject({ versions: [{ title: "A" }] });
	});

	it.each([
		["articles/keiner/versions", 404],
		["articles/keiner/versions/1", 404],
		[`${at}/versions/9`, 404],
		[`${at}/versions/0`, 404],
		[`${at}/versions/x`, 404],
		[`${at}/versions?limit=0`, 400],
	])("is not found at %s: %i", async (path, status) => {
		await newsroom("PUT", at, article());
		expect((await newsroom("GET", path)).status).toBe(status);
	});
});
