import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { media, mediaId, pictureFile } from "../../../src/media/media.examples.ts";
import { article } from "../../support/fixtures.ts";
import { fillMedia } from "../../support/sample-picture.ts";
import { newsroom, request } from "../../support/service.ts";

const URL_OF_IT = `https://news.example/media/${pictureFile}`;
const json = async (response: Response) => JSON.parse(await response.text());
const put = (fields: Record<string, unknown>) => newsroom("PUT", "articles/hafen", article(fields));
const imageOf = async () => (await json(await request("/api/articles/hafen"))).image;
const usesOf = async () => (await json(await newsroom("GET", `media/${mediaId}`))).used_in;

beforeEach(fillMedia);

describe("the picture above the text", () => {
	const known = {
		...{ url: URL_OF_IT, alt: media.alt, caption: media.caption, credit: media.credit },
		...{ width: 1600, height: 900, type: "image/png", bytes: media.bytes, media: mediaId },
	};

	it.each([
		["its id", { media: mediaId }],
		["its address", { url: URL_OF_IT }],
		["both", { media: mediaId, url: URL_OF_IT }],
	])("gets everything from the newsroom's own picture by %s", async (_, image) => {
		expect((await put({ image })).status).toBe(201);
		expect(await imageOf()).toEqual(known);
	});

	it("keeps the texts that were typed", async () => {
		await put({ image: { media: mediaId, alt: "", caption: "Anders" } });
		expect(await imageOf()).toEqual({ ...known, alt: "", caption: "Anders" });
	});

	it("can be sent back as it was read, and nothing changes", async () => {
		await put({ image: { media: mediaId } });
		const before = await json(await newsroom("GET", "articles/hafen"));
		const again = await json(await newsroom("PUT", "articles/hafen", before));
		expect(again.revision).toBe(before.revision);
	});

	it.each([
		[{ media: crypto.randomUUID() }, "#/image/media"],
		[{ media: "x" }, "#/image/media"],
		[{ media: mediaId, url: "https://elsewhere.example/a.png" }, "#/image/url"],
		[{ url: "https://elsewhere.example/a.png" }, "#/image/alt"],
		[{ alt: "x" }, "#/image"],
	])("is refused as %o", async (image, pointer) => {
		const response = await put({ image });
		const { errors } = await json(response);
		expect([response.status, errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
			...[422, [pointer]],
		]);
	});

	it("follows the address of the site", async () => {
		await put({ image: { media: mediaId } });
		const moved = { ...env, SITE_URL: "https://moved.example" };
		const { image } = await json(await request("/api/articles/hafen?", {}, moved));
		expect(image.url).toBe(`https://moved.example/media/${pictureFile}`);
	});
});

describe("a picture in the text", () => {
	it.each([
		["Markdown", { markdown: `![Kai](/media/${pictureFile})` }],
		["Markdown with a full address", { markdown: `![Kai](${URL_OF_IT})` }],
		["HTML", { html: `<p><img src="/media/${pictureFile}" alt="Kai"></p>` }],
	])("gets its size from the database in %s", async (_, body) => {
		await put({ body });
		const { content_html } = await json(await request("/api/articles/hafen"));
		expect(content_html).toContain(`<img src="${URL_OF_IT}" alt="Kai" width="1600" height="900">`);
	});
});

describe("a picture that an article shows", () => {
	it("cannot be erased until no article shows it", async () => {
		await put({ image: { media: mediaId }, body: { markdown: `![Kai](/media/${pictureFile})` } });
		const use = { slug: "hafen", title: article().title, status: "published", place: "article" };
		expect(await usesOf()).toEqual([use]);
		const refused = await newsroom("DELETE", `media/${mediaId}`);
		expect([refused.status, (await json(refused)).detail]).toEqual([
			...[409, expect.stringContaining("hafen")],
		]);
		await put({ image: undefined });
		expect(await usesOf()).toHaveLength(0);
		expect((await newsroom("DELETE", `media/${mediaId}`)).status).toBe(204);
	});

	it("may be shown by a working copy alone", async () => {
		await put({ image: undefined });
		const draft = article({ image: { media: mediaId } });
		expect((await newsroom("PUT", "articles/hafen/draft", draft)).status).toBeLessThan(300);
		expect(await usesOf()).toMatchObject([{ slug: "hafen", place: "draft" }]);
		expect((await newsroom("DELETE", `media/${mediaId}`)).status).toBe(409);
		const published = await newsroom("POST", "articles/hafen/publish", {});
		expect([published.status, (await imageOf()).width]).toEqual([200, 1600]);
		expect(await usesOf()).toMatchObject([{ slug: "hafen", place: "article" }]);
		const wrong = { ...draft, image: { media: crypto.randomUUID() } };
		const copy = await json(await newsroom("PUT", "articles/hafen/draft", wrong));
		expect(copy.errors).toMatchObject([{ pointer: "#/image/media" }]);
	});

	it("is a link too, and drafts count", async () => {
		await put({ status: "draft", image: undefined, body: { markdown: `[Kai](${URL_OF_IT})` } });
		expect(await usesOf()).toMatchObject([{ slug: "hafen", status: "draft" }]);
	});
});
