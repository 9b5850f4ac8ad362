import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo } from "../../support/browser-form.ts";
import { openEditor, sendByScript, sendEditor } from "../../support/editor-page.ts";
import { article } from "../../support/fixtures.ts";
import { pictureForm, samplePicture, sendPicture } from "../../support/sample-picture.ts";
import { newsroom, request } from "../../support/service.ts";

const draftOf = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}/draft`)).json()).article;
const fault = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];

/** Sends the form of an article with a file, as the button for that does. */
function upload(slug: string, fields: Record<string, string>, bytes?: Uint8Array<ArrayBuffer>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append("picture", new File(bytes ? [bytes] : [], bytes ? "kran.png" : ""));
	return request(`/newsroom/articles/${slug}/picture`, {
		...{ method: "POST", redirect: "manual" },
		headers: { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}` },
		body: form,
	});
}

/** Stores a picture, and returns its id. */
async function known(): Promise<string> {
	return String(Object(await (await sendPicture(pictureForm())).json()).id);
}

describe("a picture that is sent with an article", () => {
	it("stands above the text, and everything that was typed is stored", async () => {
		const fields = await openEditor("new");
		const texts = { title: "Kran", text: "a\r\nb", image_alt: "Ein Kran", image_credit: "Ada" };
		const response = await upload("new", { ...fields, ...texts }, samplePicture());
		const slug = `entwurf-${fields.page?.slice(0, 8)}`;
		expect(leadsTo(response)).toEqual([303, `/newsroom/articles/${slug}?done=uploaded`]);
		const { image, ...typed } = await draftOf(slug);
		expect(typed).toEqual({ title: "Kran", body: { markdown: "a\nb" } });
		expect(image).toEqual({ media: expect.any(String), alt: "Ein Kran", credit: "Ada" });
		const html = await htmlOf(`/newsroom/articles/${slug}`);
		expect(html).toMatch(
			/<img class="chosen" src="https:\/\/news\.example\/media\/[^"]+" alt="Ein Kran"/,
		);
	});

	it.each<[string, Record<string, string>, Uint8Array<ArrayBuffer> | undefined, string, string]>([
		["no file", { image_alt: "Ein Kran" }, undefined, "picture", "Bitte wählen Sie ein Bild aus."],
		["no words", { image_alt: "" }, samplePicture(), "image_alt", "Bitte beschreiben Sie"],
		[
			"an HEIC photo",
			{ image_alt: "Ein Kran" },
			bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
			"picture",
			"Das ist ein HEIC-Foto",
		],
		["a text", { image_alt: "Ein Kran" }, bytesOf("Hallo"), "picture", "Das ist kein Bild"],
		[
			"half a picture",
			{ image_alt: "Ein Kran" },
			samplePicture().slice(0, 60),
			"picture",
			"Die Datei ist beschädigt",
		],
		[
			"too large a file",
			{ image_alt: "Ein Kran" },
			new Uint8Array(20_000_001),
			"picture",
			"Die Datei ist größer als 20 MB.",
		],
	])("is refused with a sentence if it is %s; what was typed is stored", async (...row) => {
		const [, texts, bytes, field, text] = row;
		const { slug } = await sendByScript("new", await openEditor("new"), { title: "Eins" });
		const fields = await openEditor(String(slug));
		const response = await upload(String(slug), { ...fields, title: "Zwei", ...texts }, bytes);
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("Ihr Text ist gespeichert, aber das Bild nicht.");
		expect(fault(html, field)).toContain(text);
		expect(html).toContain('value="Zwei"');
		expect((await draftOf(String(slug))).title).toBe("Zwei");
	});

	it("is refused if somebody else has written", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = await openEditor("hafen");
		await sendEditor("hafen", await openEditor("hafen"), { title: "Ihrer" });
		const response = await upload("hafen", { ...fields, image_alt: "x" }, samplePicture());
		expect(response.status).toBe(412);
	});
});

describe("a picture that is chosen", () => {
	it("is found in the library, after what was typed is stored", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = await openEditor("hafen");
		const response = await sendEditor("hafen", fields, { title: "Neu", do: "choose" });
		const from = `for=hafen&page=${fields.page}&tag=${fields.page}.1`;
		expect(leadsTo(response)).toEqual([303, `/newsroom/media?${from}`]);
		const id = await known();
		const chosen = {
			page: fields.page ?? "",
			tag: `${fields.page}.1`,
			image: id,
			image_alt: "Kran",
		};
		expect(leadsTo(await sendEditor("hafen", chosen))).toEqual([
			303,
			"/newsroom/articles/hafen?done=chosen",
		]);
		expect(await draftOf("hafen")).toMatchObject({
			...{ title: "Neu", image: { media: id, alt: "Kran" } },
		});
	});

	it("may be chosen for an article that was not changed", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { page = "" } = await openEditor("hafen");
		const id = await known();
		expect((await sendEditor("hafen", { page, tag: "", image: id })).status).toBe(303);
		expect(await draftOf("hafen")).toMatchObject({ title: article().title, image: { media: id } });
	});

	it.each([
		["markdown", "Eins.", "Eins.\n\n![Kran](/media/a.png)\n"],
		[
			"html",
			"<p>Eins.</p>",
			'<p>Eins.</p>\n\n<p><img src="https://site.example/media/a.png" alt="Kran"></p>\n',
		],
	])("stands at the end of a text in %s", async (format, source, expected) => {
		await newsroom("PUT", "articles/hafen", article({ body: { [format]: source } }));
		const { page = "" } = await openEditor("hafen");
		await sendEditor("hafen", { page, tag: "", append: "![Kran](/media/a.png)" });
		expect(Object((await draftOf("hafen")).body)[format]).toBe(expected);
	});

	it("is taken away by its button", async () => {
		await newsroom("PUT", "articles/hafen", article({ image: { media: await known() } }));
		const fields = await openEditor("hafen");
		await sendEditor("hafen", fields, { do: "unpicture" });
		expect(await draftOf("hafen")).not.toHaveProperty("image");
	});
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
