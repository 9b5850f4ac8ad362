import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../src/media/media.schema.ts";
import { newToken } from "../support/newsroom-people.ts";
import { pictureForm, samplePicture, sendPicture } from "../support/sample-picture.ts";
import { newsroom, request, tickAt } from "../support/service.ts";

/** A GIF of one pixel, which differs by its colour. */
function gif(number = 0): Uint8Array<ArrayBuffer> {
	const colour = [number & 255, number >> 8, 0];
	return Uint8Array.from([
		...Buffer.from("GIF89a"),
		...[1, 0, 1, 0, 0x80, 0, 0, ...colour, 255, 255, 255],
		...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
	]);
}
/** A WebP of two pixels with an Exif that says orientation 6. */
const TURNED_WEBP =
	"UklGRlAAAABXRUJQVlA4WAoAAAAIAAAAAQAAAAAAVlA4TA8AAAAvAQAAAAcQ/Y/+ByKi/wEARVhJRhoAAABJSSoACAAAAAEAEgEDAAEAAAAGAAAAAAAAAA==";
const alt = "Ein Punkt";
const sendFile = (bytes: Uint8Array<ArrayBuffer>, name = "punkt.jpg") =>
	sendPicture(pictureForm(bytes, { alt }, name));
const json = async (response: Response) => JSON.parse(await response.text());
const objects = async () => (await env.MEDIA.list()).objects.map(({ key }) => key);
const countOf = (table: string) =>
	env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");

describe("POST /newsroom/api/media", () => {
	it("stores a picture under the hash of its bytes, whatever its name says", async () => {
		const response = await sendFile(gif());
		const { id, ...media } = await json(response);
		const hash = createHash("sha256").update(gif()).digest("hex");
		expect(response.status).toBe(201);
		expect(response.headers.get("Location")).toBe(`https://news.example/newsroom/api/media/${id}`);
		expect(media).toMatchObject({
			...{ url: `https://news.example/media/${hash}.gif`, type: "image/gif" },
			...{ width: 1, height: 1, bytes: gif().length, alt, name: "punkt.jpg" },
		});
		expect(await countOf("loose_files")).toBe(0);
	});

	it("answers the same file with the picture that there is", async () => {
		const first = await sendFile(gif());
		const again = await sendPicture(pictureForm(gif(), { alt: "Anders" }, "anders.gif"));
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(await json(again)).toEqual(await json(first));
	});

	it("puts a file back that R2 has lost", async () => {
		await sendFile(gif());
		await env.MEDIA.delete(await objects());
		await sendFile(gif());
		expect(await objects()).toHaveLength(1);
	});

	it.each([
		["text", new File(["Hallo"], "a.jpg"), /no picture that is known/],
		["an empty file", new File([], "a.jpg"), /empty/],
		["a page", new File(["<!DOCTYPE html><p>"], "a.png"), /web page/],
		["an SVG", new File(["<?xml version='1.0'?><svg xmlns=''/>"], "a.png"), /SVG/],
		["a HEIC", new File(["\0\0\0\x18ftypheic\0\0\0\0mif1heic"], "a.jpg"), /HEIC.*JPEG/],
		["a video", new File(["\0\0\0\x18ftypisom\0\0\0\0mp42isom"], "a.jpg"), /video/],
		["a TIFF", new File(["II*\0\x08\0\0\0\0\0\0\0"], "a.tif"), /TIFF/],
		["a PDF", new File(["%PDF-1.7"], "a.png"), /PDF/],
		["half a picture", new File([samplePicture().slice(0, 400)], "a.png"), /cut off/],
		["a damaged picture", new File([samplePicture().fill(7, 200, 210)], "a.png"), /damaged/],
		["a text in place of a file", "@a.jpg", /not a text/],
	])("refuses %s with a sentence", async (_, file, sentence) => {
		const form = new FormData();
		form.append("file", file);
		form.append("alt", alt);
		const response = await sendPicture(form);
		const { errors } = await json(response);
		expect([response.status, errors.length]).toEqual([422, 1]);
		expect(errors[0]).toMatchObject({ field: "file", detail: expect.stringMatching(sentence) });
		expect(await objects()).toEqual([]);
	});

	it("refuses a WebP that only its Exif turns, which shows when it is stored", async () => {
		const turned = Uint8Array.from(Buffer.from(TURNED_WEBP, "base64"));
		const bare = Object.defineProperty({ ...env }, "IMAGES", { value: undefined });
		const response = await sendPicture(pictureForm(turned, { alt }), bare);
		expect(response.status).toBe(422);
		const detail = expect.stringContaining("Save it upright");
		expect((await json(response)).errors).toEqual([{ field: "file", detail }]);
	});

	it("refuses a picture with too many pixels, however few bytes it has", async () => {
		const bomb = samplePicture();
		new DataView(bomb.buffer).setUint32(16, 40_000);
		new DataView(bomb.buffer).setUint32(20, 40_000);
		const view = new DataView(bomb.buffer);
		const { crc32 } = await import("node:zlib");
		view.setUint32(29, crc32(bomb.subarray(12, 29)));
		const { errors } = await json(await sendFile(bomb));
		expect(errors[0].detail).toMatch(/40000 × 40000 pixels.*50000000 pixels/);
	});

	it("names every field that is wrong", async () => {
		const form = pictureForm(gif(), { alt: " ", captoin: "x" });
		form.append("file", new File([gif(1)], "b.gif"));
		const response = await sendPicture(form);
		expect(response.status).toBe(422);
		expect((await json(response)).errors).toEqual([
			{ field: "file", detail: expect.stringContaining("one file") },
			{ field: "alt", detail: "must not be empty" },
			{ field: "captoin", detail: expect.stringContaining("caption") },
		]);
		const { errors } = await json(await sendPicture(new FormData()));
		expect(errors.map(({ field }: { field: string }) => field)).toEqual(["file", "alt"]);
	});

	it("takes empty texts of a page's form as none", async () => {
		const media = await json(
			await sendPicture(pictureForm(gif(), { alt, caption: "", credit: " " })),
		);
		expect(Object.keys(media)).not.toContain("caption");
		expect(Object.keys(media)).not.toContain("credit");
	});

	it("refuses 30 MB before it reads them", async () => {
		let sent = 0;
		const body = new ReadableStream({
			pull(controller) {
				sent += 65_536;
				controller.enqueue(new Uint8Array(65_536));
			},
		});
		const headers = {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			"Content-Type": "multipart/form-data; boundary=x",
			"Content-Length": "30000000",
		};
		const response = await request("/newsroom/api/media", { method: "POST", headers, body });
		expect(response.status).toBe(413);
		expect(sent).toBeLessThan(1_000_000);
		const file = new File([new Uint8Array(MAX_FILE_BYTES + 1)], "a.jpg");
		const form = new FormData();
		form.append("file", file);
		const { detail } = await json(await sendPicture(form));
		expect(detail).toContain(`${MAX_FILE_BYTES}`);
	});

	it("refuses other media types and broken forms", async () => {
		const send = (type: string, body: string) =>
			request("/newsroom/api/media", {
				...{ method: "POST", body },
				headers: { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, "Content-Type": type },
			}).then(({ status }) => status);
		expect(await send("application/json", "{}")).toBe(415);
		expect(await send("image/jpeg", "x")).toBe(415);
		expect(await send("multipart/form-data", "x")).toBe(400);
		expect(await send("multipart/form-data; boundary=x", "--x\r\n")).toBe(400);
	});

	it("takes 200 at once, and the same one 20 times", async () => {
		const many = Array.from({ length: 200 }, (_, number) => sendFile(gif(number)));
		const same = Array.from({ length: 20 }, () => sendFile(gif(7)));
		const statuses = (await Promise.all([...many, ...same])).map(({ status }) => status);
		expect(statuses.filter((status) => status === 201)).toHaveLength(200);
		expect(statuses.filter((status) => status === 200)).toHaveLength(20);
		expect(await countOf("media")).toBe(200);
		expect(await countOf("loose_files")).toBe(0);
		expect(await objects()).toHaveLength(200);
	});

	it("is for authors too, and says who sent it", async () => {
		const author = await newToken("author");
		const { name } = await json(await newsroom("GET", "tokens")).then(({ tokens }) => tokens[0]);
		const headers = { Authorization: `Bearer ${author.token}` };
		const form = pictureForm(gif());
		const response = await request("/newsroom/api/media", { method: "POST", headers, body: form });
		const { created_by } = await json(response);
		expect([response.status, created_by]).toEqual([201, name]);
		const { entries } = await json(await newsroom("GET", "audit"));
		expect(entries[0]).toMatchObject({ route: "/newsroom/api/media", name });
	});

	it("without the binding says what is missing, and articles are stored all the same", async () => {
		const bare = Object.defineProperty({ ...env }, "MEDIA", { value: undefined });
		const response = await sendPicture(pictureForm(gif()), bare);
		expect(response.status).toBe(503);
		expect((await json(response)).detail).toContain("MEDIA");
	});
});

describe("GET /newsroom/api/media", () => {
	it("lists and finds pictures, the newest first, with umlauts folded", async () => {
		const texts = { alt: "Die Brücke", credit: "Özlem Yılmaz" };
		await sendPicture(pictureForm(gif(1), texts, "IMG_0001.gif"));
		await sendPicture(pictureForm(gif(2), { alt: "Der Hafen" }, "kai.gif"));
		const alts = async (query: string) =>
			(await json(await newsroom("GET", `media${query}`))).media.map(
				(one: { alt: string }) => one.alt,
			);
		expect(await alts("")).toEqual(["Der Hafen", "Die Brücke"]);
		expect(await alts("?q=bruecke")).toEqual(["Die Brücke"]);
		expect(await alts("?q=oezlem+BRÜCK")).toEqual(["Die Brücke"]);
		expect(await alts("?q=kai.gif")).toEqual(["Der Hafen"]);
		expect(await alts("?q=kai+oezlem")).toEqual([]);
		const first = await json(await newsroom("GET", "media?limit=1"));
		const { search } = new URL(first.next);
		expect(await alts(search)).toEqual(["Die Brücke"]);
	});
});

describe("PATCH and DELETE /newsroom/api/media/{media}", () => {
	it("change the texts, and erase everything", async () => {
		const { id, url } = await json(await sendFile(gif()));
		const type = { "Content-Type": "application/merge-patch+json" };
		const patched = await newsroom("PATCH", `media/${id}`, { alt: "Neu", credit: "Ada" }, type);
		expect(await json(patched)).toMatchObject({ alt: "Neu", credit: "Ada" });
		expect((await newsroom("PATCH", `media/${id}`, { alt: null }, type)).status).toBe(422);
		expect((await newsroom("GET", "media?q=ada")).status).toBe(200);
		expect((await newsroom("DELETE", `media/${id}`)).status).toBe(204);
		expect((await newsroom("GET", `media/${id}`)).status).toBe(404);
		expect((await request(new URL(url).pathname)).status).toBe(404);
		expect([await objects(), await countOf("loose_files")]).toEqual([[], 0]);
	});
});

describe("files that an upload left in R2", () => {
	it("are erased a day later, and no other", async () => {
		await sendFile(gif(1));
		const [kept] = await objects();
		for (const [file, age] of [
			["a.gif", 2],
			["b.gif", 0],
		] as const) {
			await env.MEDIA.put(file, "x");
			await env.DB.prepare("INSERT INTO loose_files (file, since) VALUES (?, ?)")
				.bind(file, Date.now() - age * 86_400_000)
				.run();
		}
		const now = new Date();
		now.setUTCMinutes(37);
		await tickAt(now);
		expect(await objects()).toEqual([kept, "b.gif"].sort());
		expect(await countOf("loose_files")).toBe(1);
	});
});
