import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article } from "../support/fixtures.ts";
import { pictureForm, samplePicture, sendPicture } from "../support/sample-picture.ts";
import { newsroom, request } from "../support/service.ts";

/** The images binding as it is emulated locally, which wrangler.toml leaves out. */
const bindings = { ...env, IMAGES: env.LOCAL_IMAGES };
const json = async (response: Response) => JSON.parse(await response.text());

describe("with the images binding", () => {
	it("a picture gets its other widths, and articles name them all", async () => {
		const media = await json(await sendPicture(pictureForm(), bindings));
		const widths = media.sizes.map((size: { width: number; height: number }) => [
			size.width,
			size.height,
		]);
		expect(widths).toEqual([
			[480, 270],
			[960, 540],
		]);
		for (const { url, bytes } of media.sizes) {
			const response = await request(new URL(url).pathname);
			expect(response.headers.get("Content-Type")).toBe("image/webp");
			expect((await response.bytes()).length).toBe(bytes);
		}
		const path = new URL(media.url).pathname;
		const body = { markdown: `Text\n\n![Kai](${path})` };
		const stored = await newsroom(
			"PUT",
			"articles/hafen",
			article({ image: { media: media.id }, body }),
		);
		expect(stored.status).toBe(201);
		const { image, content_html } = await json(await request("/api/articles/hafen"));
		expect(image).toMatchObject({
			url: media.url,
			alt: media.alt,
			width: 1600,
			height: 900,
			media: media.id,
		});
		expect(image.sizes.map(({ width }: { width: number }) => width)).toEqual([480, 960]);
		const [narrow, middle] = media.sizes.map(({ url }: { url: string }) => url);
		const set = `${narrow} 480w, ${middle} 960w, ${media.url} 1600w`;
		expect(content_html).toContain(`width="1600" height="900" srcset="${set}" sizes="(min-width`);
		const page = await (await request("/articles/hafen")).text();
		expect(page.split(` srcset="${set}"`)).toHaveLength(3);
	});

	it("a picture stays as it is if the binding fails, and people may take it", async () => {
		const fail = () => {
			throw new Error("ERROR 9422: transformations used up");
		};
		const response = await sendPicture(pictureForm(), { ...env, IMAGES: { input: fail } } as Env);
		expect(response.status).toBe(201);
		expect((await json(response)).sizes).toBeUndefined();
		expect(samplePicture()).toHaveLength(874);
	});
});
