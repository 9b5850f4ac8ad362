import { beforeEach, describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

// One of every kind of public answer that caches may keep.
const kept = [
	"/",
	"/topics/wohnungswirtschaft",
	"/authors/ada-beispiel",
	"/languages/de",
	"/search?q=hafen",
	"/articles/hafen",
	"/feeds",
	"/surveys/umfrage/thanks",
	"/rss.xml",
	"/atom.xml",
	"/feed.json",
	"/2024-07/rss.xml",
	"/feeds.opml",
	"/api/articles",
	"/api/articles?q=hafen",
	"/api/articles/hafen",
	"/api/articles/hafen/related",
	"/api/topics",
	"/api/authors",
	"/api/languages",
	"/api/changes",
	"/api/surveys/umfrage",
	"/sitemap.xml",
	"/sitemap-channels.xml",
	"/sitemap-1.xml",
	"/news-sitemap.xml",
	"/robots.txt",
	"/style.css",
	"/icon.png",
];
const unkept = ["/surveys/umfrage", "/healthz"];

beforeEach(async () => {
	await newsroom("PUT", "articles/hafen", article());
	await newsroom("PUT", "surveys/umfrage", survey());
});

describe.each([...kept, ...unkept])("HEAD %s", (path) => {
	it("has the headers of GET, and no body", async () => {
		const [get, head] = [await request(path), await request(path, { method: "HEAD" })];
		expect(head.status).toBe(200);
		expect([...head.headers]).toEqual([...get.headers]);
		expect(await head.text()).toBe("");
	});
});

describe.each(kept)("GET %s", (path) => {
	it("is 304 for whoever has it", async () => {
		const etag = (await request(path)).headers.get("ETag") ?? "";
		expect(etag).toMatch(/^W\/".{20,}"$/);
		const again = await request(path, { headers: { "If-None-Match": etag } });
		expect(again.status).toBe(304);
		expect(again.headers.get("ETag")).toBe(etag);
		const other = await request(path, { headers: { "If-None-Match": '"other"' } });
		expect(other.status).toBe(200);
	});
});

describe("OPTIONS", () => {
	it.each([...kept, ...unkept])("%s says what one may ask", async (path) => {
		const response = await request(path, { method: "OPTIONS" });
		expect(response.status).toBe(204);
		expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
	});

	it("says it of the intake, and is 404 where nothing is", async () => {
		const intake = await request("/api/surveys/umfrage/responses", { method: "OPTIONS" });
		expect(intake.headers.get("Allow")).toBe("POST, OPTIONS");
		expect((await request("/nothing", { method: "OPTIONS" })).status).toBe(404);
		expect((await request("/api/nothing", { method: "OPTIONS" })).status).toBe(404);
	});

	it("as a preflight lets every site in, and keeps its answer for a day", async () => {
		const { status, headers } = await request("/api/articles", {
			method: "OPTIONS",
			headers: {
				Origin: "https://other.example",
				"Access-Control-Request-Method": "GET",
				"Access-Control-Request-Headers": "Server-Timing",
			},
		});
		expect(status).toBe(204);
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Access-Control-Allow-Headers")).toBe("Server-Timing");
		expect(headers.get("Access-Control-Max-Age")).toBe("86400");
	});
});

describe("scripts of other pages", () => {
	it("may read the headers that tell something", async () => {
		const { headers } = await request("/api/articles/hafen", {
			headers: { Origin: "https://other.example" },
		});
		expect(headers.get("Access-Control-Expose-Headers")?.split(",").sort()).toEqual(
			["Allow", "ETag", "Last-Modified", "Link", "Retry-After", "Server-Timing"].sort(),
		);
	});
});

describe("Server-Timing", () => {
	const ask = (path: string) => request(path, { headers: { "Server-Timing": "?1" } });

	it("is there for who asks, and tells what the answer waited for", async () => {
		const timing = (await ask("/rss.xml")).headers.get("Server-Timing");
		expect(timing).toMatch(/\bd1;dur=\d+;desc="\d+x"/);
		expect(timing).toMatch(/\bkv;dur=\d+;desc="\d+x"/);
		expect(timing).toMatch(/\btotal;dur=\d+/);
	});

	it("changes neither what is kept nor what others get", async () => {
		const asked = await ask("/");
		const again = await ask("/");
		expect(again.headers.get("Server-Timing")).not.toContain("d1");
		const plain = await request("/");
		expect(plain.headers.get("Server-Timing")).toBeNull();
		expect(plain.headers.get("ETag")).toBe(asked.headers.get("ETag"));
	});
});
