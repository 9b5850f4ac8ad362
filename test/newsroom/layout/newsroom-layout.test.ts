import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { sendForm } from "../../support/browser-form.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { listRoutes, policiesOf, sampleAddress } from "../../support/routes.ts";
import { fillService } from "../../support/sample-content.ts";
import { request } from "../../support/service.ts";

const MOST_BYTES = 40_000;

const pageOf = (path: string, headers: Record<string, string> = {}) =>
	request(path, {
		headers: { Accept: "text/html", Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, ...headers },
	});
const textOf = async (path: string, headers = {}) => (await pageOf(path, headers)).text();
const linksIn = (html: string) =>
	[...(/<nav.*?<\/nav>/s.exec(html)?.[0] ?? "").matchAll(/href="([^"]+)"/g)].map(
		([, href]) => href,
	);

describe("the frame of the newsroom's pages", () => {
	it("is on every page of the newsroom, and on no other", async () => {
		await fillService();
		const seen = { newsroom: 0, others: 0 };
		for (const route of listRoutes().filter(({ method }) => method === "GET")) {
			const response = await pageOf(sampleAddress(route.path));
			const html = await response.text();
			if (!response.headers.get("Content-Type")?.startsWith("text/html")) continue;
			// The second is a page as readers will see it, the third a page of another site with an embedded survey.
			if (
				/\/(?:form|embedded)$|^\/newsroom\/(?:articles|surveys)\/:slug\/preview$/.test(route.path)
			)
				continue;
			const isNewsroom = policiesOf(route).includes("newsroom");
			seen[isNewsroom ? "newsroom" : "others"]++;
			expect([route.path, html.includes('class="desk"')]).toEqual([route.path, isNewsroom]);
			expect([route.path, html.includes("/newsroom.css")]).toEqual([route.path, isNewsroom]);
		}
		expect(seen.newsroom).toBeGreaterThan(8);
		expect(seen.others).toBeGreaterThan(8);
	});

	it("marks the page that it shows, or the one above", async () => {
		await fillService();
		const current = async (path: string) =>
			/href="([^"]+)" aria-current="(\w+)"/.exec(await textOf(path))?.slice(1);
		expect(await current("/newsroom")).toEqual(["/newsroom", "page"]);
		expect(await current("/newsroom/status")).toEqual(["/newsroom/status", "page"]);
		expect(await current("/newsroom/surveys/hafen")).toEqual(["/newsroom/surveys", "true"]);
	});

	it("leads only where the role may go, and every link leads somewhere", async () => {
		const { token } = await newToken("analyst");
		const links = linksIn(await textOf("/newsroom", { Authorization: `Bearer ${token}` }));
		expect(links).toContain("/newsroom/surveys");
		expect(links).not.toContain("/newsroom/tokens");
		expect(links).not.toContain("/newsroom/status");
		for (const link of linksIn(await textOf("/newsroom")))
			expect([link, (await pageOf(link ?? "")).status]).toEqual([link, 200]);
	});

	it("comes with the first page in less than 40 KB, without compression", async () => {
		const html = await textOf("/newsroom");
		const [css = ""] = /\/newsroom\.css[^"]*/.exec(html) ?? [];
		const length = html.length + (await textOf(css)).length;
		expect(length).toBeLessThan(MOST_BYTES);
	});

	it("says in English what it says in German", async () => {
		const html = await textOf("/newsroom", { "Accept-Language": "en" });
		expect(html).toContain('<html lang="en"');
		expect(html).toContain("Sign out");
	});
});

describe("a form that the newsroom did not take", () => {
	let analyst = "";
	beforeEach(async () => {
		analyst = (await newToken("analyst")).token;
	});

	it("comes back with what was typed, if the role no longer allows it", async () => {
		const typed = { name: '"Ada" <B>', text: "\nZeile 1\nZeile 2", empty: "" };
		const response = await sendForm("/newsroom/tokens?a=1", typed, analyst);
		expect(response.status).toBe(403);
		const html = await response.text();
		expect(html).toContain("Ihre Rolle erlaubt das nicht.");
		expect(html).toContain('action="/newsroom/tokens?a=1"');
		expect(html).toContain("\n&quot;Ada&quot; &lt;B&gt;</textarea>");
		expect(html).toContain("\n\nZeile 1\nZeile 2</textarea>");
		expect(html.match(/<textarea/g)).toHaveLength(2);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
	});

	it("does not come back if another site sent it", async () => {
		const elsewhere = { Origin: "https://elsewhere.example" };
		const response = await sendForm("/newsroom/tokens", { name: "Ada" }, analyst, elsewhere);
		expect(response.status).toBe(403);
		const html = await response.text();
		expect(html).toContain("nur von den Seiten der Redaktion");
		expect(html).not.toContain("<textarea");
		expect(html).toContain('class="desk closed"');
	});

	it("is a page of the newsroom if there is nothing at the address", async () => {
		const html = await textOf("/newsroom/nothing");
		expect(html).toContain("Nicht gefunden");
		expect(html).toContain('class="desk"');
	});
});
