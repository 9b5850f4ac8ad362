import { env } from "cloudflare:workers";
import { array, assert, asyncProperty, boolean, integer } from "fast-check";
import { describe, expect, inject, it } from "vitest";
import type { ChangedArticle, Changes } from "../../../src/articles/lists/changes.schema.ts";
import { article } from "../../support/fixtures.ts";
import { act, deeds } from "../../support/newsroom-story.ts";
import { makeHeavy, readOn } from "../../support/reading.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";
import { renewStorage } from "../../support/storage.ts";

const RUNS = Math.ceil(inject("contractRuns") / 4);

const changes = async (query: string): Promise<Changes> =>
	(await request(`/api/changes?${query}`)).json();
const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

/** Publishes articles in one revision, by the clock. */
async function release(slugs: string[]) {
	const published_at = "2999-01-01T00:00:00Z";
	for (const slug of slugs) await put(slug, { published_at });
	await tickAt(new Date(published_at));
}

/** A client's copy of the archive, as far as it has come. */
class Copy {
	since = "0";
	epoch = "";
	articles = new Map<string, ChangedArticle>();
	heardOf = new Set<string>();

	/** Takes a page. A client that crashes has stored what it took, and knows no more than its place. */
	async follow(limit: number, tell?: (slug: string) => void): Promise<boolean> {
		const place = this.epoch && `since=${this.since}&epoch=${this.epoch}&`;
		const response = await request(`/api/changes?${place}limit=${limit}`);
		if (response.status === 409) {
			this.epoch = "";
			this.since = "0";
			this.articles.clear();
			return true;
		}
		const page: Changes = await response.json();
		for (const change of page.changes) {
			this.heardOf.add(change.id);
			tell?.(change.slug);
			if ("deleted" in change) this.articles.delete(change.id);
			else this.articles.set(change.id, change);
		}
		expect(page.has_more).toBe(page.next !== undefined);
		expect(page.changes.length).toBeLessThanOrEqual(limit);
		if (page.has_more) expect(page.since).not.toBe(this.since);
		this.since = page.since;
		this.epoch = page.epoch;
		return page.has_more;
	}
}

async function publicArchive() {
	const pages = await readOn("/api/articles?limit=100");
	return new Map(pages.flatMap((page) => page.articles).map((one) => [one.id, one]));
}

const withoutRevision = (articles: Map<string, ChangedArticle>) =>
	new Map([...articles].map(([id, { revision: _, ...rest }]) => [id, rest]));

describe("GET /api/changes", () => {
	it("has nothing before anything is published", async () => {
		const epoch = expect.stringMatching(/^[0-9a-f]{16}$/);
		expect(await changes("")).toEqual({
			...{ changes: [], since: "0", revision: 0 },
			...{ epoch, has_more: false },
		});
	});

	it("has what is public as a list has it, and of the rest that it is gone", async () => {
		await put("bleibt");
		await put("geht");
		await newsroom("DELETE", "articles/geht");
		const [list] = await readOn("/api/articles");
		const { changes: found, since, revision, has_more } = await changes("");
		expect(found).toEqual([
			{ revision: 1, ...list?.articles[0] },
			{ revision: 3, deleted: true, id: expect.stringMatching(/^tag:/), slug: "geht" },
		]);
		expect({ since, revision, has_more }).toEqual({ since: "3", revision: 3, has_more: false });
		expect(await changes("since=3")).toMatchObject({ changes: [], revision: 3, has_more: false });
	});

	it("says nothing of drafts and scheduled articles that nobody has seen, though withdrawn", async () => {
		await put("entwurf", { status: "draft" });
		await put("geplant", { published_at: "2999-01-01T00:00:00Z" });
		await put("verworfen", { status: "draft" });
		await newsroom("DELETE", "articles/verworfen");
		expect(await changes("")).toMatchObject({ changes: [], revision: 4, has_more: false });
		await tickAt(new Date("2999-01-01T00:00:00Z"));
		expect((await changes("")).changes).toMatchObject([{ slug: "geplant", revision: 5 }]);
	});

	it.each(["draft", "scheduled"])("takes back what was public and is %s now", async (status) => {
		await put("hafen");
		await put("hafen", status === "draft" ? { status } : { published_at: "2999-01-01T00:00:00Z" });
		expect((await changes("")).changes).toMatchObject([{ deleted: true, slug: "hafen" }]);
		await put("hafen", { published_at: "2024-01-01T00:00:00Z" });
		expect((await changes("since=2")).changes).toMatchObject([
			{ slug: "hafen", title: article().title },
		]);
	});

	it("pages within a revision that has more changes than a page", async () => {
		await put("zuerst");
		await release(["a", "b", "c", "d", "e"]);
		await put("zuletzt");
		const first = await changes("limit=3");
		expect(first.changes).toMatchObject([
			{ slug: "zuerst", revision: 1 },
			{ slug: "a", revision: 7 },
			{ slug: "b", revision: 7 },
		]);
		expect(first).toMatchObject({ since: expect.stringMatching(/^7-\d+$/), revision: 6 });
		const rest = `since=${first.since}&limit=3&epoch=${first.epoch}`;
		expect(first.next).toBe(
			`https://news.example/api/changes?limit=3&since=${first.since}&epoch=${first.epoch}`,
		);
		const second = await changes(rest);
		expect(second.changes.map(({ slug }) => slug)).toEqual(["c", "d", "e"]);
		// The end of the revision is the end of the page: it needs no key.
		const next = `https://news.example/api/changes?since=7&limit=3&epoch=${first.epoch}`;
		expect(second).toMatchObject({ since: "7", revision: 7, has_more: true, next });
		expect(await changes("since=7&limit=3")).toMatchObject({ since: "8", has_more: false });
		const { headers } = await request(`/api/changes?${rest}`);
		expect(headers.get("Link")).toBe(`<${next}>; rel="next"`);
		expect(headers.get("Cache-Tag")).toBe("list:");
	});

	it.each([1, 2, 7])(
		"leads a client by pages of %i through a release of 35 articles, which is one revision",
		async (limit) => {
			const slugs = Array.from({ length: 35 }, (_, number) => `a-${number}`);
			await put("zuerst");
			await release(slugs);
			await put("zuletzt");
			const [copy, told] = [new Copy(), [] as string[]];
			let pages = 1;
			while (await copy.follow(limit, (slug) => told.push(slug))) pages++;
			expect(told).toEqual(["zuerst", ...slugs, "zuletzt"]);
			expect(pages).toBe(Math.ceil(told.length / limit));
			expect(withoutRevision(copy.articles)).toEqual(await publicArchive());
		},
	);

	it("tells what changes while a client is within a revision", async () => {
		await release(["a", "b", "c", "d"]);
		const copy = new Copy();
		await copy.follow(2);
		await put("a", { title: "Neu" });
		await newsroom("DELETE", "articles/d");
		while (await copy.follow(1));
		expect([...copy.articles.values()].map(({ title }) => title)).toContain("Neu");
		expect(withoutRevision(copy.articles)).toEqual(await publicArchive());
	});

	it("brings the text where it is asked for, in pages that are not too heavy", async () => {
		for (const slug of ["a", "b", "c", "d", "e", "f"]) await put(slug);
		await makeHeavy();
		expect((await changes("")).changes[0]).not.toHaveProperty("content_html");
		const first = await changes("include=content");
		expect(first.changes[0]).toMatchObject({
			content_html: expect.stringMatching(/^0+$/),
		});
		expect(first.changes.length).toBeLessThan(6);
		const second = await changes(`include=content&since=${first.since}`);
		expect(first.changes.length + second.changes.length).toBe(6);
	});

	it.each([
		["since=-1", "since"],
		["since=x", "since"],
		["since=1-", "since"],
		["since=1-x", "since"],
		["since=1.5", "since"],
		["since=1&since=2", "since"],
		["limit=0", "limit"],
		["include=survey", "include"],
		["sinse=1", "sinse"],
	])("answers 400 to ?%s and names %s", async (query, field) => {
		const response = await request(`/api/changes?${query}`);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({ errors: [{ field }] });
	});

	it("answers 409 to a revision that was not reached, and to another epoch", async () => {
		await put("hafen");
		const { revision, epoch } = await changes("");
		for (const query of [
			...[`since=${revision + 1}`, `since=${revision + 1}-1`, `since=1-1&epoch=x`],
			...[`since=0&epoch=x`, `since=1&epoch=${epoch}0`],
		]) {
			const response = await request(`/api/changes?${query}`);
			expect(response.status).toBe(409);
			expect(response.headers.get("Cache-Control")).toBe("no-store");
			expect(await response.json()).toMatchObject({ detail: expect.stringContaining("since=0") });
		}
		expect(await changes(`since=1&epoch=${epoch}`)).toMatchObject({ changes: [], epoch });
	});

	it.each([1, 3, 6])("leads a client through a restore of %i articles", async (count) => {
		const copy = new Copy();
		for (const slug of ["a", "b", "c"]) await put(slug, { title: "Verloren" });
		while (await copy.follow(2));
		await renewStorage();
		// What a restore leaves: other articles under the same revisions, and another epoch.
		for (let number = 0; number < count; number++) await put(`alt-${number}`);
		await env.DB.prepare("UPDATE publication SET epoch = 'restored'").run();
		let pages = 0;
		while (await copy.follow(2)) expect(++pages).toBeLessThan(20);
		expect(withoutRevision(copy.articles)).toEqual(await publicArchive());
	});

	it("gives a client exactly what is public after any sequence of changes", async () => {
		const steps = array(
			deeds(12).chain((deed) => integer({ min: 1, max: 4 }).map((limit) => ({ deed, limit }))),
			{ minLength: 15, maxLength: 40 },
		);
		await assert(
			asyncProperty(steps, array(boolean(), { minLength: 1 }), async (story, crashes) => {
				await renewStorage();
				const [copy, everPublic] = [new Copy(), new Set<string | undefined>()];
				for (const [index, { deed, limit }] of story.entries()) {
					await act(deed);
					for (const id of (await publicArchive()).keys()) everPublic.add(id);
					if (crashes[index % crashes.length]) await copy.follow(limit);
				}
				let pages = 0;
				while (await copy.follow(2)) expect(++pages).toBeLessThan(story.length);
				expect(withoutRevision(copy.articles)).toEqual(await publicArchive());
				expect([...copy.heardOf].filter((id) => !everPublic.has(id))).toEqual([]);
			}),
			{ numRuns: RUNS, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
		);
	}, 240_000);
});
