import { beforeEach, describe, expect, it } from "vitest";
import { listName } from "../../../src/platform/http/list-name.ts";
import { pathWithCursor } from "../../../src/platform/http/page-links.ts";
import { toCursor } from "../../../src/platform/schema/cursor.schema.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const place = { time: new Date("2026-01-01T00:00:00Z"), key: 1 };
const cursorOf = (path: string, query: object) => toCursor(place, listName(path, query));

/** The validated query of a page of answers that are not filtered. */
const everything = { filter: {}, wrong: {} };

/** Every list whose cursors are a time and a key, with what its validated query says of its filter. */
const lists: [path: string, query: object][] = [
	["/", {}],
	["/topics/wohnungswirtschaft", {}],
	["/newsroom/api/dead-letters", {}],
	["/newsroom/dead-letters", {}],
	["/newsroom/surveys", { q: "" }],
	["/newsroom/api/surveys/leserumfrage/responses", {}],
	["/newsroom/api/surveys/leserumfrage/texts/wunsch", {}],
	["/newsroom/surveys/leserumfrage/responses", everything],
	[
		"/newsroom/surveys/leserumfrage/responses?from=2026-01-01",
		{ filter: { from: "2026-01-01" }, wrong: {} },
	],
	["/newsroom/surveys/leserumfrage/texts/wunsch", everything],
];

async function statusAt(address: string, cursor: string): Promise<number> {
	const url = new URL(address, "https://news.example");
	url.searchParams.set("cursor", cursor);
	if (!url.pathname.startsWith("/newsroom"))
		return (await request(url.pathname + url.search)).status;
	return (await newsroom("GET", `..${url.pathname.slice(9)}${url.search}`)).status;
}

beforeEach(async () => {
	await newsroom("PUT", "articles/hafen", article());
	const wunsch = { id: "wunsch", type: "text", label: "Ihr Wunsch?" };
	await newsroom("PUT", "surveys/leserumfrage", survey({ questions: [wunsch] }));
});

describe.each(lists)("%s", (address, query) => {
	const { pathname } = new URL(address, "https://news.example");

	it("takes a cursor that was made for it", async () => {
		expect(await statusAt(address, cursorOf(pathname, query))).toBe(200);
	});

	it("answers 400 to a cursor of every other list, and of another filter", async () => {
		const others = lists.filter(([other]) => other !== address);
		for (const [other, itsQuery] of others) {
			const made = cursorOf(new URL(other, "https://news.example").pathname, itsQuery);
			expect([other, await statusAt(address, made)]).toEqual([other, 400]);
		}
		expect(await statusAt(address, cursorOf(pathname, { ...query, to: "2026-02-01" }))).toBe(400);
	});
});

describe("a cursor", () => {
	it("that names no list is answered by a 400 that says how to begin", async () => {
		const response = await request("/api/articles?cursor=mjxzvpxc.1");
		expect(response.status).toBe(400);
		const foreign = await request(
			pathWithCursor("/", place, "newer").replace("/?", "/languages/de?"),
		);
		expect(foreign.status).toBe(400);
		expect(await foreign.json()).toMatchObject({
			errors: [
				{ field: "newer", detail: "was made for another list, filter or order: begin without it" },
			],
		});
	});

	it("does not depend on how a filter is written, nor on the length of a page", () => {
		const filter = { topics: ["bau"], sort: "-published" };
		const name = listName("/api/articles", filter);
		expect(listName("/api/articles", { ...filter, limit: 5, fields: ["id"] })).toBe(name);
		expect(listName("/api/articles", { ...filter, sort: "published" })).not.toBe(name);
	});
});
