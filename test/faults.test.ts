import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import worker from "../src/index.ts";
import { forgetRevision } from "../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../src/platform/cache/serve.ts";
import { pathWithCursor } from "../src/platform/http/page-links.ts";
import { forgetSurveys } from "../src/surveys/survey/survey.copy.ts";
import { brokenD1, brokenKv, brokenQueue, type Fault } from "./support/faults.ts";
import { article, survey } from "./support/fixtures.ts";
import { exchange, newsroom, request, tickAt } from "./support/service.ts";

const feeds = ["/rss.xml", "/atom.xml", "/feed.json"];
const copied = [
	"/articles/hafen",
	"/api/articles/hafen",
	"/articles/hafen.md",
	"/",
	"/topics/wohnungswirtschaft",
	"/languages/de",
	"/api/articles",
	"/api/articles?topic=wohnungswirtschaft&limit=1&fields=id,title",
];
const readings = [
	pathWithCursor("/", { time: new Date("2026-01-01"), key: 1 }),
	"/search?q=hafen",
	"/sitemap.xml",
	"/api/articles?language=de&topic=wohnungswirtschaft",
	"/api/articles?include=content",
	"/api/articles?q=hafen&include=content,survey",
	"/api/articles/hafen/related",
	"/api/topics",
	"/api/changes",
];
const surveys = [
	"/surveys/leserumfrage",
	"/api/surveys/leserumfrage",
	"/surveys/leserumfrage/thanks",
];
const readingNothing = ["/style.css", "/icon.png", "/robots.txt", "/search"];
const everything = [...feeds, ...copied, ...readings, ...surveys, ...readingNothing];

const LONGEST_WAIT_MS = 2000;

/** An isolate that has seen nothing yet. */
function newIsolate() {
	forgetResponses();
	forgetSurveys();
	forgetRevision(env.DB);
}

async function visitAll() {
	for (const path of everything) await (await request(path)).arrayBuffer();
}

async function statusesOf(paths: string[], bindings: Env) {
	const statuses: [string, number][] = [];
	for (const path of paths) {
		const { response, milliseconds } = await exchange(path, {}, bindings);
		expect(milliseconds).toBeLessThan(LONGEST_WAIT_MS);
		statuses.push([path, response.status]);
	}
	return statuses;
}

const all = (paths: string[], status: number) => paths.map((path) => [path, status]);

/** Bindings whose D1 runs `before` ahead of every query. */
const withFailing = (before: (sql: string) => void): Env => ({
	...env,
	DB: brokenD1(env.DB, undefined, before),
});

async function answer(bindings: Env, headers: Record<string, string> = {}) {
	const path = "/api/surveys/leserumfrage/responses";
	const init = {
		method: "POST",
		body: new URLSearchParams({ role: "owner", comment: "Bleibt" }),
		headers,
	};
	const { response, milliseconds } = await exchange(path, init, bindings);
	expect(milliseconds).toBeLessThan(LONGEST_WAIT_MS);
	return response;
}

const withD1 = (fault: Fault): Env => ({ ...env, DB: brokenD1(env.DB, fault) });
const kvDown = (): Env => ({ ...env, FEED_CACHE: brokenKv(env.FEED_CACHE, "down") });

beforeEach(async () => {
	await newsroom("PUT", "articles/hafen", article());
	await newsroom("PUT", "surveys/leserumfrage", survey());
	await visitAll();
});

describe.each(["down", "slow"] as const)("D1 is %s", (fault) => {
	it("feeds, surveys and responses in memory stay readable", async () => {
		expect(await statusesOf(everything, withD1(fault))).toEqual(all(everything, 200));
	});

	it("a new isolate serves feeds, articles and surveys from KV, and responds with 503 to the rest", async () => {
		newIsolate();
		const bindings = withD1(fault);
		const kept = [...feeds, ...copied, ...surveys, ...readingNothing];
		expect(await statusesOf(kept, bindings)).toEqual(all(kept, 200));
		expect(await statusesOf(readings, bindings)).toEqual(all(readings, 503));
	});

	it("submissions go through the queue, and get their final receipt", async () => {
		newIsolate();
		const response = await answer(withD1(fault));
		expect(response.status).toBe(202);
		expect(await response.json()).toMatchObject({ receipt: expect.any(String) });
	});

	it("submissions at the same time all go through the queue, each in time", async () => {
		const bindings = withD1(fault);
		const crowd = await Promise.all(Array.from({ length: 10 }, () => answer(bindings)));
		expect(crowd.map(({ status }) => status)).toEqual(crowd.map(() => 202));
	});

	it("the newsroom gets a 503 with Retry-After", async () => {
		const bindings = withD1(fault);
		for (const [method, path, body] of [
			["GET", "articles", undefined],
			["PUT", "articles/neu", article()],
			["DELETE", "articles/hafen", undefined],
			["PUT", "surveys/neu", survey()],
			["GET", "surveys/leserumfrage/responses", undefined],
		] as const) {
			const start = Date.now();
			const response = await newsroom(method, path, body, {}, bindings);
			expect(response.status).toBe(503);
			expect(response.headers.get("Retry-After")).toBe("5");
			expect(Date.now() - start).toBeLessThan(LONGEST_WAIT_MS);
		}
	});
});

describe("a statement of ours is wrong", () => {
	const wrong = (begin: string) =>
		withFailing((sql) => {
			if (sql.startsWith(begin)) throw new Error("D1_ERROR: no such column: x: SQLITE_ERROR");
		});

	it("so reading is a 500, which nobody repeats", async () => {
		newIsolate();
		const asked = new Request<unknown, IncomingRequestCfProperties>(
			"https://news.example/api/topics",
		);
		const response = await worker.fetch(asked, wrong("select"), createExecutionContext());
		expect(response.status).toBe(500);
		expect(response.headers.get("Retry-After")).toBeNull();
	});

	it("and submissions still go through the queue", async () => {
		expect((await answer(wrong("INSERT"))).status).toBe(202);
	});
});

describe("D1 loses a write once", () => {
	it.each([
		["Network connection lost.", 201],
		["D1 DB is overloaded. Requests queued for too long.", 202],
	])("%s, and the submission gets %i", async (message, status) => {
		let failures = 0;
		const bindings = withFailing((sql) => {
			if (!sql.startsWith("INSERT INTO submissions") || failures > 0) return;
			failures += 1;
			throw new Error(`D1_ERROR: ${message}`);
		});
		expect((await answer(bindings)).status).toBe(status);
		expect(failures).toBe(1);
	});
});

describe("D1 is down, and an article", () => {
	const read = async (path: string) => (await request(path, {}, withD1("down"))).text();

	it("is shown as of its last change", async () => {
		await newsroom("PUT", "articles/hafen", article({ title: "Zweite Fassung" }));
		newIsolate();
		for (const path of copied) expect(await read(path)).toContain("Zweite Fassung");
	});

	it("still names its translations", async () => {
		await newsroom(
			"PUT",
			"articles/hafen-en",
			article({ language: "en", translation_of: "hafen" }),
		);
		newIsolate();
		const [german, english] = [await read("/articles/hafen"), await read("/articles/hafen-en")];
		expect(german).toContain('<a href="/articles/hafen-en" hreflang="en"');
		expect(english).toContain('<a href="/articles/hafen" hreflang="de"');
	});

	it("stays withdrawn, and leaves the front page", async () => {
		await newsroom("PUT", "articles/anderes", article({ title: "Anderes" }));
		await newsroom("DELETE", "articles/hafen");
		newIsolate();
		const gone = await statusesOf(["/articles/hafen", "/api/articles/hafen"], withD1("down"));
		expect(gone.map(([, status]) => status)).toEqual([410, 410]);
		const front = await read("/");
		expect(front).toContain("Anderes");
		expect(front).not.toContain("/articles/hafen");
	});

	it("stays in the lists, which still work", async () => {
		for (let number = 1; number <= 21; number++) {
			const published_at = `2025-01-${String(number).padStart(2, "0")}T08:00:00Z`;
			await newsroom("PUT", `articles/nummer-${number}`, article({ published_at }));
		}
		const lists = copied.filter((path) => !path.includes("/articles/"));
		const reading = async (bindings: Env) => {
			newIsolate();
			const answers = lists.map(async (path) => (await request(path, {}, bindings)).text());
			return Promise.all(answers);
		};
		expect(await reading(withD1("down"))).toEqual(await reading(env));
	});

	it("is there after a job has released it", async () => {
		const published_at = "2026-01-02T08:00:00Z";
		await newsroom("PUT", "articles/neu", article({ published_at: "2999-01-01T00:00:00Z" }));
		newIsolate();
		expect(await statusesOf(["/articles/neu"], withD1("down"))).toEqual([["/articles/neu", 503]]);
		await env.DB.prepare("UPDATE articles SET published_at = ? WHERE slug = 'neu'")
			.bind(Date.parse(published_at))
			.run();
		await tickAt(new Date(published_at));
		newIsolate();
		expect(await statusesOf(["/articles/neu"], withD1("down"))).toEqual([["/articles/neu", 200]]);
	});
});

describe("D1 is down, and the copies have another format", () => {
	it("responds with 503, as without a copy", async () => {
		for (const key of [
			"article/hafen",
			"list/",
			"list/language=de",
			"list/topic=wohnungswirtschaft",
		])
			await env.FEED_CACHE.put(key, '{"name":"Hafen"}', { metadata: { stamp: "copy 0" } });
		newIsolate();
		expect(await statusesOf(copied, withD1("down"))).toEqual(all(copied, 503));
	});
});

describe("D1 fails for a moment while a response is rendered", () => {
	it("an older copy is sent, and not kept in memory", async () => {
		await newsroom("PUT", "articles/hafen", article({ title: "Neue Fassung" }));
		newIsolate();
		expect(await (await request("/rss.xml", {}, withD1("partly"))).text()).not.toContain(
			"Neue Fassung",
		);
		expect(await (await request("/rss.xml")).text()).toContain("Neue Fassung");
	});
});

describe("D1 is read-only", () => {
	it("everything stays readable, submissions go through the queue, and the newsroom gets a 503", async () => {
		newIsolate();
		const bindings = withD1("read-only");
		expect(await statusesOf(everything, bindings)).toEqual(all(everything, 200));
		expect((await answer(bindings)).status).toBe(202);
		expect((await newsroom("PUT", "articles/neu", article(), {}, bindings)).status).toBe(503);
	});
});

describe.each(["down", "slow"] as const)("KV is %s", (fault) => {
	it("all pages work, and feeds are rendered from D1", async () => {
		newIsolate();
		const bindings = { ...env, FEED_CACHE: brokenKv(env.FEED_CACHE, fault) };
		expect(await statusesOf(everything, bindings)).toEqual(all(everything, 200));
		expect((await answer(bindings)).status).toBe(201);
	});
});

describe("KV is down", () => {
	it("an article can be published, and is shown at once", async () => {
		const put = await newsroom("PUT", "articles/neu", article({ title: "Ganz neu" }), {}, kvDown());
		expect(put.status).toBe(201);
		expect(await (await request("/rss.xml", {}, kvDown())).text()).toContain("Ganz neu");
	});
});

describe("KV gives back an old entry", () => {
	it("readers still get the current feed", async () => {
		const old = await env.FEED_CACHE.getWithMetadata("/rss.xml");
		await newsroom("PUT", "articles/neu", article({ title: "Ganz neu" }));
		await env.FEED_CACHE.put("/rss.xml", old.value ?? "", { metadata: old.metadata ?? {} });
		newIsolate();
		expect(await (await request("/rss.xml")).text()).toContain("Ganz neu");
	});
});

describe("D1 and KV are both down", () => {
	const bothDown = () => ({ ...kvDown(), DB: brokenD1(env.DB, "down") });

	it("responses in memory stay readable, and submissions are accepted", async () => {
		expect(await statusesOf(everything, bothDown())).toEqual(all(everything, 200));
		expect((await answer(bothDown())).status).toBe(202);
	});

	it("a new isolate responds with 503, Retry-After and problem+json", async () => {
		newIsolate();
		const dynamic = [...feeds, ...copied, ...readings, ...surveys];
		expect(await statusesOf(dynamic, bothDown())).toEqual(all(dynamic, 503));
		const response = await request("/rss.xml", {}, bothDown());
		expect(response.headers.get("Retry-After")).toBe("5");
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
	});
});

describe("the queue is down", () => {
	const queueDown = () => ({ ...env, SUBMISSION_QUEUE: brokenQueue(env.SUBMISSION_QUEUE) });

	it("submissions are stored in D1", async () => {
		expect((await answer(queueDown())).status).toBe(201);
	});

	it("and D1 too: the respondent keeps what was typed and is asked to send it again", async () => {
		const bindings = { ...queueDown(), DB: brokenD1(env.DB, "down") };
		const program = await answer(bindings);
		expect(program.status).toBe(503);
		expect(program.headers.get("Retry-After")).toBe("5");
		const person = await answer(bindings, { Accept: "text/html" });
		expect(person.status).toBe(503);
		const page = await person.text();
		expect(page).toContain('value="Bleibt"');
		expect(page).toMatch(/value="owner" checked/);
		expect(page).toContain("noch einmal");
	});
});
