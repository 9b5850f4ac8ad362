import { beforeEach, describe, expect, it } from "vitest";
import { article } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

const VERSION = "2026-07-28";
const META = {
	"io.modelcontextprotocol/protocolVersion": VERSION,
	"io.modelcontextprotocol/clientCapabilities": {},
};

interface Answer {
	status: number;
	result?: Record<string, unknown>;
	error?: { code: number; message: string; data?: unknown };
}

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
	const response = await request("/mcp", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: typeof body === "string" ? body : JSON.stringify(body),
	});
	expect(response.headers.get("Cache-Control")).toBe("no-store");
	const text = await response.text();
	return { status: response.status, ...(text === "" ? {} : JSON.parse(text)) };
}

/** Sends a request of the newest revision. */
function ask(method: string, params: Record<string, unknown> = {}, headers = {}) {
	return post(
		{ jsonrpc: "2.0", id: 7, method, params: { ...params, _meta: META } },
		{
			"MCP-Protocol-Version": VERSION,
			"Mcp-Method": method,
			...(typeof params.name === "string" && { "Mcp-Name": params.name }),
			...headers,
		},
	);
}

const call = async (name: string, given: Record<string, unknown> = {}) =>
	(await ask("tools/call", { name, arguments: given })).result;

/** Sends a request of a revision that begins with `initialize`. */
const askLegacy = (method: string, params = {}, headers = {}) =>
	post({ jsonrpc: "2.0", id: "a", method, params }, headers);

const TOOLS = ["search_articles", "read_article", "list_topics", "list_feeds"];

describe("POST /mcp of 2026-07-28", () => {
	it("says what it can", async () => {
		expect(await ask("server/discover")).toMatchObject({
			status: 200,
			id: 7,
			result: {
				resultType: "complete",
				supportedVersions: [VERSION, "2025-11-25", "2025-06-18", "2025-03-26"],
				capabilities: { tools: {} },
				cacheScope: "public",
			},
		});
	});

	it("lists tools that only read", async () => {
		const { result } = await ask("tools/list");
		expect(result).toMatchObject({ resultType: "complete", ttlMs: 3_600_000 });
		expect(result?.tools).toMatchObject(
			TOOLS.map((name) => ({
				name,
				inputSchema: { type: "object", additionalProperties: false },
				annotations: { readOnlyHint: true },
			})),
		);
	});

	it.each([
		["ping", 404, -32601],
		["resources/list", 404, -32601],
	])("does not know %s", async (method, status, code) => {
		expect(await ask(method)).toMatchObject({ status, error: { code } });
	});

	it.each([
		["a header of another version", { "MCP-Protocol-Version": "2025-11-25" }, -32020],
		["a header of another method", { "Mcp-Method": "tools/call" }, -32020],
		["an unknown version", { "MCP-Protocol-Version": "1900-01-01" }, -32020],
	])("refuses %s", async (_, headers, code) => {
		expect(await ask("tools/list", {}, headers)).toMatchObject({ status: 400, error: { code } });
	});

	it("refuses requests without the headers or the _meta that the revision demands", async () => {
		const params = { _meta: META };
		const bare = { jsonrpc: "2.0", id: 1, method: "tools/list" };
		expect(await post({ ...bare, params })).toMatchObject({ status: 400, error: { code: -32020 } });
		const version = { "MCP-Protocol-Version": VERSION };
		expect(await post(bare, version)).toMatchObject({ status: 400, error: { code: -32020 } });
		const other = { "io.modelcontextprotocol/protocolVersion": "1900-01-01" };
		expect(await post({ ...bare, params: { _meta: other } })).toMatchObject({
			status: 400,
			error: { code: -32022, data: { requested: "1900-01-01" } },
		});
		const noCapabilities = { "io.modelcontextprotocol/protocolVersion": VERSION };
		const sent = { ...version, "Mcp-Method": "tools/list" };
		expect(await post({ ...bare, params: { _meta: noCapabilities } }, sent)).toMatchObject({
			status: 400,
			error: { code: -32602 },
		});
	});

	it("reads a name in a header that is encoded", async () => {
		const encoded = `=?base64?${btoa("list_feeds")}?=`;
		const { status } = await ask("tools/call", { name: "list_feeds" }, { "Mcp-Name": encoded });
		expect(status).toBe(200);
	});
});

describe("POST /mcp of earlier revisions", () => {
	it.each([
		["2025-11-25", "2025-11-25"],
		["2025-06-18", "2025-06-18"],
		["2024-11-05", "2025-11-25"],
	])("begins %s with %s", async (protocolVersion, chosen) => {
		const { result } = await askLegacy("initialize", { protocolVersion, capabilities: {} });
		expect(result).toMatchObject({ protocolVersion: chosen, serverInfo: { name: "randnotiz" } });
	});

	it("answers the other methods without a session", async () => {
		expect(await askLegacy("ping")).toMatchObject({ status: 200, id: "a", result: {} });
		const { result } = await askLegacy("tools/list", {}, { "MCP-Protocol-Version": "2025-11-25" });
		expect(result?.tools).toHaveLength(TOOLS.length);
		expect(await askLegacy("prompts/list")).toMatchObject({ status: 200, error: { code: -32601 } });
		const done = { jsonrpc: "2.0", method: "notifications/initialized" };
		expect(await post(done)).toEqual({ status: 202 });
	});
});

describe("POST /mcp", () => {
	it.each([
		["no JSON", "{", 400, -32700],
		["a batch", [], 400, -32600],
		["a response", { jsonrpc: "2.0", id: 1, result: {} }, 400, -32600],
		["another JSON-RPC", { jsonrpc: "1.0", id: 1, method: "ping" }, 400, -32600],
		["too much", `{"a":"${"x".repeat(70_000)}"}`, 413, -32600],
	])("refuses %s", async (_, body, status, code) => {
		expect(await post(body)).toMatchObject({ status, error: { code } });
	});

	it("refuses other origins, and bodies of another type", async () => {
		const ping = { jsonrpc: "2.0", id: 1, method: "ping" };
		expect((await post(ping, { Origin: "https://evil.example" })).status).toBe(403);
		expect((await post(ping, { Origin: "null" })).status).toBe(403);
		expect((await post(ping, { Origin: "https://news.example" })).status).toBe(200);
		expect((await post(ping, { "Content-Type": "text/plain" })).status).toBe(415);
	});

	it.each(["GET", "DELETE"])(
		"takes no %s, as it has neither streams nor sessions",
		async (method) => {
			const response = await request("/mcp", { method, headers: { Accept: "text/event-stream" } });
			expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
		},
	);
});

describe("the tools", () => {
	beforeEach(async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("PUT", "articles/kran", article({ title: "Kran", topics: ["Bau"] }));
	});

	it("search_articles finds by words and filters, in pages", async () => {
		const found = await call("search_articles", { query: "Häfen" });
		expect(found).toMatchObject({
			isError: false,
			structuredContent: { total: 2, articles: [{ slug: "hafen" }, { slug: "kran" }] },
		});
		expect(await call("search_articles", { topic: "Bau" })).toMatchObject({
			structuredContent: { total: 1, articles: [{ title: "Kran" }] },
		});
		const first = await call("search_articles", { limit: 1 });
		const { next_cursor: cursor } = Object(first?.structuredContent);
		const second = await call("search_articles", { limit: 1, cursor });
		const slugs = [first, second].map((page) => Object(page?.structuredContent).articles[0].slug);
		expect(slugs.toSorted()).toEqual(["hafen", "kran"]);
	});

	it("read_article reads by slug or address, as Markdown", async () => {
		for (const name of ["hafen", "https://news.example/articles/hafen", "/articles/hafen.md"]) {
			const read = await call("read_article", { article: name });
			expect(read?.content).toEqual([
				{ type: "text", text: await (await request("/articles/hafen.md")).text() },
			]);
		}
		await newsroom("DELETE", "articles/hafen");
		expect(await call("read_article", { article: "hafen" })).toMatchObject({
			isError: true,
			content: [{ text: "This article has been withdrawn." }],
		});
	});

	it("list_topics and list_feeds name what is there", async () => {
		expect(await call("list_topics")).toMatchObject({
			structuredContent: { topics: [{ slug: "bau", articles: 1 }, { slug: "wohnungswirtschaft" }] },
		});
		expect(await call("list_feeds")).toMatchObject({
			structuredContent: { all: "https://news.example/feeds.opml" },
		});
	});

	it.each([
		["search_articles", { limit: 100 }],
		["search_articles", { published_after: "soon" }],
		["search_articles", { cursor: "x" }],
		["search_articles", { words: "Hafen" }],
		["read_article", {}],
		["read_article", { article: "" }],
		["list_feeds", { x: 1 }],
	])("%s says what is wrong with %j", async (name, given) => {
		const result = await call(name, given);
		expect(result).toMatchObject({
			isError: true,
			content: [{ text: expect.stringMatching(/\.$/) }],
		});
	});

	it("are no others", async () => {
		for (const name of ["publish", "constructor", ""])
			expect((await ask("tools/call", { name })).error?.code).toBe(-32602);
	});
});
