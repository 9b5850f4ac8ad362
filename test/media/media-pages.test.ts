import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../src/media/media.schema.ts";
import { htmlOf, leadsTo, openPage, sendForm } from "../support/browser-form.ts";
import { article } from "../support/fixtures.ts";
import { newToken } from "../support/newsroom-people.ts";
import { pictureForm, samplePicture } from "../support/sample-picture.ts";
import { newsroom, request } from "../support/service.ts";

const TEXTS = { alt: "Der <Hafen>", caption: "Am Kai.", credit: "Jan Petersen" };
const CHOOSING = { for: "hafen", page: "7c9e6679-7425-40de-944b-e07fc1f90ae7", tag: "7c.1" };
const faultOf = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];
const json = async (response: Response) => JSON.parse(await response.text());
const pictures = async () => (await json(await newsroom("GET", "media"))).media;

function upload(
	form: FormData,
	{ accept = "text/html", token = env.NEWSROOM_TOKEN, bindings = env } = {},
): Promise<Response> {
	const headers = { Accept: accept, Authorization: `Bearer ${token}` };
	const sent = { method: "POST", redirect: "manual", headers, body: form } as const;
	return request("/newsroom/media", sent, bindings);
}

/** Uploads the sample picture, and returns the path of its page. */
async function uploaded(texts: Record<string, string> = TEXTS): Promise<string> {
	const response = await upload(pictureForm(samplePicture(), texts));
	return response.headers.get("Location")?.split("?")[0] ?? "";
}

function withFile(file: File | undefined, texts: Record<string, string> = TEXTS): FormData {
	const form = new FormData();
	if (file) form.append("file", file);
	for (const [name, text] of Object.entries(texts)) form.append(name, text);
	return form;
}

describe("the page of pictures", () => {
	it("says what to do first, lists pictures, and finds them", async () => {
		expect(await htmlOf("/newsroom/media")).toMatch(/Laden Sie das erste hoch|<details[^>]* open/);
		const path = await uploaded();
		const html = await htmlOf("/newsroom/media?q=petersen");
		expect(html).toContain(`href="${path}"`);
		expect(html).toContain("Jan Petersen · 1.600\u00a0×\u00a0900");
		expect(html).not.toContain("In den Artikel");
		expect(await htmlOf("/newsroom/media?q=kran")).toContain("Dazu gibt es kein Bild.");
	});

	it("leads on to older pictures, also in a search", async () => {
		await uploaded();
		await env.DB.exec(
			"INSERT INTO media SELECT NULL, media.id || number.value, origin || number.value, file, media.type, width, height, bytes, alt, caption, credit, name, words, created_at - number.value, created_by FROM media, json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]') AS number",
		);
		for (const query of ["", "?q=hafen", "?for=hafen"]) {
			const html = await htmlOf(`/newsroom/media${query}`);
			const older = /href="([^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
			const next = await htmlOf(older);
			expect([html, next].map((page) => page.split("<img").length - 1)).toEqual([24, 2]);
			expect(next).toContain("Zu den neuesten");
		}
	});

	it("says so where there is no place for pictures", async () => {
		const bare = Object.defineProperty({ ...env }, "MEDIA", { value: undefined });
		const headers = { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const html = await (await request("/newsroom/media", { headers }, bare)).text();
		expect(html).toContain("keinen Speicher für Bilder");
		expect(html).not.toContain('type="file"');
		expect((await upload(pictureForm(), { bindings: bare })).status).toBe(503);
	});

	it("is for authors, not for analysts, and complete in English", async () => {
		const path = await uploaded();
		for (const [role, status] of [
			["author", 200],
			["analyst", 403],
		] as const)
			expect((await openPage("/newsroom/media", (await newToken(role)).token)).status).toBe(status);
		for (const page of ["/newsroom/media?for=a", `${path}?for=a`, `${path}/erase`])
			expect(await htmlOf(page, undefined, { "Accept-Language": "en" })).not.toMatch(
				/Bild(?!:)|Artikel|löschen|Datei/,
			);
	});
});

describe("an upload", () => {
	it("leads to the page of the picture, the second time too, and is listed", async () => {
		const first = await upload(pictureForm(samplePicture(), TEXTS));
		const again = await upload(pictureForm(samplePicture(), { ...TEXTS, alt: "Anders" }));
		const [{ id }] = await pictures();
		const path = `/newsroom/media/${id}`;
		expect(leadsTo(first)).toEqual([303, `${path}?done=sent`]);
		expect(leadsTo(again)).toEqual([303, `${path}?done=known`]);
		const html = await htmlOf(`${path}?done=sent`);
		expect(html).toContain("Das Bild ist hochgeladen.");
		expect(html).toContain('value="Der &lt;Hafen&gt;"');
		expect(await htmlOf("/newsroom/audit")).toMatch(/hat ein Bild hochgeladen/);
	});

	const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], "a.jpg");
	it.each([
		["no file", undefined, TEXTS, "file", "Bitte wählen Sie ein Bild aus."],
		["no chosen file", new File([], ""), TEXTS, "file", "Bitte wählen Sie ein Bild aus."],
		["an empty file", file(""), TEXTS, "file", "ist leer"],
		["a text", file("Hallo"), TEXTS, "file", "kein Bild, das Browser zeigen"],
		["an SVG", file("<svg xmlns=''/>"), TEXTS, "file", "SVG"],
		["a HEIC", file("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), TEXTS, "file", "HEIC"],
		["half a picture", file(samplePicture().slice(0, 400)), TEXTS, "file", "beschädigt"],
		["21 MB", file(new Uint8Array(MAX_FILE_BYTES + 1)), TEXTS, "file", "größer als 20 MB"],
		["no description", file(samplePicture()), { ...TEXTS, alt: " " }, "alt", "Bitte beschreiben"],
		[
			"a long credit",
			file(samplePicture()),
			{ ...TEXTS, credit: "x".repeat(201) },
			"credit",
			"200",
		],
	])("of %s gives back what was typed", async (_, sent, texts, field, sentence) => {
		const response = await upload(withFile(sent, { ...texts, ...CHOOSING }));
		const html = await response.text();
		expect(response.status).toBe(422);
		expect(faultOf(html, field)).toContain(sentence);
		expect(html).toContain('value="Am Kai."');
		expect(html).toContain('name="tag" value="7c.1"');
		expect(await pictures()).toEqual([]);
		// A program gets the same sentence.
		const { errors } = await json(
			await upload(withFile(sent, texts), { accept: "application/json" }),
		);
		expect(errors).toEqual([{ field, detail: expect.stringContaining(sentence) }]);
	});

	it("of a program gets the picture", async () => {
		const response = await upload(pictureForm(), { accept: "application/json" });
		expect([response.status, await json(response)]).toEqual([201, (await pictures())[0]]);
	});
});

describe("the page of a picture", () => {
	it("changes the texts, and gives back those that are not taken", async () => {
		const path = await uploaded();
		const changed = await sendForm(path, { alt: "Neu", caption: "", credit: " " });
		expect(leadsTo(changed)).toEqual([303, `${path}?done=changed`]);
		const [{ alt, caption, credit }] = await pictures();
		expect([alt, caption, credit]).toEqual(["Neu", undefined, undefined]);
		const wrong = await sendForm(path, { alt: "", caption: "Bleibt", credit: "" });
		const html = await wrong.text();
		expect([wrong.status, faultOf(html, "alt")]).toEqual([422, expect.stringContaining("Bitte")]);
		expect(html).toContain('value="Bleibt"');
	});

	it("shows what to copy, and where the picture is shown", async () => {
		const path = await uploaded();
		const [{ id, url }] = await pictures();
		expect(await htmlOf(path)).toContain(
			`![Der \\&lt;Hafen\\&gt;](${url})\n\n*Am Kai. Bild: Jan Petersen*`,
		);
		expect(await htmlOf(path)).toContain("Kein Artikel zeigt dieses Bild.");
		await newsroom("PUT", "articles/kai", article({ title: "Der Kai", image: { media: id } }));
		await newsroom(
			"PATCH",
			"articles/kai/draft",
			{ title: "Kai, neu" },
			{
				"Content-Type": "application/merge-patch+json",
			},
		);
		expect(await htmlOf(path)).toMatch(
			/href="\/newsroom\/articles\/kai">Der Kai.*veröffentlicht.*in der Arbeitskopie/s,
		);
	});

	it("asks before it erases, and erases nothing that is shown", async () => {
		const path = await uploaded();
		const [{ id, url }] = await pictures();
		await newsroom("PUT", "articles/kai", article({ title: "Der Kai", image: { media: id } }));
		const used = await htmlOf(`${path}/erase`);
		expect(used).toContain("Der Kai");
		expect(used).not.toContain("Endgültig löschen");
		expect((await sendForm(`${path}/erase`, {})).status).toBe(409);
		await newsroom("PUT", "articles/kai", article({ title: "Der Kai" }));
		expect(await htmlOf(`${path}/erase`)).toContain("Endgültig löschen");
		const erased = await sendForm(`${path}/erase`, {});
		expect(leadsTo(erased)).toEqual([303, "/newsroom/media?done=erased"]);
		expect((await request(new URL(url).pathname)).status).toBe(404);
	});
});

describe("choosing a picture for an article", () => {
	it("goes on over search, upload and the page of the picture", async () => {
		const path = await uploaded();
		const [{ id }] = await pictures();
		const query = `?${new URLSearchParams(CHOOSING)}`;
		const library = await htmlOf(`/newsroom/media${query}`);
		expect(library).toContain("für Ihren Artikel");
		expect(library).toContain(`href="${path}${query.replaceAll("&", "&amp;")}"`);
		expect(library.split('name="page"')).toHaveLength(4);
		expect(library).toMatch(
			new RegExp(
				`action="/newsroom/articles/hafen".*name="do" value="save".*name="image" value="${id}"`,
				"s",
			),
		);
		const sent = await upload(pictureForm(samplePicture(), { ...TEXTS, ...CHOOSING }));
		expect(leadsTo(sent)).toEqual([303, `${path}${query}&done=known`]);
		expect(await htmlOf(`${path}${query}`)).toContain("Ans Ende des Textes");
	});

	it.each(["?for=A%20b&page=x", "?for=&tag="])("ignores what cannot be: %s", async (query) => {
		await uploaded();
		const html = await htmlOf(`/newsroom/media${query}`);
		expect(html).not.toContain('name="page"');
		expect(html).not.toContain("In den Artikel");
	});
});
