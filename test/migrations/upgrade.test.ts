import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { readPage } from "../support/reading.ts";
import { request } from "../support/service.ts";
import { useStorage } from "../support/storage.ts";

const isOld = ({ name }: { name: string }) => name < "0006";
const LISTS = JSON.stringify(["", "topic=bau"]);

/** Two articles as they stood before lists were counted, sorted by update, and searched. */
async function oldArchive(): Promise<void> {
	useStorage();
	await reset();
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.filter(isOld));
	const article = env.DB.prepare(`INSERT INTO articles VALUES (?1, 'urn:x:' || ?1, 'a-' || ?1, 'de',
		'Straße ' || ?1, 'Kurz', '[]', '["Bau"]', ?2, NULL, ?3, 1, ?1, ?1 * 10, 1, ?1, '[]', '')`);
	const text = env.DB.prepare("INSERT INTO article_texts VALUES (?, 'Text')");
	const listing = env.DB.prepare("INSERT INTO listings VALUES (?, 1, 1)");
	await env.DB.batch([
		article.bind("1", LISTS, "published"),
		article.bind("2", LISTS, "withdrawn"),
		text.bind(1),
		text.bind(2),
		listing.bind(""),
		listing.bind("topic=bau"),
		env.DB.prepare("INSERT INTO channels VALUES ('topic=bau', 'urn:c', 'Bau', 1, 1)"),
	]);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
}

describe("an archive from before the lists could be searched and counted", () => {
	it("is searched, counted and sorted after the migrations", async () => {
		await oldArchive();
		expect((await readPage("/api/articles?q=strasse")).slugs).toEqual(["a-1"]);
		expect((await readPage("/api/articles?q=strasse&topic=bau")).slugs).toEqual(["a-1"]);
		expect(await readPage("/api/articles?topic=bau")).toMatchObject({ slugs: ["a-1"], total: 1 });
		expect((await readPage("/api/articles?sort=updated")).slugs).toEqual(["a-1"]);
		const topics = await (await request("/api/topics")).json();
		expect(topics).toMatchObject({ topics: [{ slug: "bau", articles: 1 }] });
		const changes = await (await request("/api/changes")).json();
		expect(changes).toMatchObject({ changes: [{ slug: "a-1" }, { slug: "a-2", deleted: true }] });
	});
});
