import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetSectionLinks } from "../../../../src/articles/lists/front/section-links.copy.ts";
import { forgetRevision } from "../../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../../src/platform/cache/serve.ts";
import { brokenD1 } from "../../../support/faults.ts";
import { article } from "../../../support/fixtures.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const choose = (body: unknown, headers = {}) => newsroom("PUT", "front", body, headers);
const page = async (path = "/", bindings = env) => (await request(path, {}, bindings)).text();
const revision = async () =>
	await env.DB.prepare("SELECT revision FROM publication").first("revision");

/** The slugs of the articles on a page, by the part of the page. */
function partsOf(html: string) {
	const slugs = (part = "") =>
		[...part.matchAll(/<h[23][^>]*><a href="\/articles\/([^"]+)"/g)].map(([, slug]) => slug);
	const [, top = ""] = /<div class="top">(.*?)(?:<section|<\/main)/s.exec(html) ?? [];
	const sections = [...html.matchAll(/<h2 id="section-\d">.*?<bdi>([^<]+)<\/bdi>.*?<\/section>/gs)];
	const [lead, ...row] = slugs(top);
	return {
		lead,
		row,
		newest: slugs(/<h2 id="newest">.*?<\/section>/s.exec(html)?.[0]),
		sections: Object.fromEntries(sections.map(([part, name]) => [name, slugs(part)])),
	};
}

async function problemsOf(response: Response) {
	expect(response.status).toBe(422);
	const { errors } = await response.json<{ errors: { pointer: string; detail: string }[] }>();
	return errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
}

beforeEach(async () => {
	for (let number = 1; number <= 6; number += 1) {
		const published_at = `2024-07-0${number}T09:00:00Z`;
		const topics = number < 4 ? ["Bau"] : ["Recht"];
		await put(`a-${number}`, { title: `Nummer ${number}.`, published_at, topics });
	}
});

describe("the front page without a choice", () => {
	it("is led by the newest article; three follow in a row, the others beside them", async () => {
		expect(partsOf(await page())).toEqual({
			lead: "a-6",
			row: ["a-5", "a-4", "a-3"],
			newest: ["a-2", "a-1"],
			sections: {},
		});
		expect(await page()).not.toContain('<nav class="sections"');
	});

	it("does not call the articles beside the lead the newest, and says if there are none", async () => {
		expect(await page()).toContain('<h2 id="newest">Außerdem</h2>');
		const topic = await (await request("/topics/bau")).text();
		expect(topic).toContain('<div class="front alone">');
		expect(partsOf(topic)).toMatchObject({ lead: "a-3", row: ["a-2", "a-1"], newest: [] });
	});
});

describe("the front page with a choice", () => {
	it("is led by it, pins articles below it, and has sections with what does not stand above", async () => {
		await choose({ lead: "a-2", pinned: ["a-1"], sections: ["recht", "bau"] });
		expect(partsOf(await page())).toEqual({
			lead: "a-2",
			row: ["a-1", "a-6", "a-5"],
			newest: ["a-4", "a-3"],
			sections: { Recht: ["a-4"], Bau: ["a-3"] },
		});
	});

	it("has its sections in the navigation of every page, and says on which one it is", async () => {
		await choose({ sections: ["recht", "bau"] });
		const links =
			/<nav class="sections" aria-label="Rubriken">.*?\/topics\/recht".*?\/topics\/bau"/s;
		for (const path of ["/", "/articles/a-1", "/search", "/feeds", "/nowhere"]) {
			const html = await (await request(path, { headers: { Accept: "text/html" } })).text();
			expect([path, links.test(html)]).toEqual([path, true]);
		}
		expect(await page("/topics/bau")).toContain('<a href="/topics/bau" aria-current="page">');
		expect(await page("/docs")).not.toContain('<nav class="sections"');
	});

	it("is led by the newest article once its lead is withdrawn, and says so to the newsroom", async () => {
		await choose({ lead: "a-2", pinned: ["a-3"] });
		await newsroom("DELETE", "articles/a-2");
		await newsroom("DELETE", "articles/a-3");
		expect(partsOf(await page())).toMatchObject({ lead: "a-6", row: ["a-5", "a-4", "a-1"] });
		expect(await (await newsroom("GET", "front")).json()).toMatchObject({
			lead: "a-2",
			warnings: [
				{ pointer: "#/lead", detail: "“a-2” was withdrawn" },
				{ pointer: "#/pinned/0", detail: "“a-3” was withdrawn" },
			],
		});
	});

	it("leaves out a section whose last article is withdrawn", async () => {
		await put("a-7", { topics: ["Sport"] });
		await choose({ lead: "a-1", sections: ["sport", "bau"] });
		expect(await page()).toContain('href="/topics/sport"');
		await newsroom("DELETE", "articles/a-7");
		const html = await page();
		expect(html).not.toContain('href="/topics/sport"');
		expect(html).toContain('href="/topics/bau"');
	});

	it("shows a pinned article once, also where it is the newest", async () => {
		await choose({ pinned: ["a-6", "a-5", "a-4", "a-3"] });
		const { lead, row, newest } = partsOf(await page());
		expect([lead, row, newest]).toEqual(["a-2", ["a-6", "a-5", "a-4", "a-3"], ["a-1"]]);
	});

	it("is the same from its copy while D1 does not respond, but for the navigation", async () => {
		await choose({ lead: "a-2", sections: ["bau"] });
		const before = partsOf(await page());
		await expect.poll(() => env.FEED_CACHE.get("list/")).toContain('"lead"');
		forgetResponses();
		forgetSectionLinks();
		forgetRevision(env.DB);
		const html = await page("/", { ...env, DB: brokenD1(env.DB, "down") });
		expect(partsOf(html)).toEqual(before);
	});

	it("does not change other lists", async () => {
		await choose({ lead: "a-1", sections: ["bau"] });
		expect(partsOf(await page("/topics/recht"))).toMatchObject({ lead: "a-6", sections: {} });
	});
});

describe("PUT /newsroom/api/front", () => {
	it("answers what it stored, and takes it back", async () => {
		const empty = await newsroom("GET", "front");
		expect(await empty.json()).toEqual({ pinned: [], sections: [], revision: 0 });
		const saved = await choose({ lead: "a-1", sections: ["bau"] });
		expect(saved.status).toBe(200);
		const stored = await saved.json<{ revision: number }>();
		expect(stored).toEqual({
			lead: "a-1",
			pinned: [],
			sections: ["bau"],
			revision: await revision(),
		});
		expect(saved.headers.get("ETag")).toBe(`"${stored.revision}"`);
		expect(await (await choose(stored)).json()).toEqual(stored);
		expect(await (await choose({})).json()).toMatchObject({ pinned: [], sections: [] });
	});

	it("changes nothing the second time, and nothing if nothing was ever chosen", async () => {
		const before = await revision();
		await choose({});
		expect(await revision()).toBe(before);
		await choose({ lead: "a-1" });
		const after = await revision();
		expect(after).toBe(Number(before) + 1);
		await choose({ lead: "a-1" });
		expect(await revision()).toBe(after);
	});

	it("changes what stands only if it is what the newsroom saw", async () => {
		const etag = (await choose({ lead: "a-1" })).headers.get("ETag") ?? "";
		expect((await choose({ lead: "a-2" }, { "If-Match": '"0"' })).status).toBe(412);
		expect((await choose({ lead: "a-2" }, { "If-Match": etag })).status).toBe(200);
	});

	it("names each fault in a sentence, with the nearest name", async () => {
		await put("entwurf", { status: "draft" });
		await put("bald", { published_at: "2999-01-01T00:00:00Z" });
		await newsroom("DELETE", "articles/a-6");
		const lead = await problemsOf(await choose({ lead: "a-77", sections: ["baau", "qqqqqq"] }));
		expect(lead).toEqual([
			expect.stringMatching(/^#\/lead “a-77” is no article: did you mean “a-\d”\?$/),
			"#/sections/0 “baau” is no topic of a public article: did you mean “bau”?",
			"#/sections/1 “qqqqqq” is no topic of a public article",
		]);
		const pinned = ["entwurf", "bald", "a-6", "a-1"];
		expect(
			await problemsOf(await choose({ lead: "a-1", pinned, sections: ["bau", "bau"] })),
		).toEqual([
			"#/pinned/0 “entwurf” is not public yet: it is a draft",
			"#/pinned/1 “bald” is not public before 2999-01-01T00:00:00.000Z",
			"#/pinned/2 “a-6” was withdrawn",
			"#/pinned/3 “a-1” is named twice",
			"#/sections/1 “bau” is named twice",
		]);
		expect(await problemsOf(await choose({ leed: "a-1" }))).toEqual([
			"#/leed “leed” is not known here: did you mean “lead”?",
		]);
	});

	it("takes a topic that had articles, and at most six articles and eight sections", async () => {
		await put("a-7", { topics: ["Sport"] });
		await newsroom("DELETE", "articles/a-7");
		expect((await choose({ sections: ["sport"] })).status).toBe(200);
		const many = Array.from({ length: 9 }, (_, index) => `x-${index}`);
		expect(await problemsOf(await choose({ pinned: many, sections: many }))).toEqual([
			"#/pinned must have at most 6 values",
			"#/sections must have at most 8 values",
		]);
	});
});

describe("an article in a list", () => {
	it("has its label, its language if it is not the site's, and its picture with the space for it", async () => {
		const image = { url: "https://img.example/a.jpg", alt: "Kräne", width: 1200, height: 800 };
		await put("anzeige", { label: "advertisement", image, published_at: "2024-08-01T09:00:00Z" });
		await put("english", { language: "en-GB", published_at: "2024-07-30T09:00:00Z" });
		const html = await page();
		const first = /<article class="teaser lead pictured" lang="de">.*?<\/article>/s.exec(html)?.[0];
		expect(first).toMatch(/class="label label-advertisement">Anzeige</);
		expect(first).toContain(
			'<img src="https://img.example/a.jpg" alt="Kräne" width="1200" height="800" decoding="async" fetchpriority="high"/>',
		);
		expect(html).toMatch(/<article [^>]*lang="en-GB">.*?<span lang="de">[^<]*Englisch/s);
	});

	it("is there with a title of 300 letters, and without topics, authors and text", async () => {
		const bare = { title: "Ä".repeat(300), topics: [], authors: [], body: { markdown: "" } };
		await put("lang", { ...bare, published_at: "2024-08-01T09:00:00Z" });
		const [first = ""] = /<article class="teaser lead".*?<\/article>/s.exec(await page()) ?? [];
		expect(first).toContain('<h2 class="long">');
		expect(first).not.toMatch(/class="(?:kicker|summary)"|Von /);
	});
});

describe("an article in a language that the pages do not speak", () => {
	it("has the words and the date of the site's language around its own", async () => {
		await put("salam", {
			...{ title: "سلام", language: "ar", authors: ["أمل"] },
			published_at: "2024-08-01T09:00:00Z",
		});
		expect(await page()).toContain(
			'<span lang="de" dir="ltr">Von <bdi>أمل</bdi></span> <time datetime="2024-08-01T09:00:00.000Z" lang="de" dir="ltr">01.08.2024, 11:00 Uhr</time>',
		);
	});
});
