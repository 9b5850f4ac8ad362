import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { addWebhook, announceAt, listEvents, soon } from "../../support/announcing.ts";
import { article } from "../../support/fixtures.ts";
import { withHub } from "../../support/hub.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

async function put(more = {}, slug = "hafen") {
	const response = await newsroom("PUT", `articles/${slug}`, article(more));
	expect(response.ok, await response.clone().text()).toBe(true);
	return response;
}
const recall = (headers = {}, slug = "hafen") =>
	newsroom("POST", `articles/${slug}/recall`, undefined, headers);
const json = async (path: string) => {
	const response = await request(path);
	return { status: response.status, body: Object(await response.json()) };
};

/** What anybody may see, without what counts changes. */
async function publicState() {
	const search = await json("/api/articles?q=Hafen");
	const { body } = await json("/api/changes");
	const changes = body.changes.map(({ revision: _, ...change }: { revision: number }) => change);
	const feed = Object(await (await request("/feed.json")).json()).items;
	return {
		article: await json("/api/articles/hafen"),
		list: (await json("/api/articles")).body.articles,
		topic: await json("/api/articles?topic=neu"),
		page: (await request("/articles/hafen")).status,
		found: search.body.articles,
		...{ feed, changes },
	};
}

/** Lets all that happened be old, so that what comes is another second. */
const announceAll = () => announceAt(soon());

const OTHER = {
	...{ title: "Anders", summary: "Auch anders", topics: ["Neu"], authors: ["Andere"] },
	...{ language: "en", body: { html: "<p>Something else entirely</p>" }, label: "comment" },
	corrections: [{ at: "2024-07-16T09:00:00Z", text: "Es waren mehr." }],
	image: { url: "https://news.example/b.png", alt: "B", width: 10, height: 10 },
};

describe("POST /newsroom/api/articles/{slug}/recall", () => {
	it("brings back everything that the public saw before a change, and nobody hears of it", async () => {
		await addWebhook();
		await put();
		await announceAll();
		const before = await publicState();
		await put(OTHER);
		expect(await publicState()).not.toEqual(before);
		const response = await recall();
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ title: "Neue Wohnungen am Hafen" });
		expect(await publicState()).toEqual(before);
		const { bindings, sent } = withHub();
		await announceAt(soon(), bindings);
		expect([sent, (await listEvents()).length]).toEqual([[], 1]);
	});

	it("makes a draft of what was not public before; programs that follow the changes delete it", async () => {
		await addWebhook();
		await put();
		const recalled = Object(await (await recall()).json());
		expect(recalled).toMatchObject({ status: "draft", title: "Neue Wohnungen am Hafen" });
		const { list, found, feed, changes, page } = await publicState();
		expect([list, found, feed, page]).toEqual([[], [], [], 410]);
		expect(changes).toEqual([expect.objectContaining({ deleted: true, slug: "hafen" })]);
		await announceAll();
		expect(await listEvents()).toEqual([]);
		await put();
		await announceAll();
		expect((await listEvents()).map(({ event }) => event.type)).toEqual(["article.published"]);
	});

	it("makes a draft of what the clock published, which the clock does not publish again", async () => {
		await put({ published_at: "2999-01-01T00:00:00Z" });
		await env.DB.exec(`UPDATE articles SET published_at = ${Date.now() - 1000}`);
		await tickAt(new Date());
		expect((await request("/api/articles/hafen")).status).toBe(200);
		expect(await (await recall()).json()).toMatchObject({ status: "draft" });
		await tickAt(new Date());
		expect((await request("/api/articles/hafen")).status).toBe(410);
	});

	it("takes back a withdrawal, and the publication of what was withdrawn", async () => {
		await put();
		await announceAll();
		const before = await publicState();
		await newsroom("DELETE", "articles/hafen");
		expect((await request("/articles/hafen")).status).toBe(410);
		expect((await recall()).status).toBe(200);
		expect(await publicState()).toEqual(before);
		await newsroom("DELETE", "articles/hafen");
		await announceAll();
		const withdrawn = await publicState();
		await put(OTHER);
		expect(await (await recall()).json()).toMatchObject({ status: "withdrawn" });
		expect(await publicState()).toEqual(withdrawn);
	});

	it("keeps the version, marked as recalled; the next one has a number of its own", async () => {
		await put();
		await announceAll();
		await put(OTHER);
		await recall();
		await put({ title: "Drei" });
		const { results } = await env.DB.prepare(
			"SELECT number, recalled_at IS NOT NULL AS recalled, title FROM article_versions ORDER BY number",
		).all();
		expect(results).toEqual([
			{ number: 1, recalled: 0, title: "Neue Wohnungen am Hafen" },
			{ number: 2, recalled: 1, title: "Anders" },
			{ number: 3, recalled: 0, title: "Drei" },
		]);
	});

	it("that is sent twice is one change; with If-Match it takes back the change before", async () => {
		await put();
		await announceAll();
		await put({ title: "Eins" });
		await put({ title: "Zwei" });
		const first = await recall();
		expect(Object(await first.json()).title).toBe("Eins");
		const again = await recall();
		expect(Object(await again.json()).title).toBe("Eins");
		expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
		const older = await recall({ "If-Match": first.headers.get("ETag") });
		expect(Object(await older.json()).title).toBe("Neue Wohnungen am Hafen");
	});

	it("leaves the change before it to be announced", async () => {
		await addWebhook();
		await put();
		await put({ title: "Zwei" });
		await recall();
		await announceAll();
		expect((await listEvents())[0]?.event).toMatchObject({
			type: "article.published",
			data: { title: "Neue Wohnungen am Hafen", version: 1 },
		});
	});

	it("is refused half a minute later, and says when the change was announced", async () => {
		await put();
		await env.DB.exec("UPDATE announcements SET due_at = 1000, at = 500");
		const late = await recall();
		expect(late.status).toBe(409);
		expect(Object(await late.json()).detail).toBe(
			"The change of 1970-01-01T00:00:00.500Z was announced at 1970-01-01T00:00:01.000Z.",
		);
		await announceAll();
		expect(Object(await (await recall()).json()).detail).toMatch(/ was announced at 2\d{3}-/);
		await env.DB.exec("DELETE FROM announcements");
		expect(Object(await (await recall()).json()).detail).toMatch(/^There is nothing to recall/);
	});

	it("is refused for another revision than If-Match names, and for what is not there", async () => {
		const made = await put();
		const etag = made.headers.get("ETag");
		await put({ title: "Zwei" });
		expect((await recall({ "If-Match": etag })).status).toBe(412);
		expect((await recall({}, "nichts")).status).toBe(404);
		const draft = await put({ status: "draft" }, "entwurf");
		expect([draft.status, (await recall({}, "entwurf")).status]).toEqual([201, 409]);
	});

	it("and an announcement at the same time: one of both happens", async () => {
		await addWebhook();
		await put();
		await announceAll();
		await put({ title: "Zwei" });
		const [response] = await Promise.all([recall(), announceAt(soon())]);
		const { title } = (await json("/api/articles/hafen")).body;
		const heard = (await listEvents()).length;
		expect([response.status, title, heard]).toEqual(
			heard === 1 ? [200, "Neue Wohnungen am Hafen", 1] : [409, "Zwei", 2],
		);
	});

	it("stands in the audit list", async () => {
		await put();
		await recall();
		const { entries } = Object(await (await newsroom("GET", "audit")).json());
		expect(entries[0]).toMatchObject({
			...{ method: "POST", target: "hafen" },
			...{ route: "/newsroom/api/articles/{slug}/recall", revision: 2 },
		});
	});

	it("brings back the address, and the other one leads there; not if another article has it", async () => {
		await put();
		await announceAll();
		const before = await publicState();
		const rename = (slug: string) =>
			newsroom(
				"PATCH",
				"articles/hafen",
				{ slug },
				{ "Content-Type": "application/merge-patch+json" },
			);
		expect((await rename("quartier")).status).toBe(200);
		expect((await request("/articles/quartier")).status).toBe(200);
		const recalled = await recall({}, "quartier");
		expect(await recalled.json()).toMatchObject({ slug: "hafen" });
		expect(await publicState()).toEqual(before);
		const led = await request("/articles/quartier", { redirect: "manual" });
		expect(led.headers.get("Location")).toContain("/articles/hafen");
		await rename("quartier");
		await put({}, "anderer");
		await env.DB.exec("UPDATE articles SET slug = 'hafen' WHERE slug = 'anderer'");
		expect((await recall({}, "quartier")).status).toBe(409);
	});

	it("brings back the working copy that was published, for a public article and for a new one", async () => {
		await put();
		await announceAll();
		const before = await publicState();
		const publish = async (slug: string) => {
			const typed = article({ title: "Getippt" });
			const saved = await newsroom("PUT", `articles/${slug}/draft`, typed);
			const headers = { "If-Match": saved.headers.get("ETag") };
			const done = await newsroom("POST", `articles/${slug}/publish`, {}, headers);
			expect(done.status, await done.clone().text()).toBe(200);
		};
		await publish("hafen");
		expect((await newsroom("GET", "articles/hafen/draft")).status).toBe(404);
		expect((await recall()).status).toBe(200);
		expect(await publicState()).toEqual(before);
		const draft = await newsroom("GET", "articles/hafen/draft");
		expect(Object(await draft.json()).article.title).toBe("Getippt");
		const again = { "If-Match": draft.headers.get("ETag") };
		expect((await newsroom("POST", "articles/hafen/publish", {}, again)).status).toBe(200);
		expect((await json("/api/articles/hafen")).body.title).toBe("Getippt");
		await publish("neu");
		expect(await (await recall({}, "neu")).json()).toMatchObject({ status: "draft" });
		expect((await newsroom("GET", "articles/neu/draft")).status).toBe(200);
	});

	it("brings back translations", async () => {
		await put({}, "original");
		await put({ language: "en", translation_of: "original" });
		await announceAll();
		await put({ language: "en" });
		expect((await json("/api/articles/hafen")).body.translations).toEqual([]);
		await recall();
		expect((await json("/api/articles/hafen")).body.translations).toMatchObject([
			{ slug: "original" },
		]);
	});
});
