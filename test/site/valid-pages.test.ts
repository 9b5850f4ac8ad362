import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { everyType } from "../support/every-type.ts";
import { everyQuestion } from "../support/fixtures.ts";
import { pageFaults } from "../support/page-faults.ts";
import { listRoutes, sampleAddress } from "../support/routes.ts";
import { fillService } from "../support/sample-content.ts";
import { newsroom, request } from "../support/service.ts";

const headers = { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
const form = { ...headers, "Content-Type": "application/x-www-form-urlencoded" };
const HOSTILE = `"><b id=main>&amp; ]]> 'x' </p></div></main>`;

async function faultsAt(
	path: string,
	init: Parameters<typeof request>[1] = { headers },
): Promise<unknown> {
	const response = await request(path, init);
	const text = await response.text();
	const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
	return isPage && [path, response.status, pageFaults(text)];
}

describe("the HTML of a page", () => {
	it("nests, names and orders its elements as HTML demands, whatever route it is", async () => {
		await fillService();
		const paths = listRoutes().flatMap(({ method, path }) =>
			method === "GET" ? [sampleAddress(path)] : [],
		);
		const found = [];
		for (const path of [...paths, "/nothing", "/articles/nothing", "/?cursor=x", "/search?q=hafen"])
			found.push(await faultsAt(path));
		const pages = found.filter((one) => Array.isArray(one) && !one[0].endsWith("/form"));
		expect(pages.length).toBeGreaterThan(25);
		expect(pages.filter((one) => Array.isArray(one) && one[2].length > 0)).toEqual([]);
	});

	it("does so with texts that look like HTML, and with every fault of a form", async () => {
		const [title, questions] = [
			HOSTILE,
			[
				...everyQuestion,
				...everyType.filter(({ id }) => !everyQuestion.some((one) => one.id === id)),
			],
		];
		const hostile = JSON.parse(JSON.stringify(questions), (key, value) =>
			key === "label" || key === "help" ? HOSTILE : value,
		);
		await newsroom("PUT", "surveys/s", {
			title,
			intro: HOSTILE,
			questions: hostile,
			status: "open",
			results: "public",
		});
		await newsroom("PUT", "articles/a", {
			title,
			summary: HOSTILE,
			topics: [HOSTILE],
			authors: [HOSTILE],
			body: { html: `${HOSTILE}<h4 id=main>x</h4><table><p>y<img src=/a.png>` },
		});
		await newsroom("PUT", "pages/p", { title, body: { html: HOSTILE }, footer: 1 });
		const paths = [
			"/",
			"/articles/a",
			"/pages/p",
			"/surveys/s",
			"/surveys/s?lang=en",
			"/surveys/s/results",
			"/newsroom/surveys/s",
			"/newsroom/surveys/s/snippets",
			"/feeds",
		];
		for (const path of paths) expect(await faultsAt(path)).toEqual([path, 200, []]);
		const sent = "/api/surveys/s/responses";
		const wrong = new URLSearchParams(hostile.map(({ id }: { id: string }) => [id, HOSTILE]));
		expect(await faultsAt(sent, { method: "POST", headers: form, body: `${wrong}` })).toEqual([
			sent,
			422,
			[],
		]);
	});

	it.each([
		["<p><div>a</div></p>", "3 div became 2 div"],
		["<table><p>a</p></table>", "became"],
		["<a href=/><button>a</button></a>", "<button> in"],
		["<p id=a>a</p><p id=a>b</p>", "id a twice"],
		["<label for=b>a</label>", "<label> names no b"],
		["<h3>a</h3>", "h3 after a gap"],
		["<h1>a</h1>", "2 h1"],
		["<img src=/>", "<img> without alt"],
		["<p a a>b</p>", "duplicate-attribute"],
		["<a href=/>a</a><time>2026</time>", "no space in a</a><time>"],
	])("%s would be found", (html, fault) => {
		const page = (inside: string) =>
			`<!doctype html><html><head></head><body><h1>a</h1>${inside}</body></html>`;
		expect(pageFaults(page("<p>a</p>"))).toEqual([]);
		expect(pageFaults(page(html)).join()).toContain(fault);
	});
});
