import { createMessageBatch, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { forgetNewest } from "../src/articles/article/newest-articles.copy.ts";
import { forgetSectionLinks } from "../src/articles/lists/front/section-links.copy.ts";
import readme from "../src/cli/README.md?raw";
import worker from "../src/index.ts";
import { runJobs } from "../src/jobs.ts";
import { forgetRevision } from "../src/platform/cache/current-revision.ts";
import { saveRefusedPurges } from "../src/platform/cache/refused-purges.sql.ts";
import { forgetResponses } from "../src/platform/cache/serve.ts";
import { primaryDatabase } from "../src/platform/db/connection.ts";
import { forgetStaticPageLinks } from "../src/static-pages/static-page-links.copy.ts";
import { forgetPlacedSurveys } from "../src/surveys/survey/placement/placed-surveys.copy.ts";
import { forgetSurveys } from "../src/surveys/survey/survey.copy.ts";
import settings from "../wrangler.toml?raw";
import { BACKUP, backUp, storeBackup } from "./support/backup.ts";
import { BOUNDS, type Kind, MOST_STATEMENTS, row } from "./support/bounds.ts";
import { htmlOf } from "./support/browser-form.ts";
import { article, survey } from "./support/fixtures.ts";
import { WEBHOOK_SECRET } from "./support/hooks.ts";
import { deadResponse } from "./support/letters.ts";
import { meter, type Use } from "./support/meter.ts";
import {
	beginningOf,
	listRoutes,
	needsEmptyService,
	sampleAddress,
	samplePath,
} from "./support/routes.ts";
import { encoded, fillService, SAMPLE_BODIES, typeOf } from "./support/sample-content.ts";
import { skipSecondRound } from "./support/second-round.ts";
import { newsroom, request } from "./support/service.ts";
import { renewStorage, useStorage } from "./support/storage.ts";

skipSecondRound();

const SETTINGS = { WEBSUB_HUBS: "https://hub.example/", WEBHOOK_SECRET };

function expectWithin(kind: Kind, use: Use) {
	const over = Object.entries(use).filter(
		([name, count]) => count > Reflect.get(BOUNDS[kind], name),
	);
	expect([kind, ...over]).toEqual([kind]);
}

function newIsolate() {
	forgetResponses();
	forgetSurveys();
	forgetNewest();
	forgetStaticPageLinks();
	forgetSectionLinks();
	forgetPlacedSurveys();
	forgetRevision(env.DB);
}

/** Sends a request to a new isolate, and returns what it asks of the platform, in the background too. */
async function useOf(method: string, path: string, body?: unknown): Promise<Use> {
	newIsolate();
	useStorage();
	const { bindings, context, use } = meter(SETTINGS);
	const asked = new Request<unknown, IncomingRequestCfProperties>(`https://news.example${path}`, {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			...typeOf(method, body),
		},
		...(body !== undefined && { body: encoded(body) }),
	});
	const response = await worker.fetch(asked, bindings, context);
	await response.arrayBuffer();
	await waitOnExecutionContext(context);
	expect(response.status).toBeLessThan(400);
	return use;
}

/** Returns the kind of an invocation of this route. */
function kindOf(method: string, path: string): Kind {
	if (path === "/newsroom/backup/restores/:backup/end") return "the end of a restore";
	if (path.startsWith("/newsroom/backup/")) return "a part of a backup or restore";
	if (path.endsWith("/status")) return "the status page";
	if (path === "/newsroom") return "the newsroom's first page";
	if (path === "/newsroom/api/search-index" && method === "PUT") return "a new search index";
	if (path.endsWith("/:slug/preview")) return "the preview of an article";
	if (path.startsWith("/previews/"))
		return method === "GET" ? "the preview of an article" : "an approval or comment";
	if (method === "GET")
		return path.includes(":file") ? "a feed that KV does not have" : "a page or JSON";
	if (method === "POST" && path.endsWith("/responses")) return "a survey form";
	if (/\/newsroom\/(?:api\/)?(?:topics|authors)\//.test(path)) return "a renamed topic or author";
	if (path.endsWith("/:slug/draft")) return "a save of a working copy";
	if (/^\/newsroom\/articles\/(?:new|:slug(?:\/discard|\/unschedule)?)$/.test(path))
		return "a save in the editor";
	if (
		/^\/newsroom\/(?:articles\/(?:new|:slug)\/picture|surveys\/:slug\/charts\/:chart)$/.test(path)
	)
		return "a picture sent with an article";
	if (path === "/newsroom/api/articles/batch") return "a batch of 100 articles";
	if (/^\/newsroom\/surveys\/(?:new|:slug\/edit)$/.test(path))
		return "a changed article, static page, survey or front page";
	if (/^\/newsroom\/(?:front|pages(?:\/:slug(?:\/erase)?)?)$/.test(path))
		return "a changed article, static page, survey or front page";
	return /\/newsroom\/(?:api\/)?(?:front|(?:articles|pages|surveys)\/:slug|surveys\/:slug\/(?:open|close|reopen|delete)|articles\/:slug\/(?:publish|recall|withdraw|versions\/:number\/restore))$/.test(
		path,
	)
		? "a changed article, static page, survey or front page"
		: "another change";
}

describe.each(listRoutes())("$method $path of a new isolate", ({ method, path }) => {
	it("asks for no more than its kind may", async () => {
		if (!needsEmptyService(path)) await fillService();
		const begin = beginningOf(path, method);
		if (begin) await useOf("PUT", samplePath(begin), SAMPLE_BODIES[`PUT ${begin}`]);
		const use = await useOf(method, sampleAddress(path), SAMPLE_BODIES[`${method} ${path}`]);
		expectWithin(kindOf(method, path), use);
	});
});

const HOUR_MS = 3_600_000;

describe("a restore", () => {
	it("of a service with content ends within its bound", async () => {
		await fillService();
		const backup = await backUp();
		useStorage();
		await renewStorage();
		await storeBackup(backup);
		const use = await useOf("PUT", `/newsroom/backup/restores/${BACKUP}/end`, { revision: 1 });
		expect(use.kvWrites).toBeGreaterThan(0);
		expectWithin("the end of a restore", use);
	});
});

describe("the page of a search", () => {
	it("that finds nothing stays in its bound", async () => {
		await fillService();
		const use = await useOf("GET", "/search?q=Hafem+Neue");
		expectWithin("a search that finds nothing", use);
		expectWithin("a page or JSON", await useOf("GET", "/search?q=Hafen&topic=bau&year=2024"));
	});
});

const many = (kind: string) => Array.from({ length: 20 }, (_, number) => `${kind} ${number}`);
const withEverything = (title: string) =>
	article({ title, topics: many("Thema"), authors: many("Name") });

describe("an article with 20 topics and 20 authors", () => {
	it("is published, changed and withdrawn within its bound", async () => {
		await fillService();
		const path = "/newsroom/api/articles/alles";
		for (const body of [withEverything("Alles"), withEverything("Mehr")])
			expectWithin("an article with 40 topics and authors", await useOf("PUT", path, body));
		expectWithin("an article with 40 topics and authors", await useOf("DELETE", path));
	});
});

describe("a batch", () => {
	it("of 100 articles is stored, changed and left as it is within its bound", async () => {
		await fillService();
		const articles = (title: string) =>
			Array.from({ length: 100 }, (_, number) => {
				const topics = [`Thema ${number % 40}`];
				return { slug: `a-${number}`, ...article({ title, topics, authors: [`Name ${number}`] }) };
			});
		const path = "/newsroom/api/articles/batch";
		for (const title of ["Eins", "Zwei", "Zwei"])
			expectWithin(
				"a batch of 100 articles",
				await useOf("POST", path, { articles: articles(title) }),
			);
	}, 60_000);
});

describe("a selection in the list", () => {
	const KIND = "20 articles that are chosen in the list";

	it("of 20 articles is published, gets a topic and is withdrawn within its bound", async () => {
		await fillService();
		const slugs = Array.from({ length: 20 }, (_, number) => `entwurf-${number + 10_000_000}`);
		for (const [number, slug] of slugs.entries())
			await newsroom("PUT", `articles/${slug}/draft`, {
				...withEverything(`Nr. ${number}`),
				topics: [`Thema ${number}`, "Bau"],
				authors: [`Name ${number}`],
				published_at: undefined,
			});
		const deeds = [
			["publish", { do: "publish" }],
			["topics", { do: "add_topic", topic: "Neues" }],
			["withdraw", { do: "withdraw", status: "410" }],
		] as const;
		for (const [path, fields] of deeds) {
			const html = await htmlOf("/newsroom/articles");
			const boxes = [...html.matchAll(/name="article" value="([^"]+)"/g)];
			const chosen = boxes.map(([, value = ""]) => value.replaceAll("&quot;", '"'));
			const body = { ...fields, article: chosen };
			expectWithin(KIND, await useOf("POST", "/newsroom/selection", body));
			expectWithin(KIND, await useOf("POST", `/newsroom/selection/${path}`, body));
		}
		expect((await request("/articles/nr-7")).status).toBe(410);
	}, 60_000);
});

describe("a tick of the clock", () => {
	async function tick(now: Date): Promise<Use> {
		newIsolate();
		const { bindings, context, use } = meter(SETTINGS);
		await runJobs(bindings, context, now);
		await waitOnExecutionContext(context);
		return use;
	}

	it("with nothing to do stays in its bound", async () => {
		await fillService();
		// Once an hour there is more to do, and later than now something may be due.
		const quiet = new Date(Date.now() - HOUR_MS);
		quiet.setUTCMinutes(5);
		await tick(quiet);
		expectWithin("a tick with nothing to do", await tick(quiet));
	});

	it("with everything to do stays in its bound", async () => {
		await fillService();
		const due = { published_at: "2999-01-01T00:00:00Z" };
		for (let number = 0; number < 50; number += 1)
			await newsroom("PUT", `articles/a-${number}`, { ...withEverything(`A ${number}`), ...due });
		await newsroom("PUT", "articles/hafen-en", {
			...article({ language: "en" }),
			...due,
			translation_of: "hafen",
		});
		const webhook = { url: "https://hook.example/" };
		for (const slug of ["a", "b", "c"]) {
			const asked = { webhook, retention_days: 1, results: "public", closes_at: due.published_at };
			await newsroom(
				"PUT",
				`surveys/${slug}`,
				survey({ ...asked, quota: 6 }),
				{},
				{ ...env, ...SETTINGS },
			);
			for (let count = 0; count < 6; count += 1)
				await request(`/api/surveys/${slug}/responses`, {
					method: "POST",
					headers: { "Content-Type": "application/json" },
					body: JSON.stringify({ role: "owner" }),
				});
		}
		await saveRefusedPurges(primaryDatabase(env.DB), ["article:x"], new Date());
		const ticks = [
			await tick(new Date("2999-01-02T00:10:00Z")),
			await tick(new Date("2999-01-03T00:10:00Z")),
		];
		for (const use of ticks) expectWithin("a tick with everything to do", use);
	}, 60_000);
});

describe("a batch of the queue", () => {
	const sizeOf = (queue: string) =>
		Number(
			new RegExp(`queue = "${queue}"\\n(?:#.*\\n)*max_batch_size = (\\d+)`).exec(settings)?.[1],
		);

	async function consume(queue: string, bodyOf: (number: number) => unknown): Promise<Use> {
		const messages = Array.from({ length: sizeOf(queue) }, (_, number) => {
			return { id: `${number}`, timestamp: new Date(0), attempts: 1, body: bodyOf(number) };
		});
		vi.spyOn(globalThis, "fetch").mockImplementation(
			async () => new Response(null, { status: 204 }),
		);
		const { bindings, use } = meter(SETTINGS);
		await worker.queue(createMessageBatch(queue, messages), bindings);
		return use;
	}
	const submissionOf = (number: number, survey_key: number) =>
		deadResponse({ id: number.toString(16).padStart(32, "0"), survey_key });

	const bodiesOf: Record<string, (number: number) => unknown> = {
		"randnotiz-submissions": (number) => submissionOf(number, number === 0 ? 999 : 1),
		"randnotiz-submissions-dead": (number) => submissionOf(number, 1),
		"randnotiz-pings": () => ({
			hub: "https://hub.example/",
			feedUrls: ["https://news.example/rss.xml"],
		}),
		"randnotiz-webhooks": () => ({ type: "survey.response.created", id: "unknown" }),
	};

	it("of webhooks with every kind of message stays in its bound", async () => {
		await fillService();
		const at = Date.now() - 60_000;
		for (let number = 1; number <= 60; number += 1)
			await newsroom("PUT", `articles/a-${number}`, article());
		await env.DB.exec(`UPDATE announcements SET at = ${at}, due_at = ${at + 30_000}`);
		await env.DB.exec(
			"INSERT INTO webhook_deliveries SELECT NULL, target, 'e' || number.value, webhook_deliveries.type, '{}', 0, 0, NULL, NULL, NULL, NULL, NULL, 0 FROM webhook_deliveries, json_each('[1,2,3]') AS number",
		);
		const kinds = [
			{ type: "survey.response.created", id: "unknown" },
			{ type: "announcements.due" },
			...[2, 3, 4].map((delivery) => ({ type: "webhook.delivery", delivery })),
		];
		const use = await consume("randnotiz-webhooks", (number) => kinds[number]);
		expectWithin("a batch of a queue", use);
		expect(use.sends).toBeGreaterThan(1);
	});

	it.each(Object.keys(bodiesOf))("%s stays in its bound", async (queue) => {
		await fillService();
		const use = await consume(queue, bodiesOf[queue] ?? (() => undefined));
		expectWithin("a batch of a queue", use);
	});

	it("has a row for every queue", () => {
		const queues = [...settings.matchAll(/^\[\[queues\.consumers\]\]\nqueue = "(.+)"/gm)];
		expect(queues.map(([, name]) => name).sort()).toEqual(Object.keys(bodiesOf).sort());
	});
});

describe("the bounds", () => {
	it.each(Object.entries(BOUNDS))("of %s leave room on the free plan", (_, { statements }) => {
		expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS);
	});

	it.each(Object.keys(BOUNDS) as Kind[])("of %s stand in the README", (kind) => {
		expect(readme).toContain(row(kind));
	});
});
