import type * as v from "valibot";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SavedArticle } from "../../../src/articles/article/article-newsroom.schema.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const PNG = new Uint8Array(Buffer.from("89504e470d0a1a0a0000000d49484452000004b000000320", "hex"));
const REMOTE = "https://bilder.zeitung.de";

/** Answers the Worker's own requests; anything else is not there. */
function withPictures(answers: Record<string, () => Response | Promise<Response>>) {
	const asked: string[] = [];
	vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
		const url = String(input);
		asked.push(url);
		return answers[url]?.() ?? new Response("", { status: 404 });
	});
	return asked;
}

async function put(overrides: Record<string, unknown>) {
	const response = await newsroom("PUT", "articles/hafen", article(overrides));
	const body: v.InferOutput<typeof SavedArticle> = await response.json();
	return body;
}

const details = (saved: { warnings?: { detail: string }[] }) =>
	(saved.warnings ?? []).map(({ detail }) => detail);

afterEach(() => vi.restoreAllMocks());

describe("a picture without a size", () => {
	const image = { url: `${REMOTE}/a.png`, alt: "Kran" };

	it("is asked for it once, above the text and in it", async () => {
		const asked = withPictures({
			[`${REMOTE}/a.png`]: () => new Response(PNG),
			[`${REMOTE}/b.png?x=1&y=2`]: () => new Response(PNG),
		});
		const body = { markdown: `![b](${REMOTE}/b.png?x=1&y=2)` };
		const first = await put({ image, body });
		expect(first).toMatchObject({ image: { ...image, width: 1200, height: 800 } });
		expect(first.content_html).toContain('alt="b" width="1200" height="800">');
		expect(first).not.toHaveProperty("warnings");
		expect(asked.toSorted()).toEqual([`${REMOTE}/a.png`, `${REMOTE}/b.png?x=1&y=2`]);
		const again = await put({ image, body });
		expect(again).toEqual(first);
		expect(asked).toHaveLength(2);
		const sent = await put({ image, body: { html: first.content_html } });
		expect(sent.content_html).toBe(first.content_html);
	});

	it("is not asked if somebody says its size, or if the public cannot reach it", async () => {
		const asked = withPictures({});
		await put({ image: { ...image, width: 600, height: 400 } });
		await put({ image: { url: "https://192.168.0.1/a.png", alt: "" } });
		await put({ body: { markdown: "![a](https://localhost/a.png) ![b](/icon.png)" } });
		expect(asked).toEqual([]);
	});

	it.each<[string, () => Response | Promise<Response>, string]>([
		["is gone", () => new Response("", { status: 410 }), "is not there: its server answers 410."],
		["is a page", () => new Response("<html>"), "is no picture whose size can be read."],
		["cannot be reached", () => Promise.reject(new Error("no route")), "cannot be reached."],
		[
			"leads to a private address",
			() => new Response("", { status: 302, headers: { Location: "https://10.0.0.1/a.png" } }),
			"leads to an address that is not public.",
		],
		[
			"leads to itself",
			() => new Response("", { status: 302, headers: { Location: "/a.png" } }),
			"leads to an address that is not public.",
		],
	])("that %s is a warning, and the article is published", async (_, answer, problem) => {
		withPictures({ [image.url]: answer });
		const saved = await put({ image });
		expect(saved).toMatchObject({ status: "published", image });
		expect(saved.warnings).toEqual([
			{ pointer: "#/image/url", detail: `The picture ${image.url} ${problem}` },
		]);
		expect(await (await request("/articles/hafen")).text()).toContain('class="picture unsized"');
	});

	it("that sends more than is read does not hold up the article", async () => {
		const endless = new ReadableStream({
			pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0xff)),
		});
		withPictures({ [image.url]: () => new Response(endless) });
		expect(details(await put({ image }))).toEqual([
			`The picture ${image.url} is no picture whose size can be read.`,
		]);
	});

	it("that does not answer within two seconds is a warning", async () => {
		vi.spyOn(globalThis, "fetch").mockImplementation(
			(_, init) =>
				new Promise((_resolve, reject) =>
					init?.signal?.addEventListener("abort", () => reject(new Error("late"))),
				),
		);
		expect(details(await put({ image }))).toEqual([
			`The picture ${image.url} did not come in time.`,
		]);
	});

	it("is not told about if others that do not answer left no time to ask it", async () => {
		const asked: string[] = [];
		vi.spyOn(globalThis, "fetch").mockImplementation(
			(input, init) =>
				new Promise((_resolve, reject) => {
					asked.push(String(input));
					init?.signal?.addEventListener("abort", () => reject(new Error("late")));
				}),
		);
		const pictures = Array.from({ length: 8 }, (_, index) => `${REMOTE}/${index}.png`);
		const markdown = pictures.map((url) => `![a](${url})`).join("\n\n");
		const saved = await put({ body: { markdown } });
		expect(asked).toEqual(pictures.slice(0, 6));
		expect(details(saved)).toEqual(asked.map((url) => `The picture ${url} did not come in time.`));
	});

	it("is asked where a redirect leads", async () => {
		withPictures({
			[image.url]: () => Response.redirect(`${REMOTE}/neu.png`, 301),
			[`${REMOTE}/neu.png`]: () => new Response(PNG),
		});
		expect(await put({ image })).toMatchObject({ image: { width: 1200, height: 800 } });
	});
});

describe("a picture from http", () => {
	it("gets https, above the text and in it, with a warning", async () => {
		const asked = withPictures({ [`${REMOTE}/a.png`]: () => new Response(PNG) });
		const saved = await put({
			image: { url: "http://bilder.zeitung.de/a.png", alt: "" },
			body: { markdown: "![b](http://bilder.zeitung.de/a.png)" },
		});
		expect(saved).toMatchObject({ image: { url: `${REMOTE}/a.png`, width: 1200 } });
		expect(saved.content_html).toContain(`src="${REMOTE}/a.png"`);
		expect(details(saved)).toEqual([
			"The picture http://bilder.zeitung.de/a.png is asked for by https: pages show none from http.",
			"The image “http://bilder.zeitung.de/a.png” is asked for by https: pages show none from http.",
		]);
		expect(asked).toEqual([`${REMOTE}/a.png`]);
	});
});
