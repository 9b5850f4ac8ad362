import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
	ask,
	BACKUP,
	backUp,
	describeDatabase,
	endRestore,
	type MemoryBackup,
	readTables,
	storeBackup,
} from "../support/backup.ts";
import { article, staticPage } from "../support/fixtures.ts";
import { answer, askWithHook } from "../support/hooks.ts";
import { newsroom, request } from "../support/service.ts";
import { renewStorage, useStorage } from "../support/storage.ts";

/** A service with something in many tables, and its backup. */
async function takeBackup(): Promise<MemoryBackup> {
	await newsroom("PUT", "articles/hafen", article());
	await newsroom("PUT", "articles/harbour", article({ language: "en", translation_of: "hafen" }));
	await newsroom("PUT", "pages/impressum", staticPage());
	await askWithHook();
	await answer();
	const backup = await backUp();
	useStorage();
	await renewStorage();
	return backup;
}

const discard = () => ask("DELETE", `restores/${BACKUP}`);
async function discardAll(): Promise<number> {
	let portions = 1;
	for (let response = await discard(); response.status === 202; response = await discard())
		portions += 1;
	return portions;
}

/** Returns all that makes the database, and every row but random ids and the counter. */
async function stateOf() {
	const schema =
		"SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name";
	const { results } = await env.DB.prepare(schema).all();
	const words = await env.DB.prepare("SELECT * FROM article_words").all();
	const index = await env.DB.prepare("SELECT count(*) AS rows FROM article_search").all();
	const lines = [...(await readTables())].map(([name, text]) => [
		name,
		text.replace(/urn:uuid:[0-9a-f-]{36}/, "id"),
	]);
	const channel = await env.DB.prepare("SELECT id FROM channels").first("id");
	expect(channel).toMatch(
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
	);
	return { schema: results, lines, words: words.results, index: index.results };
}

describe("DELETE /newsroom/backup/restores/{backup}", () => {
	it("empties the service, makes it as it was, and opens it", async () => {
		const backup = await takeBackup();
		const before = await stateOf();
		await storeBackup(backup);
		expect((await request("/")).status).toBe(503);
		expect(await discardAll()).toBeGreaterThan(5);
		expect(await stateOf()).toEqual(before);
		expect((await request("/")).status).toBe(200);
		expect((await request("/articles/hafen")).status).toBe(404);
		expect((await discard()).status).toBe(204);
		expect((await newsroom("PUT", "articles/neu", article())).status).toBe(201);
		expect((await request("/api/articles?q=hafen")).status).toBe(200);
	});

	it("lets the same backup be restored afterwards", async () => {
		const backup = await takeBackup();
		await ask("PUT", `restores/${BACKUP}`, { migrations: backup.migrations });
		await discardAll();
		await storeBackup(backup);
		expect(await readTables()).toEqual(backup.lines);
		await endRestore(backup);
		expect((await request("/articles/hafen")).status).toBe(200);
	});

	it("may be ended at any portion, and the restore goes on from there", async () => {
		const backup = await takeBackup();
		await storeBackup(backup);
		for (let portion = 0; portion < 4; portion += 1) expect((await discard()).status).toBe(202);
		const { tables, restoring } = await describeDatabase();
		expect(restoring).toBe(BACKUP);
		const begun = await ask("PUT", `restores/${BACKUP}`, { migrations: backup.migrations });
		const { stored }: { stored: Record<string, number> } = await begun.json();
		expect(tables.some(({ name, rows }) => rows === 0 && backup.counts[name] !== 0)).toBe(true);
		for (const { name, rows } of tables) {
			expect([name, stored[name] ?? 0]).toEqual([name, rows]);
			const left = (backup.lines.get(name) ?? "")
				.split(/(?<=\n)/)
				.slice(rows)
				.join("");
			if (left !== "")
				expect(
					(await ask("PUT", `restores/${BACKUP}/tables/${name}?from=${rows}`, left)).status,
				).toBe(204);
		}
		expect(await readTables()).toEqual(backup.lines);
	});

	it("removes the last rows first, a portion at a time", async () => {
		useStorage();
		await renewStorage();
		await ask("PUT", `restores/${BACKUP}`, { migrations: (await describeDatabase()).migrations });
		const line = (key: number) => `[${key},"${key}","",1]\n`;
		const lines = Array.from({ length: 2500 }, (_, key) => line(key)).join("");
		await ask("PUT", `restores/${BACKUP}/tables/dead_letters?from=0`, lines);
		const rows = () =>
			env.DB.prepare(
				"SELECT count(*) AS rows, max(dead_letter_key) AS last FROM dead_letters",
			).first();
		const stored = () =>
			env.DB.prepare("SELECT stored ->> '$.dead_letters' AS stored FROM restores").first("stored");
		await discard();
		expect([await rows(), await stored()]).toEqual([{ rows: 1500, last: 1499 }, 1500]);
		await discard();
		await discard();
		expect([await rows(), await stored()]).toEqual([{ rows: 0, last: null }, 0]);
	});

	it("refuses to remove another restore, and a service that is open", async () => {
		const { migrations } = await describeDatabase();
		useStorage();
		await renewStorage();
		await ask("PUT", `restores/${crypto.randomUUID()}`, { migrations });
		expect((await discard()).status).toBe(409);
		useStorage();
		await renewStorage();
		await newsroom("PUT", "articles/hafen", article());
		expect((await discard()).status).toBe(204);
		expect((await request("/articles/hafen")).status).toBe(200);
	});
});
