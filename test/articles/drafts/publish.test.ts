import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { announceAt, soon } from "../../support/announcing.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const at = "articles/hafen";
const WITH_HUB = { ...env, WEBSUB_HUBS: "https://hub.example/" };
const LATER = "2999-01-01T00:00:00.000Z";
const DUE = new Date("2999-01-01T00:01:00Z");

const put = (body: unknown, headers = {}) => newsroom("PUT", `${at}/draft`, body, headers);
const publish = (body: unknown = {}, headers = {}, bindings: Env = env) =>
	newsroom("POST", `${at}/publish`, body, headers, bindings);

type Json = Record<string, unknown>;
const read = async (path = at): Promise<Json> => (await newsroom("GET", path)).json();
const versions = async (): Promise<Json[]> => Object(await read(`${at}/versions`)).versions;
const shown = async () => (await request("/api/articles/hafen")).json<Json>();
const tagOf = (response: Response) => ({ "If-Match": response.headers.get("ETag") ?? "" });
const statusOf = async (path: string) => (await newsroom("GET", path)).status;

describe("POST /newsroom/api/articles/{slug}/publish", () => {
	it("publishes an article for the first time, with the id and the time that were typed", async () => {
		const id = "https://alt.example/?p=7";
		const typed = article({ id, published_at: "2020-02-03T04:05:06.000Z" });
		const tag = tagOf(await put(typed));
		const response = await publish({}, tag);
		expect(response.status).toBe(200);
		expect(await shown()).toMatchObject({ id, published_at: typed.published_at });
		expect(await statusOf(`${at}/draft`)).toBe(404);
		expect(await versions()).toMatchObject([
			{ number: 1, draft_tag: tag["If-Match"].slice(1, -1) },
		]);
		const [entry] = Object(await read("audit")).entries;
		expect(entry).toMatchObject({ method: "POST", target: "hafen", revision: 1 });
	});

	it("is one change if the same request comes again, also at the same time", async () => {
		await newsroom("PUT", at, article());
		const tag = tagOf(await put(article({ title: "Neu" })));
		const request = { correction: "Es sind 120." };
		const first = await publish(request, tag);
		const expected = await first.json<Json>();
		for (const headers of [tag, tag]) {
			const again = await publish(request, headers);
			expect([again.status, await again.json()]).toEqual([200, expected]);
		}
		expect(expected.corrections).toHaveLength(1);
		expect(await versions()).toHaveLength(2);
		const next = tagOf(await put(article({ title: "Noch neuer" })));
		const both = await Promise.all([publish({}, next), publish({}, next)]);
		expect(both.map(({ status }) => status)).toContain(200);
		expect(await versions()).toHaveLength(3);
		expect((await publish({}, next)).status).toBe(200);
		expect((await publish()).status).toBe(200);
		expect(await versions()).toHaveLength(3);
	});

	it.each([
		["silent", {}, { updated: false, hubs: 0, effect: "silent" }],
		["important", {}, { updated: true, hubs: 1, effect: "important" }],
		[undefined, {}, { updated: true, hubs: 1, effect: "important" }],
		[undefined, { correction: "Falsch war 12." }, { updated: true, hubs: 1, effect: "important" }],
	] as const)("says what it does to readers: %s, %j", async (effect, more, expected) => {
		const send = vi.spyOn(env.PING_QUEUE, "sendBatch");
		await newsroom("PUT", at, article());
		await announceAt(soon(), WITH_HUB);
		const before = await shown();
		const feed = await (await request("/feed.json")).json<{ items: Json[] }>();
		await put(article({ title: "Ohne Tippfehler" }));
		send.mockClear();
		const sent = { ...(effect && { effect }), ...more };
		expect((await publish(sent, {}, WITH_HUB)).status).toBe(200);
		await announceAt(soon(), WITH_HUB);
		const after = await shown();
		expect(after.title).toBe("Ohne Tippfehler");
		expect(after.updated_at !== before.updated_at).toBe(expected.updated);
		expect(send.mock.calls.length > 0 ? 1 : 0).toBe(expected.hubs);
		expect((await versions())[0]).toMatchObject({ effect: expected.effect, ...more });
		const [item] = (await (await request("/feed.json")).json<{ items: Json[] }>()).items;
		expect(item?.id).toBe(feed.items[0]?.id);
		expect(item?.date_modified === feed.items[0]?.date_modified).toBe(!expected.updated);
		expect(item?.title).toBe("Ohne Tippfehler");
		const changes = await (await request("/api/changes?since=0")).json();
		expect(JSON.stringify(changes)).toContain("Ohne Tippfehler");
	});

	it("is silent by PUT and PATCH too", async () => {
		await newsroom("PUT", at, article());
		const { updated_at } = await shown();
		await newsroom("PUT", `${at}?effect=silent`, article({ title: "A" }));
		expect(await shown()).toMatchObject({ title: "A", updated_at });
		const type = { "Content-Type": "application/merge-patch+json" };
		await newsroom("PATCH", `${at}?effect=silent`, { title: "B" }, type);
		expect(await shown()).toMatchObject({ title: "B", updated_at });
		expect((await versions()).map(({ effect }) => effect)).toEqual([
			"silent",
			"silent",
			"important",
		]);
	});

	it.each<[string, unknown, unknown, string[]]>([
		["no title", article({ title: "" }), {}, ["#/title"]],
		["nothing at all", {}, {}, ["#/title", "#/body"]],
		[
			"a correction that is silent",
			article(),
			{ effect: "silent", correction: "x" },
			["#/correction"],
		],
		["an unknown effect", article(), { effect: "loud" }, ["#/effect"]],
		["a wrong time", article(), { at: "morgen" }, ["#/at"]],
		["an unknown field", article(), { when: LATER }, ["#/when"]],
		["an original that is not there", article({ translation_of: "x" }), {}, ["#/translation_of"]],
		[
			"too many corrections",
			article({ corrections: Array(50).fill({ at: "2024-01-01T00:00:00Z", text: "x" }) }),
			{ correction: "x" },
			["#/correction"],
		],
	])("refuses %s with pointers, and changes nothing", async (_, typed, sent, pointers) => {
		await put(typed);
		const response = await publish(sent);
		expect(response.status).toBe(422);
		const { errors } = await response.json<{ errors: { pointer: string }[] }>();
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
		expect(Object(await read(`${at}/draft`)).article).toEqual(JSON.parse(JSON.stringify(typed)));
		expect(await versions()).toEqual([]);
	});

	it("schedules an article that was never public, and keeps a time in the past", async () => {
		await put(article({ published_at: undefined }));
		expect(await (await publish({ at: LATER })).json()).toMatchObject({
			status: "scheduled",
			published_at: LATER,
		});
		expect((await request("/articles/hafen")).status).toBe(404);
		await tickAt(DUE);
		expect(await shown()).toMatchObject({ published_at: LATER });
		await newsroom("PUT", "articles/alt/draft", article());
		await newsroom("POST", "articles/alt/publish", { at: "1999-01-01T00:00:00.000Z" });
		expect(await read("articles/alt")).toMatchObject({ published_at: "1999-01-01T00:00:00.000Z" });
	});

	it("says how the schedule of an article that was never public is taken back", async () => {
		await put(article({ published_at: undefined }));
		await publish({ at: LATER });
		const unschedule = () => newsroom("DELETE", `${at}/publish`);
		const response = await unschedule();
		expect([response.status, await response.json()]).toMatchObject([
			409,
			{ detail: expect.stringContaining("change its `status`") },
		]);
		await put(article({ title: "Neu" }));
		expect((await unschedule()).status).toBe(409);
		const merge = { "Content-Type": "application/merge-patch+json" };
		expect((await newsroom("PATCH", at, { status: "draft" }, merge)).status).toBe(200);
		expect((await unschedule()).status).toBe(204);
		await tickAt(DUE);
		expect((await request("/articles/hafen")).status).toBe(404);
	});

	it("schedules a change of a public article, which the clock publishes", async () => {
		await newsroom("PUT", at, article());
		await put(article({ title: "Morgen" }));
		const scheduled = await publish({ at: LATER, correction: "Es sind 12." });
		expect([scheduled.status, await scheduled.json()]).toMatchObject([202, { publish_at: LATER }]);
		expect((await publish({ at: LATER, correction: "Es sind 12." }, tagOf(scheduled))).status).toBe(
			202,
		);
		await tickAt(new Date());
		expect((await shown()).title).not.toBe("Morgen");
		await tickAt(DUE);
		expect(await shown()).toMatchObject({
			title: "Morgen",
			corrections: [{ text: "Es sind 12." }],
		});
		expect((await versions())[0]).toMatchObject({ member: "clock", correction: "Es sind 12." });
		expect(await statusOf(`${at}/draft`)).toBe(404);
		await tickAt(DUE);
		expect(await versions()).toHaveLength(2);
	});

	it("has the audit list name a change that is scheduled and taken back, once each", async () => {
		await newsroom("PUT", at, article());
		await put(article({ title: "Morgen" }));
		await publish({ at: LATER });
		await publish({ at: LATER });
		await newsroom("DELETE", `${at}/publish`);
		await newsroom("DELETE", `${at}/publish`);
		const { entries } = Object(await read("audit"));
		const route = "/newsroom/api/articles/{slug}/publish";
		expect(entries).toHaveLength(3);
		expect(entries).toMatchObject([{ method: "DELETE", route }, { method: "POST", route }, {}]);
		expect(entries.filter((entry: object) => "revision" in entry)).toHaveLength(1);
	});

	it.each([
		["cannot be published", () => put({ title: "Ohne Text" })],
		["began before another change", () => newsroom("PUT", at, article({ title: "Dazwischen" }))],
	])("leaves a scheduled change that %s, and the status page counts it", async (_, change) => {
		await newsroom("PUT", at, article());
		await put(article({ title: "Morgen" }));
		await publish({ at: LATER });
		await change();
		const { title } = await shown();
		const failures = vi.spyOn(console, "error");
		await tickAt(DUE);
		expect(failures.mock.calls.join()).not.toContain("release-draft");
		failures.mockRestore();
		expect((await shown()).title).toBe(title);
		expect(await statusOf(`${at}/draft`)).toBe(200);
		await env.DB.exec("UPDATE article_drafts SET publish_at = 1");
		const { checks } = await read("status");
		expect(JSON.stringify(checks)).toContain("Overdue articles: 1");
	});

	it("publishes over another change of the article only if its own ETag is named", async () => {
		await newsroom("PUT", at, article());
		const tag = tagOf(await put(article({ title: "Aus der Arbeitskopie" })));
		const meanwhile = tagOf(await newsroom("PUT", at, article({ title: "Dazwischen" })));
		for (const headers of [{}, tag, { "If-Match": "*" }, { "If-Match": '"0"' }]) {
			const refused = await publish({}, headers);
			expect(refused.status).toBe(412);
			const { changed_by, changed_at } = await refused.json<Json>();
			expect([changed_by, typeof changed_at]).toEqual(["NEWSROOM_TOKEN", "string"]);
		}
		expect((await shown()).title).toBe("Dazwischen");
		expect((await publish({}, meanwhile)).status).toBe(200);
		expect((await shown()).title).toBe("Aus der Arbeitskopie");
	});

	it("does not mind that the article was released meanwhile", async () => {
		await newsroom("PUT", at, article({ published_at: LATER }));
		await put(article({ title: "Neu", published_at: LATER }));
		await tickAt(DUE);
		await put(article({ title: "Neu", published_at: undefined }));
		expect((await publish()).status).toBe(200);
	});

	it("publishes drafts and withdrawn articles as they stand", async () => {
		await newsroom("PUT", at, article({ status: "draft" }));
		expect(await (await publish()).json()).toMatchObject({ status: "published" });
		await newsroom("DELETE", at);
		expect(await (await publish()).json()).toMatchObject({ status: "published" });
		expect((await publish({ at: LATER })).status).toBe(409);
		expect((await publish({ correction: "x" })).status).toBe(409);
		expect(await versions()).toHaveLength(2);
	});

	it("changes nothing while D1 is down", async () => {
		await put(article());
		const broken = { ...env, DB: brokenD1(env.DB, "read-only") };
		const response = await publish({}, {}, broken);
		expect(response.status).toBe(503);
		expect(await statusOf(`${at}/draft`)).toBe(200);
		expect((await publish()).status).toBe(200);
	});

	it("gives the article another address, which the former one leads to", async () => {
		await newsroom("PUT", at, article());
		await newsroom("PUT", "articles/besetzt", article());
		await put(article({ slug: "besetzt" }));
		expect((await publish()).status).toBe(422);
		await put(article({ slug: "Kein Slug" }));
		expect((await publish()).status).toBe(422);
		await put(article({ title: "Umgezogen", slug: "umgezogen" }));
		expect(await (await publish()).json()).toMatchObject({ slug: "umgezogen" });
		expect((await request("/articles/hafen", { redirect: "manual" })).status).toBe(301);
		expect(Object(await read("articles/umgezogen/versions")).versions).toMatchObject([
			{ number: 2, slug: "umgezogen" },
			{ number: 1, slug: "hafen" },
		]);
	});

	it("finds no article", async () => {
		expect((await publish()).status).toBe(404);
		expect((await newsroom("DELETE", `${at}/publish`)).status).toBe(404);
	});
});
