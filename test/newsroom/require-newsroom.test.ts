import { describe, expect, it } from "vitest";
import { survey } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

const own = "https://news.example";
const put = (headers: Record<string, string>) =>
	newsroom("PUT", "surveys/leserumfrage", survey(), headers);
const post = (headers: Record<string, string>) =>
	newsroom("POST", "dead-letters/1/retry", undefined, headers);

describe("the newsroom's door", () => {
	it("asks for the token first", async () => {
		const response = await request("/newsroom/api/surveys", { method: "POST" });
		expect(response.status).toBe(401);
		expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer realm="newsroom"$/);
	});

	it("shows browsers the sign-in page, at the address that they asked for", async () => {
		const response = await request("/newsroom/dead-letters", { headers: { Accept: "text/html" } });
		expect(response.status).toBe(401);
		expect(response.headers.get("WWW-Authenticate")).not.toContain("Basic");
		expect(response.headers.get("Cache-Control")).toBe("private, no-store");
		expect(await response.text()).toContain('name="to" value="/newsroom/dead-letters"');
	});

	it.each([
		{},
		{ Origin: own },
		{ "Sec-Fetch-Site": "same-origin" },
		{ "Sec-Fetch-Site": "same-origin", Origin: own },
		{ "Sec-Fetch-Site": "none" },
	])("lets programs and its own pages change something: %j", async (headers) => {
		expect((await put(headers)).status).toBe(201);
		expect((await post(headers)).status).toBe(404);
	});

	it.each([
		{ "Sec-Fetch-Site": "cross-site" },
		{ "Sec-Fetch-Site": "same-site" },
		{ "Sec-Fetch-Site": "cross-site", Origin: own },
		{ "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" },
		{ Origin: "https://evil.example" },
		{ Origin: "http://news.example" },
		{ Origin: `${own}.evil.example` },
		{ Origin: "null" },
	])("lets nobody else, whatever the browser sends along: %j", async (headers) => {
		expect((await put(headers)).status).toBe(403);
		expect((await post(headers)).status).toBe(403);
		expect((await newsroom("DELETE", "articles/hafen", undefined, headers)).status).toBe(403);
		expect((await newsroom("GET", "surveys/leserumfrage")).status).toBe(404);
	});

	it("lets links lead here from anywhere", async () => {
		const headers = { "Sec-Fetch-Site": "cross-site" };
		expect((await newsroom("GET", "surveys", undefined, headers)).status).toBe(200);
	});
});
