import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { saveOutcomes } from "../../src/platform/outcomes/outcomes.sql.ts";
import type { Status } from "../../src/status/status.schema.ts";
import { brokenD1, brokenKv } from "../support/faults.ts";
import { article, staticPage } from "../support/fixtures.ts";
import { withoutSecret } from "../support/hooks.ts";
import { newsroom, request, tickAt } from "../support/service.ts";
import { useStorage } from "../support/storage.ts";
import { withMethods } from "../support/with-methods.ts";
import { breakages, HUB, minutesAgo } from "./broken.ts";

async function status(bindings: Env = env): Promise<Status> {
	const response = await newsroom("GET", "status", undefined, {}, bindings);
	expect(response.status).toBe(200);
	return response.json();
}

const found = ({ checks }: Status, id: string) => checks.find((check) => check.id === id);
const levels = ({ checks }: Status) =>
	Object.fromEntries(checks.map(({ id, level }) => [id, level]));

/** Ticks, stores a backup with its proof, and publishes the pages that every site has. */
async function makeHealthy() {
	await tickAt(new Date());
	for (const slug of ["impressum", "datenschutz"])
		await newsroom("PUT", `pages/${slug}`, staticPage());
	const backup = { kind: "backup", target: "" } as const;
	await saveOutcomes(env, [backup, { ...backup, target: "proof" }], new Date());
}

/** What each of ten broken things is told as. */
const SENTENCES: Record<keyof typeof breakages, RegExp> = {
	migrations: /^The database lacks 0009_add_refused_purges\.sql\.$/,
	clock: /^The cron trigger last ran 12 minutes ago\.$/,
	jobs: /^Failing: count-for-public\. Last: .*public_results/,
	overdue: /^Overdue articles: 1, surveys: 0\.$/,
	dead_letters: /^Waiting to be stored: 1\.$/,
	purges: /^Purges that wait: 1, the oldest for 9 minutes\.$/,
	hubs: /^Failing: hub\.example\. Last: https:\/\/hub\.example answered 500$/,
	webhooks: /^Failing: survey umfrage\. Last: Refused$/,
	search_index: /^Articles checked: 2. Missing in the index: 1\.$/,
	secrets: /^Missing: WEBHOOK_SECRET\.$/,
};

describe("GET /newsroom/api/status", () => {
	it("says that everything is all right where it is", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await makeHealthy();
		const healthy = await status();
		expect(healthy.checks.filter(({ level }) => level !== "ok")).toEqual([]);
		expect(healthy).toMatchObject({ status: "ok", version: env.VERSION.id });
		expect(found(healthy, "search_index")?.text).toBe("Articles checked: 1. All are in the index.");
	});

	it("tells ten things that are broken at once, each in a sentence and with what to do", async () => {
		await makeHealthy();
		await env.DB.exec("DELETE FROM outcomes WHERE kind = 'clock'");
		// The clock breaks last, because the jobs tick too.
		const { clock, ...others } = breakages;
		for (const breaks of Object.values(others)) await breaks();
		await env.DB.exec("DELETE FROM outcomes WHERE kind = 'clock'");
		await clock();
		const broken = await status(withoutSecret({ WEBSUB_HUBS: HUB }));
		expect(broken.status).toBe("fail");
		for (const [id, sentence] of Object.entries(SENTENCES)) {
			expect(found(broken, id)).toMatchObject({ level: "fail" });
			expect(found(broken, id)?.text).toMatch(sentence);
			expect(found(broken, id)?.action).not.toBe("");
		}
		expect(broken.checks.filter(({ level }) => level === "fail")).toHaveLength(10);
		expect(broken.checks.slice(0, 10).every(({ level }) => level === "fail")).toBe(true);
	});

	it.each(Object.entries(breakages))("tells %s alone", async (id, breaks) => {
		await makeHealthy();
		if (id === "clock" || id === "jobs")
			await env.DB.exec("DELETE FROM outcomes WHERE kind = 'clock'");
		await breaks();
		if (id === "jobs") await tickAt(new Date());
		const broken = levels(
			await status({ ...(id === "secrets" ? withoutSecret() : env), WEBSUB_HUBS: HUB }),
		);
		const { [id]: level, ...others } = broken;
		expect(level).toBe("fail");
		// Only the clock publishes what is due; its jobs and it are judged apart.
		expect(Object.values(others)).not.toContain("fail");
	});

	it("tells that the search index is missing, and sees it rebuilt", async () => {
		for (const slug of ["a", "b", "c"]) await newsroom("PUT", `articles/${slug}`, article());
		await newsroom("DELETE", "search-index");
		expect(found(await status(), "search_index")).toMatchObject({
			level: "fail",
			action: "Run `npm run search-index -- rebuild`.",
		});
		await newsroom("PUT", "search-index");
		expect(found(await status(), "search_index")?.text).toBe(
			"Articles checked: 3. Missing in the index: 3.",
		);
		await newsroom("POST", "search-index?after=0");
		expect(found(await status(), "search_index")).toMatchObject({ level: "ok" });
		await newsroom("DELETE", "articles/b");
		expect(found(await status(), "search_index")?.text).toBe(
			"Articles checked: 3. All are in the index.",
		);
	});

	it("tells of tokens that end within 14 days, and of no others", async () => {
		for (const [name, expires_in_days] of [
			["Import", 13],
			["Kasse", 20],
			["Archiv", undefined],
		])
			await newsroom("POST", "tokens", { name, role: "editor", expires_in_days });
		expect(found(await status(), "tokens")).toMatchObject({
			level: "warn",
			text: "Ending within 14 days: Import.",
		});
	});

	it("tells an unknown migration, and that the clock has never ticked", async () => {
		useStorage();
		await env.DB.exec("INSERT INTO d1_migrations (name) VALUES ('9999_add_later.sql')");
		const newer = await status();
		expect(found(newer, "migrations")).toMatchObject({
			level: "warn",
			text: "The database is newer than this Worker: 9999_add_later.sql.",
		});
		expect(found(newer, "clock")?.text).toBe("The cron trigger has never run.");
	});

	it("tells a Worker that lacks a binding, has half of Turnstile, and is asked at another address", async () => {
		const { PING_QUEUE: _, ...rest } = env;
		const bindings = { ...rest, TURNSTILE_SITE_KEY: "key", SITE_URL: "https://old.example" };
		const broken = await status(bindings as unknown as Env);
		expect(found(broken, "bindings")).toMatchObject({
			level: "fail",
			text: "Missing: PING_QUEUE.",
		});
		expect(found(broken, "secrets")).toMatchObject({ text: "Missing: TURNSTILE_SECRET." });
		expect(found(broken, "settings")).toMatchObject({
			level: "warn",
			text: "All links lead to https://old.example, but this check ran at https://news.example.",
		});
	});

	it("tells a Worker that has no place for pictures, or whose R2 is down", async () => {
		const bare = Object.defineProperty({ ...env }, "MEDIA", { value: undefined });
		expect(found(await status(bare), "pictures")).toMatchObject({ level: "warn" });
		const head = () => Promise.reject(new Error("down"));
		const down = { ...env, MEDIA: withMethods(env.MEDIA, { head }) };
		expect(found(await status(down), "pictures")?.text).toContain("R2 (MEDIA) does not respond.");
	});

	it("tells an old backup, and one that nobody has proved", async () => {
		useStorage();
		const backup = { kind: "backup", target: "" } as const;
		await saveOutcomes(env, [backup], minutesAgo(60 * 24 * 3));
		expect(found(await status(), "backup")).toMatchObject({ level: "warn" });
		expect(found(await status(), "backup")?.text).toContain("nobody has proved");
		await env.DB.exec("UPDATE outcomes SET succeeded_at = 0");
		expect(found(await status(), "backup")?.text).toBe("The last one is of 1 January 1970.");
	});

	it("tells that a backup is being restored", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await tickAt(new Date());
		await breakages.search_index();
		await breakages.dead_letters();
		await env.DB.exec(
			`INSERT INTO restores VALUES (1, 'a', '[]', '{"articles":3,"surveys":1200}')`,
		);
		await env.DB.exec("UPDATE publication SET restoring_since = 1000");
		forgetRevision(env.DB);
		const restoring = await status();
		expect(found(restoring, "restore")).toMatchObject({
			level: "fail",
			text: "The restore of a backup began on 1 January 1970, 01:00; rows stored: 1,203. Meanwhile the site is closed to readers.",
			action: expect.stringContaining("npm run restore -- --discard"),
		});
		// What the restore itself will mend is no fault.
		for (const id of ["search_index", "dead_letters", "overdue", "static_pages"])
			expect(found(restoring, id)).toEqual({
				...{ id, title: expect.any(String), level: "ok" },
				text: "This is checked once the backup is restored.",
			});
		expect(restoring.checks.filter(({ level }) => level === "fail")).toHaveLength(1);
	});

	it("answers while D1 and KV are down, and says so", async () => {
		const bindings = {
			...env,
			DB: brokenD1(env.DB, "down"),
			FEED_CACHE: brokenKv(env.FEED_CACHE, "down"),
		};
		const broken = await status(bindings);
		expect(broken.checks[0]).toMatchObject({
			id: "database",
			level: "fail",
			text: "D1 does not respond.",
		});
		expect(found(broken, "bindings")?.text).toContain("KV (FEED_CACHE) does not respond.");
		expect(found(broken, "dead_letters")).toMatchObject({
			level: "warn",
			text: "This could not be checked, because the database does not respond.",
		});
	});

	it("changes nothing, and takes at most 16 queries", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const queries: string[] = [];
		const DB = brokenD1(env.DB, undefined, (sql) => void queries.push(sql));
		await status({ ...env, DB });
		expect(queries.length).toBeLessThanOrEqual(16);
		expect(queries.filter((sql) => !/^\s*(?:select|with)/i.test(sql))).toEqual([]);
	});
});

describe("GET /newsroom/status", () => {
	const page = async (language: string) => {
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, "Accept-Language": language };
		const response = await request("/newsroom/status", { headers });
		expect(response.status).toBe(200);
		return response.text();
	};

	it("shows every check with its level in words, in the language of the browser", async () => {
		await makeHealthy();
		const german = await page("de");
		expect(german).toContain("Alles in Ordnung.");
		expect(german.match(/<li class="ok">/g)).toHaveLength(18);
		await breakages.dead_letters();
		expect(await page("de")).toContain("Hier ist etwas zu tun: eine Störung.");
		const english = await page("en");
		expect(english).toContain("There is something to do: one fault.");
		expect(english).toContain("Waiting to be stored: 1.");
		expect(english).toContain("npm run doctor -- --url https://news.example");
		expect(english).not.toContain("<script");
	});

	it("is the newsroom's", async () => {
		expect((await request("/newsroom/status")).status).toBe(401);
	});
});

describe("GET /healthz", () => {
	const health = async () => (await request("/healthz")).json();

	it("says the version, and whether the clock ticks", async () => {
		useStorage();
		expect(await health()).toMatchObject({
			status: "ok",
			version: env.VERSION.id,
			clock: "stopped",
		});
		await tickAt(new Date());
		expect(await health()).toMatchObject({ clock: "ticking" });
		await env.DB.exec(`UPDATE outcomes SET succeeded_at = ${minutesAgo(4).getTime()}`);
		expect(await health()).toMatchObject({ clock: "stopped" });
	});

	it("is 503 while D1 is down", async () => {
		const bindings = { ...env, DB: brokenD1(env.DB, "down") };
		expect((await request("/healthz", {}, bindings)).status).toBe(503);
	});
});
