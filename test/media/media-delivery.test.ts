import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { pictureFile } from "../../src/media/media.examples.ts";
import { article } from "../support/fixtures.ts";
import { fillMedia, samplePicture } from "../support/sample-picture.ts";
import { newsroom, request } from "../support/service.ts";
import { withMethods } from "../support/with-methods.ts";

const PATH = `/media/${pictureFile}`;
const ETAG = `"${pictureFile.split(".")[0]}"`;
const get = (headers: Record<string, string> = {}, method = "GET") =>
	request(PATH, { method, headers });

describe("GET /media/{picture}", () => {
	beforeEach(fillMedia);

	it("sends the bytes for ever, and lets them do nothing", async () => {
		const response = await get();
		expect(response.status).toBe(200);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			"accept-ranges": "bytes",
			"cache-control": "public, max-age=31536000, immutable",
			"cache-tag": `media:${pictureFile}`,
			"content-length": `${samplePicture().length}`,
			"content-security-policy": "default-src 'none'; sandbox",
			"content-type": "image/png",
			"cross-origin-resource-policy": "cross-origin",
			"x-content-type-options": "nosniff",
			etag: ETAG,
		});
		expect(await response.bytes()).toEqual(samplePicture());
	});

	it("answers HEAD and conditions without the bytes", async () => {
		const head = await get({}, "HEAD");
		expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([
			...[200, `${samplePicture().length}`, ""],
		]);
		for (const tag of [ETAG, `W/${ETAG}`, `"x", ${ETAG}`, "*"])
			expect((await get({ "If-None-Match": tag })).status).toBe(304);
		expect((await get({ "If-None-Match": '"x"' })).status).toBe(200);
	});

	it.each([
		["bytes=0-9", 206, [0, 10]],
		["bytes=870-", 206, [870, 874]],
		["bytes=-4", 206, [870, 874]],
		["bytes=0-99999", 206, [0, 874]],
		["bytes=874-", 416, [0, 0]],
		["bytes=-0", 416, [0, 0]],
		["bytes=9-0", 200, [0, 874]],
		["bytes=0-1,3-4", 200, [0, 874]],
		["pages=1-2", 200, [0, 874]],
	] as const)("for the range %s has status %i", async (range, status, [start, end]) => {
		const response = await get({ Range: range });
		expect(response.status).toBe(status);
		expect(await response.bytes()).toEqual(samplePicture().slice(start, end));
		const expected = { 206: `bytes ${start}-${end - 1}/874`, 416: "bytes */874", 200: null };
		expect(response.headers.get("Content-Range")).toBe(expected[status]);
		if (status === 416) expect(response.headers.get("Cache-Control")).toBe("no-store");
	});

	it("sends a part only of the file that the client has", async () => {
		expect((await get({ Range: "bytes=0-9", "If-Range": ETAG })).status).toBe(206);
		expect((await get({ Range: "bytes=0-9", "If-Range": '"other"' })).status).toBe(200);
	});

	it("is a 404 that nobody stores for what is not there, and for other names", async () => {
		for (const path of [`/media/${"0".repeat(64)}.png`, "/media/a.png", "/media/", "/media/../x"])
			expect([(await request(path)).status, path]).toEqual([404, path]);
		const response = await request(`/media/${"0".repeat(64)}.png`);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
	});
});

describe("while R2 does not answer", () => {
	const fail = () => Promise.reject(new Error("internal error; please try again (10001)"));
	const broken = withMethods(env.MEDIA, {
		get: fail,
		head: fail,
		put: fail,
		delete: fail,
	} as never);
	const bindings: Env = { ...env, MEDIA: broken };

	it("a picture is a 503 that nobody stores, and an upload a 503 that leaves nothing", async () => {
		await fillMedia();
		const response = await request(PATH, {}, bindings);
		expect([response.status, response.headers.get("Cache-Control")]).toEqual([503, "no-store"]);
		const form = new FormData();
		form.append("alt", "x");
		form.append("file", new File([Uint8Array.from(Buffer.from(GIF, "base64"))], "x.gif"));
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const sent = { method: "POST", headers, body: form };
		const upload = await request("/newsroom/api/media", sent, bindings);
		expect(upload.status).toBe(503);
		expect(await env.DB.prepare("SELECT count(*) AS n FROM media").first("n")).toBe(1);
		// Sent again when R2 is back.
		expect((await newsroom("PUT", "articles/a", article(), {}, bindings)).status).toBe(201);
	});
});

const GIF = "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=";
