import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
	pastedHtml,
	pastedMarkdownExample,
} from "../../../src/articles/article/markdown/pasted-html.examples.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

function paste(
	body: string,
	type = "text/html; charset=utf-8",
	token: string = env.NEWSROOM_TOKEN,
) {
	const headers = { Authorization: `Bearer ${token}`, "Content-Type": type };
	return request("/newsroom/api/markdown", { method: "POST", headers, body });
}

describe("POST /newsroom/api/markdown", () => {
	it("answers with Markdown, and lists no change", async () => {
		const response = await paste(pastedHtml);
		expect(await response.json()).toEqual(pastedMarkdownExample);
		const { entries } = JSON.parse(await (await newsroom("GET", "audit")).text());
		expect(entries).toEqual([]);
	});

	it.each([
		["nothing", "", "text/html", 200],
		["JSON", "{}", "application/json", 415],
		["more than 2 MB", "x".repeat(2_000_001), "text/html", 413],
		["what is nested too deeply", "<div>".repeat(300), "text/html", 422],
	] as const)("answers %s", async (_, body, type, status) => {
		expect((await paste(body, type)).status).toBe(status);
	});

	it.each([
		["author", 200],
		["analyst", 403],
	] as const)("may be asked by: %s, %i", async (role, status) => {
		const { token } = await newToken(role);
		expect((await paste("a", "text/html", token)).status).toBe(status);
	});
});
