import { array, assert, asyncProperty } from "fast-check";
import { afterEach, describe, expect, inject, it, vi } from "vitest";
import { newToken } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";
import { renewStorage } from "../support/storage.ts";
import {
	type Deed,
	deeds,
	Model,
	type ModelArticle,
	SLUGS,
	type Tags,
	title,
	withdrawal,
} from "../support/two-editors.ts";

const SITE = "https://news.example";
const NAMES = ["Ada", "Bert"];
/** Each story is worth many requests. */
const RUNS = Math.ceil(inject("contractRuns") / 8);
/** A short run tells the same stories each time; npm run test:contract tries new ones. */
const SEED = RUNS < 10 ? { seed: 16 } : {};
/** fast-check shrinks a failing story until then. */
const LONGEST_RUN_MS = 30_000 + 3000 * RUNS;

interface Item {
	id: string;
	title: string;
	url: string;
	updated_at: string;
	date_modified: string;
	deleted?: true;
}

/** Two editors, who send the entity tags of what they read last, and a program that follows the changes. */
class Story {
	readonly model = new Model();
	#tokens: string[] = [];
	/** What each editor read last, by address. */
	#read = [new Map<string, Tags>(), new Map<string, Tags>()];
	/** The entity tags of working copies, by their numbers in the model. */
	#tags = new Map<number, string>();
	#followed = new Map<string, string>();
	#since = "0";

	async begin(): Promise<void> {
		for (const name of NAMES) this.#tokens.push((await newToken("editor", { name })).token);
	}

	async live(deed: Deed): Promise<void> {
		vi.setSystemTime(Date.now() + deed.seconds * 1000);
		const tags = this.#tagsOf(deed);
		const before = this.model.at(deed.slug);
		const last = { revision: before?.revision, by: before?.by ?? -1, isStub: before?.isStub };
		const expected = this.model.act(deed, tags, Date.now());
		const response = await this.#send(deed, tags);
		const text = await response.text();
		expect([deed, response.status, text]).toEqual([deed, expected, text]);
		const isOther = tags.copy === undefined && tags.article !== last.revision;
		if (expected === 412 && before && !last.isStub && isOther)
			expect(JSON.parse(text).changed_by).toBe(NAMES[last.by]);
		await this.#lookInside();
		await this.#lookOutside();
		const { slug, copy, revision } = this.model.at(deed.slug) ?? { slug: deed.slug };
		this.#read[deed.editor]?.set(slug, { article: revision, copy: copy?.number });
	}

	/** The tags that a request names: about an article, about its working copy, or about both. */
	#tagsOf({ deed, editor, slug, tags }: Deed): Tags {
		const { article, copy } = this.#read[editor]?.get(slug) ?? {};
		const mayName = {
			article: !["save", "discard", "create"].includes(deed),
			copy: !ARTICLE_ONLY.has(deed),
		};
		const isNamed = (part: "article" | "draft") => tags === "both" || tags === part;
		return {
			...(mayName.article && isNamed("article") && { article }),
			...(mayName.copy && isNamed("draft") && { copy }),
		};
	}

	#send(sent: Deed, { article, copy }: Tags): Promise<Response> {
		const { deed, editor, slug, detail, to, effect } = sent;
		const named = [
			...(article === undefined ? [] : [`"${article}"`]),
			...(copy === undefined ? [] : [this.#tags.get(copy) ?? "unknown"]),
		];
		const headers = {
			Authorization: `Bearer ${this.#tokens[editor]}`,
			...(named.length > 0 && { "If-Match": named.join(", ") }),
			...(deed === "create" && { "If-None-Match": "*" }),
			...(deed === "rename" && { "Content-Type": "application/merge-patch+json" }),
		};
		const at = `articles/${slug}`;
		const typed = { title: title(detail), body: { markdown: `Text ${detail}` } };
		const silently = effect === "silent" ? { effect } : {};
		const put = { ...typed, ...(effect === "draft" && { status: "draft" }) };
		const query = effect === "silent" ? "?effect=silent" : "";
		const correction = effect === "correction" ? { correction: "Es waren mehr." } : {};
		const reason = withdrawal(detail);
		switch (deed) {
			case "save":
				return newsroom("PUT", `${at}/draft`, { ...typed, ...(to && { slug: to }) }, headers);
			case "discard":
				return newsroom("DELETE", `${at}/draft`, undefined, headers);
			case "publish":
				return newsroom("POST", `${at}/publish`, { ...silently, ...correction }, headers);
			case "put":
			case "create":
				return newsroom("PUT", at + query, put, headers);
			case "rename":
				return newsroom("PATCH", at, { slug: to ?? slug }, headers);
			case "withdraw":
				return reason
					? newsroom("POST", `${at}/withdraw`, reason, headers)
					: newsroom("DELETE", at, undefined, headers);
			case "restore":
				return newsroom("POST", `${at}/versions/${detail + 1}/restore`, silently, headers);
			case "recall":
				return newsroom("POST", `${at}/recall`, undefined, headers);
		}
	}

	/** The newsroom's articles and working copies are those of the model. */
	async #lookInside(): Promise<void> {
		for (const article of this.model.articles) {
			const { slug, revision, status, title, copy, updated } = article;
			const response = await newsroom("GET", `articles/${slug}`);
			const { id, ...read } = await response.json<Record<string, unknown>>();
			article.id ??= String(id);
			const state = [id, response.headers.get("ETag"), read.status, read.title];
			expect(state).toEqual([article.id, `"${revision}"`, status, title]);
			expect(Date.parse(String(read.updated_at))).toBe(updated);
			const draft = await newsroom("GET", `articles/${slug}/draft`);
			expect([slug, draft.status]).toEqual([slug, copy ? 200 : 404]);
			if (!copy) continue;
			const tag = draft.headers.get("ETag") ?? "";
			if (!this.#tags.has(copy.number)) expect([...this.#tags.values()]).not.toContain(tag);
			expect(tag).toBe(this.#tags.get(copy.number) ?? tag);
			this.#tags.set(copy.number, tag);
			expect(Object(await draft.json()).article.title).toBe(copy.typed.title);
		}
	}

	/** Pages, JSON, the feed and a copy of the archive are as the model says. */
	async #lookOutside(): Promise<void> {
		for (const slug of SLUGS) await this.#expectAddress(slug);
		const shown = this.model.articles.filter(({ status }) => status === "published");
		const expected = new Map(shown.map((article) => [article.id ?? "", saidOf(article)]));
		const feed = await (await request("/feed.json")).json<{ items: Item[] }>();
		const items = feed.items.map((item) => [item.id, sayOf(item, item.date_modified)] as const);
		expect(new Map(items)).toEqual(expected);
		expect(await this.#follow()).toEqual(expected);
	}

	async #expectAddress(slug: string): Promise<void> {
		const found = this.model.readerFinds(slug);
		const status = typeof found === "number" ? found : found.slug === slug ? 200 : 301;
		for (const path of [`/api/articles/${slug}`, `/articles/${slug}`]) {
			const response = await request(path, { redirect: "manual" });
			const text = await response.text();
			expect([path, response.status]).toEqual([path, status]);
			if (typeof found === "number") continue;
			const at = path.replace(/[^/]+$/, found.slug);
			if (status === 301) expect(response.headers.get("Location")).toBe(SITE + at);
			else if (!path.startsWith("/api")) expect(text).toContain(`<title>${found.title}`);
			else {
				const read = JSON.parse(text);
				expect([read.id, sayOf(read, read.updated_at)]).toEqual([found.id, saidOf(found)]);
				const corrections: { at: string }[] = read.corrections ?? [];
				expect(corrections.map(({ at }) => Date.parse(at))).toEqual(found.corrections);
				expect(Date.parse(read.published_at)).toBe(found.published);
			}
		}
	}

	async #follow(): Promise<Map<string, string>> {
		const response = await request(`/api/changes?since=${this.#since}`);
		const { changes, since } = await response.json<{ changes: Item[]; since: string }>();
		this.#since = since;
		for (const change of changes) {
			if (change.deleted) this.#followed.delete(change.id);
			else this.#followed.set(change.id, sayOf(change, change.updated_at));
		}
		return this.#followed;
	}
}

const ARTICLE_ONLY = new Set(["put", "create", "rename", "withdraw", "recall"]);

const sayOf = ({ title, url }: Pick<Item, "title" | "url">, updated: string) =>
	`${title} at ${url}, changed ${new Date(updated).toISOString()}`;
const saidOf = ({ title, slug, updated }: ModelArticle) =>
	sayOf({ title, url: `${SITE}/articles/${slug}` }, new Date(updated).toISOString());

const PLAIN: Deed = {
	...({ deed: "put", editor: 0, slug: "a", detail: 0, to: undefined } as const),
	...({ effect: "important", tags: "none", seconds: 1 } as const),
};

async function live(story: Deed[]): Promise<void> {
	await renewStorage();
	vi.useFakeTimers({ toFake: ["Date"], now: Math.ceil(Date.now() / 1000) * 1000 });
	const lived = new Story();
	await lived.begin();
	for (const deed of story) await lived.live(deed);
	vi.useRealTimers();
}

describe("two editors who do anything", () => {
	afterEach(() => void vi.useRealTimers());

	it.each<[string, Partial<Deed>[]]>([
		[
			"recall what was withdrawn before it was ever public",
			[{ deed: "put", effect: "draft" }, { deed: "withdraw" }, { deed: "put" }, { deed: "recall" }],
		],
		[
			"recall what was withdrawn while it was only a working copy, and discard that",
			[
				...([
					{ deed: "save" },
					{ deed: "withdraw" },
					{ deed: "publish", tags: "article" },
				] as const),
				...([{ deed: "recall" }, { deed: "discard" }, { deed: "put" }] as const),
			],
		],
		[
			"restore a version with the tag of a working copy that was published since",
			[
				...([{ deed: "put" }, { deed: "save", editor: 1, detail: 1 }] as const),
				...([{ deed: "publish" }, { deed: "restore", editor: 1, tags: "draft" }] as const),
			],
		],
		[
			"recall a renaming when the address is taken, with the tag of what was read",
			[
				...([{ deed: "put" }, { deed: "rename", to: "b" }, { deed: "create" }] as const),
				...([
					{ deed: "recall", slug: "b" },
					{ deed: "discard", slug: "b" },
				] as const),
				{ deed: "recall", slug: "b", tags: "article" },
			],
		],
		[
			"rename an article with corrections that is withdrawn, and publish it again",
			[
				...([{ deed: "save" }, { deed: "publish", effect: "correction" }] as const),
				...([{ deed: "withdraw" }, { deed: "rename", to: "b" }] as const),
				...([
					{ deed: "publish", slug: "b" },
					{ deed: "recall", slug: "b" },
				] as const),
			],
		],
	])("%s", async (_, story) => {
		await live(story.map((deed) => ({ ...PLAIN, ...deed })));
	});

	it(
		"see what the model says after each step, and so does the public",
		async () => {
			await assert(asyncProperty(array(deeds(), { minLength: 8, maxLength: 16 }), live), {
				numRuns: RUNS,
				...SEED,
				interruptAfterTimeLimit: LONGEST_RUN_MS,
			});
		},
		2 * LONGEST_RUN_MS,
	);
});
