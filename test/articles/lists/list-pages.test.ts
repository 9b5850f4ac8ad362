import { describe, expect, it } from "vitest";
import { pathWithCursor } from "../../../src/platform/http/page-links.ts";
import { article } from "../../support/fixtures.ts";
import { readPage } from "../../support/reading.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

/** Publishes articles 1 to `count`, one an hour, all of one topic, author and language. */
async function publish(count: number) {
	for (let number = 1; number <= count; number++) {
		const published_at = new Date(Date.UTC(2024, 0, 1, number)).toISOString();
		await put(`a-${number}`, { title: `Nummer ${number}.`, published_at });
	}
}

async function leaf(path: string) {
	const html = await (await request(path)).text();
	const link = (rel: string) => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1];
	const numbers = [...html.matchAll(/Nummer (\d+)\./g)].map(([, number]) => Number(number));
	return { html, numbers, older: link("next"), newer: link("prev") };
}

async function alternate(path: string): Promise<string | undefined> {
	const { headers } = await request(path);
	const link = /<https:\/\/news\.example([^>]+)>; rel="alternate"; type="([^"]+)"/;
	const [, url, type] = link.exec(headers.get("Link") ?? "") ?? [];
	return url && `${url} ${type}`;
}

const down = (from: number, to: number) =>
	Array.from({ length: from - to + 1 }, (_, index) => from - index);

describe.each(["/", "/topics/wohnungswirtschaft", "/authors/ada-beispiel", "/languages/de"])(
	"the pages of %s",
	(path) => {
		it("lead to the oldest article and back, and miss none on either way", async () => {
			await publish(45);
			const first = await leaf(path);
			const second = await leaf(first.older ?? "");
			const third = await leaf(second.older ?? "");
			expect(first.newer).toBeUndefined();
			expect(third.older).toBeUndefined();
			expect([first, second, third].map(({ numbers }) => numbers)).toEqual([
				down(45, 26),
				down(25, 6),
				down(5, 1),
			]);
			const secondAgain = await leaf(third.newer ?? "");
			expect(secondAgain.numbers).toEqual(second.numbers);
			expect((await leaf(secondAgain.older ?? "")).numbers).toEqual(third.numbers);
			expect((await leaf(secondAgain.newer ?? "")).html).toBe(first.html);
		});
	},
);

describe("an older page", () => {
	it("fills the first page though fewer articles are newer", async () => {
		await publish(22);
		const { next }: { next: string } = await (await request("/api/articles?limit=5")).json();
		const older = await leaf((await alternate(next.slice(20)))?.split(" ")[0] ?? "");
		expect(older.numbers).toEqual(down(17, 1));
		expect((await leaf(older.newer ?? "")).numbers).toEqual(down(22, 3));
	});

	it("is no page for search engines, unlike the first", async () => {
		await publish(21);
		const first = await leaf("/");
		expect(first.html).toContain('<link rel="canonical" href="https://news.example/"/>');
		expect(first.html).toContain('<article class="teaser lead"');
		const second = await leaf(first.older ?? "");
		expect(second.html).toContain('<meta name="robots" content="noindex"/>');
		expect(second.html).not.toContain('rel="canonical"');
		expect(second.html).not.toContain("teaser lead");
	});

	it("leads to the first page where nothing is left on it", async () => {
		await put("hafen");
		const path = pathWithCursor("/", { time: new Date(1), key: 1 });
		expect(await leaf(path)).toMatchObject({ numbers: [], newer: "/" });
	});
});

const CYRILLIC = encodeURIComponent("жилье");

describe("a list's page and its JSON", () => {
	it.each([
		["/", "/api/articles"],
		["/topics/wohnungswirtschaft", "/api/articles?topic=wohnungswirtschaft"],
		["/authors/ada-beispiel", "/api/articles?author=ada-beispiel"],
		["/languages/de", "/api/articles?language=de"],
		["/languages/de-AT", "/api/articles?language=de-AT"],
		[`/topics/${CYRILLIC}`, `/api/articles?topic=${CYRILLIC}`],
	])("%s and %s name each other, on the next pages too", async (page, json) => {
		const others = page.endsWith("AT") ? { language: "de-AT" } : { topics: ["Жилье"] };
		for (let number = 0; number <= 20; number++) {
			const published_at = new Date(Date.UTC(2024, 0, 1, number)).toISOString();
			await put(`a-${number}`, { published_at, ...(/%|AT/.test(json) && others) });
		}
		expect(await alternate(page)).toBe(`${json} application/json`);
		expect(await alternate(json)).toBe(`${page} text/html`);
		const { older = "" } = await leaf(page);
		const next = (await alternate(older))?.split(" ")[0] ?? "";
		expect((await readPage(next)).slugs).toEqual(["a-0"]);
		expect(await alternate(next)).toBe(`${older} text/html`);
	});

	it("do not where one of the two does not exist", async () => {
		await publish(42);
		expect(await alternate("/api/articles?topic=wohnungswirtschaft&language=de")).toBeUndefined();
		expect(await alternate("/api/articles?topic=nichts")).toBeUndefined();
		const third = await leaf((await leaf((await leaf("/")).older ?? "")).older ?? "");
		expect(await alternate(third.newer ?? "")).toBeUndefined();
		for (const other of ["q=nummer", "sort=published", "has=image", "published_after=2024-01-01"]) {
			expect(await alternate(`/api/articles?${other}`)).toBeUndefined();
		}
		const { next }: { next: string } = await (await request("/api/articles?limit=5")).json();
		const { prev }: { prev: string } = await (await request(next.slice(20))).json();
		expect(await alternate(prev.slice(20))).toBeUndefined();
	});
});
