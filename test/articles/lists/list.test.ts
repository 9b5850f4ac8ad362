import { beforeEach, describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { makeHeavy, readOn, readPage, slugsOf } from "../../support/reading.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const day = (number: number) => `2024-07-${String(number).padStart(2, "0")}T09:00:00Z`;
const image = { url: "https://img.example/a.png", alt: "" };

/** Five articles, the newest first: e, d, c, b, a; of these b has changed last. */
async function publishFive() {
	await put("a", { published_at: day(1), topics: ["Bau"], authors: ["Ada"], image });
	await put("b", { published_at: day(2), topics: ["Bau"], authors: ["Bert"] });
	await put("c", { published_at: day(3), topics: ["Recht"], authors: ["Ada"], language: "en" });
	await put("d", { published_at: day(4), topics: ["Energie"], authors: ["Ada", "Bert"], image });
	await put("e", { published_at: day(5), topics: [], authors: [], language: "en" });
	await put("b", { published_at: day(2), topics: ["Bau", "Recht"], authors: ["Bert"] });
}

describe("a day in a filter", () => {
	it("begins and ends where the newsroom is", async () => {
		await put("silvester", { published_at: "2026-01-01T00:00:00Z" });
		await put("neujahr", { published_at: "2025-12-31T23:00:00Z" });
		await put("davor", { published_at: "2025-12-31T22:59:59.999Z" });
		expect(await slugsOf("published_after=2026-01-01")).toEqual(["silvester", "neujahr"]);
		expect(await slugsOf("published_before=2026-01-01")).toEqual(["davor"]);
		expect(await slugsOf("q=wohnungen&published_after=2026-01-01")).toHaveLength(2);
	});
});

describe("GET /api/articles", () => {
	beforeEach(publishFive);

	it.each([
		["topic=bau", "ba"],
		["topic=bau&topic=energie", "dba"],
		["topic=bau,recht", "cba"],
		["topic=bau,recht&topic=energie", "dcba"],
		["topic=nichts,bau", "ba"],
		["topic!=bau", "edc"],
		["topic!=bau,energie", "ec"],
		["topic!=bau&topic!=energie", "ec"],
		["topic=recht&topic!=bau", "c"],
		["author=ada", "dca"],
		["author=Ada", "dca"],
		["language=en", "ec"],
		["topic=bau&author=ada", "a"],
		["topic=bau,energie&author=bert", "db"],
		["topic=recht&language=en", "c"],
		["topic=bau,recht&language=de&author=bert", "b"],
		["author=ada&language=en", "c"],
		["has=image", "da"],
		["topic=bau&author=ada&has=image", "a"],
		["topic=bau&author=bert&has=image", ""],
		["published_after=2024-07-03T09:00:00Z", "edc"],
		["published_before=2024-07-03T09:00:00Z", "ba"],
		["published_after=2024-07-02&published_before=2024-07-04", "cb"],
		["published_after=2024-07-03T11:00:00%2B02:00", "edc"],
		["published_after=2024-07-03T11:00:00+02:00", "edc"],
		["updated_after=2025-01-01", "b"],
		["updated_before=2025-01-01", "edca"],
		["topic=bau&updated_before=2025-01-01", "a"],
		["author=ada&published_after=2024-07-02&updated_before=2025-01-01", "dc"],
		["sort=-published", "edcba"],
		["sort=published", "abcde"],
		["sort=-updated", "bedca"],
		["sort=updated", "acdeb"],
		["sort=updated&topic=bau", "ab"],
		["sort=updated&topic=bau,recht", "acb"],
		["sort=-updated&author=ada&has=image", "da"],
		["sort=-updated&updated_before=2025-01-01", "edca"],
		["sort=-updated&published_after=2024-07-02&has=image", "d"],
	])("?%s lists %s, whatever the page size", async (query, slugs) => {
		for (const limit of [1, 2, 100]) {
			expect(await slugsOf(`${query}&limit=${limit}`)).toEqual([...slugs]);
		}
	});

	it("goes back page by page to where it came from, in every order", async () => {
		for (const sort of ["-published", "published", "-updated", "updated"]) {
			for (const filter of ["", "&topic=bau,recht,energie", "&has=image"]) {
				const there = await readOn(`/api/articles?limit=1&sort=${sort}${filter}`);
				const back = await readOn(there.at(-1)?.prev ?? "", "prev");
				const slugs = there.flatMap((page) => page.slugs);
				const returned = back.reverse().flatMap((page) => page.slugs);
				expect(returned).toEqual(slugs.slice(0, -1));
				expect(there[0]?.prev).toBeUndefined();
			}
		}
	});

	it("leads back from a page that has become empty, to all that is left", async () => {
		for (const [sort, left] of [
			["-published", "ed"],
			["published", "ab"],
		] as const) {
			await publishFive();
			const { next = "" } = await readPage(`/api/articles?limit=2&sort=${sort}`);
			for (const slug of [..."abcde"].filter((one) => !left.includes(one))) {
				await newsroom("DELETE", `articles/${slug}`);
			}
			const empty = await readPage(next);
			expect(empty.slugs).toEqual([]);
			expect((await readPage(empty.prev ?? "")).slugs).toEqual([...left]);
		}
	});

	it("names the pages beside it in Link as in the body, and the first", async () => {
		const [, second] = await readOn("/api/articles?limit=2&topic=bau,recht&topic=energie");
		const pages = second?.link.split(", ").filter((link) => !link.includes('rel="service-'));
		expect(pages).toEqual(
			[
				`<${second?.next}>; rel="next"`,
				`<${second?.prev}>; rel="prev"`,
				'<https://news.example/api/articles?limit=2&topic=bau%2Crecht&topic=energie>; rel="first"',
			].filter((link) => !link.includes("undefined")),
		);
		expect(second?.prev).toContain("topic=bau%2Crecht&topic=energie");
	});

	it("finds articles by id, though ids hold commas", async () => {
		const ids = new Map(
			(await readPage("/api/articles")).articles.map(({ slug, id = "" }) => [slug, id]),
		);
		const [a = "", d = ""] = [ids.get("a"), ids.get("d")];
		expect(a).toContain(",");
		const repeated = new URLSearchParams([
			["ids", a],
			["ids", d],
			["ids", "urn:x:unknown"],
		]);
		expect(await slugsOf(`${repeated}&limit=1`)).toEqual(["d", "a"]);
		const joined = new URLSearchParams({ ids: `${a},${d}`, sort: "published" });
		expect(await slugsOf(`${joined}`)).toEqual(["a", "d"]);
		expect(await slugsOf(`${joined}&author=bert`)).toEqual(["d"]);
	});

	it("finds an id that another could begin in", async () => {
		const id = "https://alt.example/?a=1,b:2";
		await put("f", { id, published_at: day(6) });
		expect(await slugsOf(`${new URLSearchParams({ ids: id })}`)).toEqual(["f"]);
	});

	it("takes the most that every parameter takes at once", async () => {
		const topics = [..."abcdefghij"].join(",");
		const filters = `topic=${topics},bau&topic!=${topics}&author=ada&language=de&has=image`;
		const times = ["published", "updated"].flatMap((time) => [
			`${time}_after=2000-01-01&${time}_before=2999-01-01`,
		]);
		const most = `${filters.replace("a,", "")}&${times.join("&")}&include=content,survey&limit=100`;
		expect(await slugsOf(most)).toEqual(["a"]);
		for (const sort of ["published", "-updated"]) {
			expect(await slugsOf(`${most}&q=hafen&sort=${sort}`)).toEqual(["a"]);
		}
		expect(await slugsOf(`${most}&q=hafen`)).toEqual(["a"]);
	});

	it("counts a list of all, of a topic, an author or a language, and no other", async () => {
		const totalOf = async (query: string) => (await readPage(`/api/articles?${query}`)).total;
		expect(await totalOf("limit=1")).toBe(5);
		expect(await totalOf("topic=bau")).toBe(2);
		expect(await totalOf("author=ada&limit=1")).toBe(3);
		expect(await totalOf("language=en&sort=updated")).toBe(2);
		for (const query of [
			"topic=bau,recht",
			"topic=bau&language=de",
			"has=image",
			"author=ada&topic=bau",
		])
			expect(await totalOf(query)).toBeUndefined();
		expect(await totalOf("published_after=2024-07-03")).toBeUndefined();
	});

	it("gives only the fields that are asked for, and what is included beside them", async () => {
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const only = async (query: string) =>
			(await readPage(`/api/articles?limit=1&${query}`)).articles[0];
		expect(await only("fields=slug,title")).toEqual({ slug: "e", title: article().title });
		expect(await only("fields=slug&fields=image")).toEqual({ slug: "e" });
		expect(await only("fields=slug&include=content,survey")).toEqual({
			slug: "e",
			content_html: expect.stringContaining("<strong>120</strong>"),
			survey: { title: "Leserumfrage", url: "https://news.example/surveys/leserumfrage" },
		});
		expect(await only("include=content")).toMatchObject({
			slug: "e",
			content_html: expect.any(String),
		});
		expect(await only("include=survey")).not.toHaveProperty("content_html");
	});

	it("ends a page of texts before it is too heavy, and goes on from there", async () => {
		const slugs = ["long-1", "long-2", "long-3", "long-4", "long-5", "long-6"];
		for (const slug of slugs) await put(slug, { topics: ["Lang"] });
		await makeHeavy();
		const pages = await readOn("/api/articles?topic=lang&include=content");
		expect(pages.length).toBeGreaterThan(1);
		expect(pages.flatMap((page) => page.slugs).sort()).toEqual(slugs);
		const back = await readOn(pages.at(-1)?.prev ?? "", "prev");
		expect(back.reverse().flatMap((page) => page.slugs)).toEqual(
			pages.slice(0, -1).flatMap((page) => page.slugs),
		);
	});

	it("leads on over articles that a filter leaves out, even where a page has none", async () => {
		for (let number = 1; number <= 30; number++) {
			await put(`x-${number}`, {
				published_at: `2024-08-01T09:${10 + number}:00Z`,
				topics: ["Bau"],
			});
		}
		const first = await readPage("/api/articles?has=image&limit=1");
		expect(first.slugs).toEqual([]);
		expect(first.next).toBeDefined();
		expect(await slugsOf("has=image&limit=1")).toEqual(["d", "a"]);
		const there = await readOn("/api/articles?has=image&limit=1");
		const back = await readOn(there.at(-1)?.prev ?? "", "prev");
		expect(back.flatMap((page) => page.slugs)).toEqual(["d"]);
	});
});

describe("GET /api/articles refuses", () => {
	it.each([
		["sort=newest", "sort", "“-published”, “published”, “-updated”, “updated” or “relevance”"],
		["sort=relevance", "sort", "“q”"],
		["sort=published&sort=updated", "sort", "once"],
		["fields=titel", "fields", "“title”"],
		["fields=", "fields", "empty"],
		["include=body", "include", "“content” or “survey”"],
		["has=video", "has", "“image”"],
		["ids=", "ids", "empty"],
		[
			`ids=${"urn:x:1,".repeat(2)}${Array.from({ length: 201 }, (_, id) => `urn:${id}`)}`,
			"ids",
			"100",
		],
		["topic=", "topic", "empty"],
		["topic!=!", "topic!", "must name a topic"],
		["author=a&author=b", "author", "once"],
		[`topic=${"abcdefghijk".split("").join(",")}`, "topic", "at most 10"],
		["published_after=gestern", "published_after", "RFC 3339"],
		["published_before=2024-02-30", "published_before", "RFC 3339"],
		["updated_after=2024-13-01T00:00:00Z", "updated_after", "RFC 3339"],
		["updated_before=0", "updated_before", "RFC 3339"],
		["q=a&ids=urn:x", "ids", "“q”"],
		[`q=${"x".repeat(201)}`, "q", "200"],
		["limit=101", "limit", "1 to 100"],
		["cursor=x", "cursor", "cursor"],
		["cursor=f0.zzzzzzzzzzz.1.aaaaaa", "cursor", "must be a cursor"],
		["cursor=b0.1.zzzzzzzzzzz.aaaaaa", "cursor", "must be a cursor"],
		["cursor=mjxzvpxc.1", "cursor", "must be a cursor"],
		["cursor=f0.1.1.aaaaaa", "cursor", "another list, filter or order: begin without it"],
		["topics=bau", "topics", "did you mean “topic”?"],
		["autor=ada", "autor", "did you mean “author”?"],
		["lang=de", "lang", "did you mean “language”?"],
		["published_since=2024-01-01", "published_since", "did you mean “published_after”?"],
		["utm_source=x", "utm_source", "there are q, topic, topic!, author"],
	])("?%s, names %s, and says what would do", async (query, field, detail) => {
		const response = await request(`/api/articles?${query}`);
		expect(response.status).toBe(400);
		expect(await response.json()).toMatchObject({
			errors: [{ field, detail: expect.stringContaining(detail) }],
		});
	});

	it("a cursor that was made for another filter or order, but takes it with other fields and limits", async () => {
		await publishFive();
		const { next = "" } = await readPage("/api/articles?topic=bau&limit=1");
		const cursor = new URL(next).searchParams.get("cursor");
		for (const other of ["", "topic=recht", "topic=bau&sort=published", "topic=bau&q=hafen"]) {
			const response = await request(`/api/articles?${other}&cursor=${cursor}`.replace("?&", "?"));
			expect(response.status).toBe(400);
			const detail = "was made for another list, filter or order: begin without it";
			expect(await response.json()).toMatchObject({ errors: [{ field: "cursor", detail }] });
		}
		const same = `/api/articles?fields=slug&cursor=${cursor}&limit=100&topic=Bau&sort=-published`;
		expect((await readPage(same)).slugs).toEqual(["a"]);
	});
});
