import { beforeEach, describe, expect, it } from "vitest";
import { article, survey } from "../support/fixtures.ts";
import {
	listRoutes,
	SAMPLE_ANSWERS,
	SAMPLE_QUESTIONS,
	SAMPLE_SUBMISSION,
	samplePath,
} from "../support/routes.ts";
import { newsroom, request } from "../support/service.ts";

beforeEach(async () => {
	await newsroom("PUT", "articles/haus-am-hafen", article({ topics: ["Straßen"] }));
	await newsroom("PUT", "surveys/umfrage", survey());
});

describe("an address in another spelling", () => {
	it.each([
		["/articles/Haus-am-Hafen", "/articles/haus-am-hafen"],
		["/articles/haus_am_hafen", "/articles/haus-am-hafen"],
		["/articles/haus-am-hafen/", "/articles/haus-am-hafen"],
		["/api/articles/HAUS-AM-HAFEN", "/api/articles/haus-am-hafen"],
		["/api/articles/", "/api/articles"],
		["/surveys/Umfrage?lang=de", "/surveys/umfrage?lang=de"],
		["/topics/stra%C3%9Fen", "/topics/strassen"],
		["/rss.xml/", "/rss.xml"],
		["/%61pi/articles?limit=1", "/api/articles?limit=1"],
		["/sear%63h?q=hafen", "/search?q=hafen"],
	])("%s leads to %s, by GET and by HEAD", async (asked, canonical) => {
		for (const method of ["GET", "HEAD"]) {
			const response = await request(asked, { method, redirect: "manual" });
			expect([response.status, response.headers.get("Location")]).toEqual([
				301,
				`https://news.example${canonical}`,
			]);
		}
	});

	it("leads nowhere if nothing is there, and says what a slug may be", async () => {
		const response = await request("/api/articles/Nichts_da");
		expect([response.status, await response.json()]).toMatchObject([
			404,
			{ detail: expect.stringContaining("must be lower-case letters, digits and single hyphens") },
		]);
		expect((await request("/nothing/")).status).toBe(404);
	});

	it("tells nothing about the newsroom", async () => {
		expect((await request("/newsroom/Surveys")).status).toBe(401);
	});
});

const Authorization = "Bearer a-token-for-tests-only";
const routes = listRoutes().filter(({ method }) => method === "GET");
/** Feeds of other systems have addresses of their own with the slash. */
const withSlash = routes.map(({ path }) => path).filter((path) => path.endsWith("/"));
const read = routes.filter(
	({ path }) => !withSlash.includes(path) && !withSlash.includes(`${path}/`),
);

describe("a GET of a route with a slash at its end", () => {
	const get = (asked: string, headers = {}) => request(asked, { redirect: "manual", headers });

	beforeEach(async () => {
		await newsroom("PUT", "articles/hafen", article());
		const overrides = { results: "public", questions: SAMPLE_QUESTIONS };
		await newsroom("PUT", "surveys/hafen", survey(overrides));
		await request("/api/surveys/hafen/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ ...SAMPLE_ANSWERS, _submission: SAMPLE_SUBMISSION }),
		});
	});

	it("leads to the address without it, if there is something", async () => {
		for (const address of read.map(({ path }) => samplePath(path))) {
			const { status } = await get(address, { Authorization });
			const response = await get(`${address}/`, { Authorization });
			const moved = [301, `https://news.example${address}`];
			const expected = status < 400 ? moved : [404, null];
			const found = [response.status, response.headers.get("Location")];
			expect.soft([address, ...found]).toEqual([address, ...expected]);
		}
	});

	it("tells nothing of the newsroom without the token", async () => {
		for (const { path } of read.filter(({ path }) => /^\/newsroom(?:\/|$)/.test(path))) {
			const { status } = await request(`${samplePath(path)}/`);
			expect.soft([path, status]).toEqual([path, 401]);
		}
	});
});

describe("entrances", () => {
	it("/api leads to the documentation, /newsroom asks who is there", async () => {
		const api = await request("/api", { redirect: "manual" });
		expect([api.status, api.headers.get("Location")]).toEqual([301, "/docs"]);
		expect((await request("/newsroom")).status).toBe(401);
	});
});

describe("security headers", () => {
	it("keep the newsroom and receipts to the site's own pages", async () => {
		const refused = await request("/newsroom/api/articles");
		const open = await newsroom("GET", "articles");
		const receipt = await request("/receipts");
		for (const { headers } of [refused, open, receipt]) {
			expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
		}
		const { headers } = await request("/rss.xml");
		expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
	});

	it("are those of today", async () => {
		const { headers } = await request("/");
		expect(headers.get("Permissions-Policy")).toContain("camera=()");
		expect(headers.get("Strict-Transport-Security")).not.toBeNull();
		expect(headers.get("X-XSS-Protection")).toBeNull();
		expect(headers.get("X-Download-Options")).toBeNull();
	});

	it("give no Content-Type to a 204", async () => {
		const deleted = await newsroom("DELETE", "articles/haus-am-hafen");
		const options = await request("/api/articles", { method: "OPTIONS" });
		for (const { status, headers } of [deleted, options]) {
			expect([status, headers.get("Content-Type")]).toEqual([204, null]);
		}
	});
});
