import { describe, expect, it } from "vitest";
import { toResponse, toStoredResponse } from "../../../src/platform/cache/stored-response.ts";

const ATOM = { "Content-Type": "application/atom+xml", "Cache-Control": "public, max-age=60" };

async function answer(init: RequestInit, context: object = {}): Promise<Response> {
	const stored = await toStoredResponse(new Response("<feed/>", { headers: ATOM }), 1);
	if (!stored) throw new Error("A public 200 is stored.");
	return toResponse(new Request("https://news.example/atom.xml", init), context, stored);
}

/** Cloudflare rewrites Accept-Encoding and says in `cf` what the client sent. */
const clientTakes = (clientAcceptEncoding: string) => ({
	headers: { "Accept-Encoding": "br, gzip" },
	cf: { clientAcceptEncoding },
});

describe("a stored Atom feed", () => {
	it("is sent as gzip to clients that take it", async () => {
		const response = await answer(clientTakes("gzip"));
		expect(response.headers.get("Content-Encoding")).toBe("gzip");
	});

	it("is decompressed for clients that do not take gzip, whatever Accept-Encoding says", async () => {
		const response = await answer(clientTakes("identity"));
		expect(response.headers.get("Content-Encoding")).toBeNull();
		expect(await response.text()).toBe("<feed/>");
	});

	it("is sent as gzip to Workers Cache, which decompresses it itself", async () => {
		const response = await answer(clientTakes("identity"), { cache: {} });
		expect(response.headers.get("Content-Encoding")).toBe("gzip");
	});

	it("has one ETag in both encodings, and a 304 without Content-Encoding", async () => {
		const etag = (await answer(clientTakes("gzip"))).headers.get("ETag") ?? "";
		expect((await answer(clientTakes("identity"))).headers.get("ETag")).toBe(etag);
		const response = await answer({ headers: { "If-None-Match": etag } });
		expect(response.status).toBe(304);
		expect(response.headers.get("Content-Encoding")).toBeNull();
		expect(response.headers.get("Content-Type")).toBeNull();
	});
});
