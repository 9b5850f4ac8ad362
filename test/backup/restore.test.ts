import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Changes } from "../../src/articles/lists/changes.schema.ts";
import { listFirstRead } from "../../src/backup/first-read.sql.ts";
import worker from "../../src/index.ts";
import { primaryDatabase } from "../../src/platform/db/connection.ts";
import {
	ask,
	BACKUP,
	backUp,
	endRestore,
	type MemoryBackup,
	storeBackup,
} from "../support/backup.ts";
import { brokenD1 } from "../support/faults.ts";
import { article, staticPage } from "../support/fixtures.ts";
import { answer, askWithHook, withNotices } from "../support/hooks.ts";
import { newsroom, request, tickAt } from "../support/service.ts";
import { renewStorage, useStorage } from "../support/storage.ts";

/** A service with two articles and a survey, and its backup. */
async function takeBackup(): Promise<MemoryBackup> {
	await newsroom("PUT", "articles/hafen", article());
	await newsroom("PUT", "articles/schleuse", article({ title: "Die Schleuse" }));
	await askWithHook();
	await answer();
	return backUp();
}

async function emptyService(): Promise<void> {
	useStorage();
	await renewStorage();
}

const detailOf = async (response: Response) => {
	const { detail }: { detail: string } = await response.json();
	return [response.status, detail];
};
const changesSince = (query: string) => request(`/api/changes?${query}`);

describe("a restore", () => {
	it("closes the service until it is finished, and then opens it", async () => {
		const backup = await takeBackup();
		await emptyService();
		await storeBackup(backup);
		for (const path of [
			"/",
			"/articles/hafen",
			"/rss.xml",
			"/api/articles",
			"/surveys/leserumfrage",
		]) {
			const response = await request(path);
			expect([path, response.status]).toEqual([path, 503]);
			expect(response.headers.get("Retry-After")).toBe("60");
			expect(await response.text()).toContain("A backup is being restored");
		}
		expect((await newsroom("PUT", "articles/neu", article())).status).toBe(503);
		// Whoever watches the service hears of a restore that nobody ends.
		expect((await request("/healthz")).status).toBe(503);
		await endRestore(backup);
		expect(await (await request("/articles/hafen")).text()).toContain("Neue Wohnungen am Hafen");
		const found = await request("/api/articles?q=schleuse");
		expect(await found.json()).toMatchObject({ articles: [{ slug: "schleuse" }] });
		expect((await newsroom("PUT", "articles/neu", article())).status).toBe(201);
	});

	it("copies what readers ask for first, for when D1 does not respond", async () => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const backup = await takeBackup();
		await emptyService();
		await storeBackup(backup);
		expect((await env.FEED_CACHE.list()).keys).toEqual([]);
		await endRestore(backup);
		const down = { ...env, DB: brokenD1(env.DB, "down") };
		for (const [path, words] of [
			["/", "Die Schleuse"],
			["/topics/wohnungswirtschaft", "Die Schleuse"],
			["/articles/schleuse", "Die Schleuse"],
			["/surveys/leserumfrage", "<form"],
			["/pages/impressum", "Impressum"],
		] as const) {
			const response = await request(path, {}, down);
			expect([path, response.status]).toEqual([path, 200]);
			expect(await response.text()).toContain(words);
		}
	});

	it("copies the newest articles and channels, at most 130 entries", async () => {
		await env.DB.batch(
			Array.from({ length: 50 }, (_, number) =>
				env.DB.prepare(
					"INSERT INTO channels (listing_key, id, name, revision, changed_at, article_count, newest_at) VALUES (?1, ?1, ?1, 1, 0, 1, ?2)",
				).bind(`topic=t${number}`, number),
			),
		);
		useStorage();
		const first = await listFirstRead(primaryDatabase(env.DB));
		expect(first.channelKeys).toHaveLength(40);
		expect(first.channelKeys.slice(0, 2)).toEqual(["topic=t49", "topic=t48"]);
		await newsroom("PUT", "articles/alt", article({ published_at: "2020-01-01T00:00:00Z" }));
		await newsroom("PUT", "articles/neu", article({ published_at: "2021-01-01T00:00:00Z" }));
		const { channelKeys, articleSlugs } = await listFirstRead(primaryDatabase(env.DB));
		expect(channelKeys[0]).toBe("");
		expect(articleSlugs).toEqual(["neu", "alt"]);
	});

	it("is a new epoch, so that a follower of changes starts again and ends equal", async () => {
		const backup = await takeBackup();
		const { revision, epoch }: Changes = await (await changesSince("since=0")).json();
		await newsroom("PUT", "articles/later", article());
		await emptyService();
		await storeBackup(backup);
		await endRestore(backup);
		expect((await changesSince(`since=${revision}&epoch=${epoch}`)).status).toBe(409);
		const all: Changes = await (await changesSince("since=0")).json();
		expect(all.changes.map(({ slug }) => slug)).toEqual(["hafen", "schleuse"]);
		expect(all.revision).toBeGreaterThan(revision);
		await newsroom("DELETE", "articles/hafen");
		const next = await changesSince(`since=${all.revision}&epoch=${all.epoch}`);
		expect(await next.json()).toMatchObject({ changes: [{ slug: "hafen", deleted: true }] });
	});

	it("counts on: the triggers are as before", async () => {
		const backup = await takeBackup();
		const triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name";
		const { results: before } = await env.DB.prepare(triggers).all();
		await emptyService();
		await storeBackup(backup);
		await endRestore(backup);
		expect((await env.DB.prepare(triggers).all()).results).toEqual(before);
		await answer();
		const counted = "SELECT count FROM tallies WHERE question = '_submissions' AND day = ''";
		expect(await env.DB.prepare(counted).first("count")).toBe(2);
	});

	it("tells nobody anything: not what waited, and not what comes while it runs", async () => {
		const backup = await takeBackup();
		await emptyService();
		const { bindings, sent } = withNotices();
		await storeBackup(backup);
		await tickAt(new Date(), bindings);
		await endRestore(backup);
		await tickAt(new Date(), bindings);
		expect(sent).toEqual([]);
		const { id } = await answer("leserumfrage", bindings);
		await tickAt(new Date(), bindings);
		expect(sent).toEqual([{ type: "survey.response.created", id }]);
	});

	it("leaves messages in the queue until it is finished", async () => {
		const backup = await takeBackup();
		await emptyService();
		await storeBackup(backup);
		const message = { id: "1", timestamp: new Date(0), attempts: 1, body: {} };
		const batch = createMessageBatch("randnotiz-submissions", [message]);
		await worker.queue(batch, env);
		const { retryBatch } = await getQueueResult(batch, createExecutionContext());
		expect(retryBatch).toMatchObject({ retry: true });
	});

	it("goes on where it was broken off, and stores nothing twice", async () => {
		const backup = await takeBackup();
		await emptyService();
		const begin = () => ask("PUT", `restores/${BACKUP}`, { migrations: backup.migrations });
		const path = `restores/${BACKUP}/tables/articles`;
		const [first = "", second = ""] = backup.lines.get("articles")?.split(/(?<=\n)/) ?? [];
		expect(await (await begin()).json()).toEqual({ stored: {} });
		expect((await ask("PUT", `${path}?from=0`, first)).status).toBe(204);
		expect((await ask("PUT", `${path}?from=0`, first)).status).toBe(409);
		expect((await ask("PUT", `${path}?from=2`, second)).status).toBe(409);
		expect(await (await begin()).json()).toEqual({ stored: { articles: 1 } });
		expect((await ask("PUT", `${path}?from=1`, second)).status).toBe(204);
		expect(await (await begin()).json()).toEqual({ stored: { articles: 2 } });
	});

	it("is not finished before every article is in the search index", async () => {
		const backup = await takeBackup();
		await emptyService();
		await storeBackup(backup);
		await env.DB.prepare("DELETE FROM article_words WHERE article_key = 1").run();
		const response = await ask("PUT", `restores/${BACKUP}/end`, { revision: 1 });
		expect(await detailOf(response)).toEqual([409, expect.stringContaining("search index")]);
		expect((await request("/articles/hafen")).status).toBe(503);
	});

	it("refuses lines that are no rows of the table", async () => {
		await ask("PUT", `restores/${BACKUP}`, {
			migrations: env.TEST_MIGRATIONS.map(({ name }) => name),
		});
		for (const body of ["[1]\n", "{", '["a"', "[1,2,[]]\n", "null\n"]) {
			const response = await ask("PUT", `restores/${BACKUP}/tables/dead_letters?from=0`, body);
			expect([body, response.status]).toEqual([body, 422]);
		}
	});

	it.each([
		["a service with content", async () => {}, "articles 2, "],
		[
			"a service that restores another backup",
			async (backup: MemoryBackup) => {
				await emptyService();
				await ask("PUT", `restores/${crypto.randomUUID()}`, { migrations: backup.migrations });
			},
			"The restore of another backup",
		],
		[
			"an older version",
			async (backup: MemoryBackup) => void backup.migrations.push("9999_add_more.sql"),
			"of a newer version: 9999_add_more.sql",
		],
		[
			"a newer version",
			async (backup: MemoryBackup) => void backup.migrations.pop(),
			"of an older version, which did not have 0",
		],
	])("refuses %s with a sentence", async (_, prepare, sentence) => {
		const backup = await takeBackup();
		await prepare(backup);
		const { migrations } = backup;
		const response = await ask("PUT", `restores/${BACKUP}`, { migrations });
		expect(await detailOf(response)).toEqual([409, expect.stringContaining(sentence)]);
	});
});
