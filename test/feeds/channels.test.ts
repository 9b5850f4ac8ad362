import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { article, survey } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";
import { childrenOf, parseXml, textsIn } from "../support/xml.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const text = async (path: string) => (await request(path)).text();
const rss = async (path: string) => parseXml(await text(path)).children[0];
const atom = async (path: string) => parseXml(await text(path));
const files = Object.values(feedFormats).map(({ file }) => file);

describe.each([
	["/topics/energie-klima", "Energie & Klima – Randnotiz"],
	["/authors/ada-beispiel", "Ada Beispiel – Randnotiz"],
	["/languages/en", "Englisch – Randnotiz"],
])("the channel %s", (path, title) => {
	const inside = { topics: ["Energie & Klima"], authors: ["Ada Beispiel"], language: "en" };
	const outside = { topics: ["Anderes"], authors: ["Bert Muster"], language: "de" };

	it("has its own articles, title, address and id in every format", async () => {
		await put("innen", { ...inside, title: "Drinnen" });
		await put("aussen", { ...outside, title: "Draußen" });
		for (const file of files) {
			const body = await text(`${path}/${file}`);
			expect(body).toContain("Drinnen");
			expect(body).not.toContain("Draußen");
			expect(body).toContain(`https://news.example${path}/${file}`);
		}
		const channel = await rss(`${path}/rss.xml`);
		expect(textsIn(channel, "title")).toEqual([title]);
		expect(textsIn(channel, "link")).toEqual([`https://news.example${path}`]);
		const [own, site] = [await atom(`${path}/atom.xml`), await atom("/atom.xml")];
		expect(textsIn(own, "id")[0]).toMatch(/^urn:uuid:/);
		expect(textsIn(own, "id")).not.toEqual(textsIn(site, "id"));
	});

	it("keeps its validators while nothing in it changes, and moves them when something does", async () => {
		await put("innen", inside);
		const known: [string, Headers][] = [];
		for (const file of files) known.push([file, (await request(`${path}/${file}`)).headers]);
		await put("aussen", outside);
		for (const [file, headers] of known) {
			const again = await request(`${path}/${file}`);
			expect(again.headers.get("ETag")).toBe(headers.get("ETag"));
			expect(again.headers.get("Last-Modified")).toBe(headers.get("Last-Modified"));
		}
		await put("innen", { ...inside, title: "Anders" });
		for (const [file, headers] of known) {
			const again = await request(`${path}/${file}`);
			expect(again.headers.get("ETag")).not.toBe(headers.get("ETag"));
		}
	});

	it("loses what leaves it, and stays as a valid empty feed", async () => {
		await put("innen", { ...inside, title: "Drinnen" });
		const id = textsIn(await atom(`${path}/atom.xml`), "id");
		await put("innen", { ...outside, title: "Drinnen" });
		for (const file of files) {
			const response = await request(`${path}/${file}`);
			expect(response.status).toBe(200);
			expect(await response.text()).not.toContain("Drinnen");
		}
		expect(textsIn(await atom(`${path}/atom.xml`), "id")).toEqual(id);
		expect((await request(path)).status).toBe(200);
	});
});

describe("an unknown channel", () => {
	it.each(["/topics/nichts", "/authors/niemand", "/languages/tlh", "/years/2024"])(
		"%s is 404 as feed and page",
		async (path) => {
			await put("hafen");
			for (const end of ["", "/rss.xml", "/atom.xml", "/feed.json"]) {
				expect((await request(path + end)).status).toBe(404);
			}
		},
	);
});

describe("an article's id", () => {
	it.each(["https://Alt.example/?p=1&q=Ä#1", "tag:alt.example,2001:x", "urn:uuid:1234"])(
		"%s is the same to the letter in all formats",
		async (id) => {
			await put("hafen", { id });
			const [item] = childrenOf(await rss("/rss.xml"), "item");
			expect(textsIn(item, "guid")).toEqual([id]);
			const [entry] = childrenOf(await atom("/atom.xml"), "entry");
			expect(textsIn(entry, "id")).toEqual([id]);
			expect(JSON.parse(await text("/feed.json")).items[0].id).toBe(id);
		},
	);
});

describe("the call to an open survey", () => {
	it("stands at the end of every item, as plain HTML, while the survey announces itself", async () => {
		await put("hafen");
		const content = async () => JSON.parse(await text("/feed.json")).items[0].content_html;
		const without = await content();
		await newsroom("PUT", "surveys/leserumfrage", survey({ title: "Was <denken> Sie?" }));
		expect(await content()).toBe(
			`${without}<hr><p><strong>Was &lt;denken&gt; Sie?</strong><br>Ihre Meinung zählt.<br>` +
				'<a href="https://news.example/surveys/leserumfrage">Los geht’s</a></p>',
		);
		await newsroom("PUT", "surveys/leserumfrage", survey({ status: "closed" }));
		expect(await content()).toBe(without);
	});
});

describe("archives", () => {
	const months = ["2024-05", "2024-06", "2024-08"];
	/** As many articles in three months; 17 and more are too many for one feed. */
	const publish = async (inEachMonth: number) => {
		for (const month of months) {
			for (let number = 0; number < inEachMonth; number++) {
				const published_at = new Date(Date.parse(`${month}-02T08:00:00Z`) + number * 60_000);
				await put(`a-${month}-${number}`, {
					title: `Meldung ${month} ${number}.`,
					published_at: published_at.toISOString(),
				});
			}
		}
	};
	const links = async (path: string) => {
		const document = path.endsWith("rss.xml") ? await rss(path) : await atom(path);
		const elements = [...childrenOf(document, "link"), ...childrenOf(document, "atom:link")];
		return new Map(elements.map(({ attributes }) => [attributes.rel, attributes.href]));
	};
	const pathOf = (url: string | undefined) => url?.replace("https://news.example", "");

	it.each(["rss.xml", "atom.xml"])("let a reader of /%s rebuild everything", async (file) => {
		await publish(18);
		const seen = new Set<string>();
		let path: string | undefined = `/${file}`;
		while (path) {
			for (const title of (await text(path)).match(/Meldung [\d-]+ \d+\./g) ?? []) seen.add(title);
			path = pathOf((await links(path)).get("prev-archive"));
		}
		expect(seen.size).toBe(54);
	});

	it("let a reader of /feed.json rebuild everything by next_url", async () => {
		await publish(18);
		const seen = new Set<string>();
		let path: string | undefined = "/feed.json";
		while (path) {
			const feed = JSON.parse(await text(path));
			for (const { id } of feed.items) seen.add(id);
			path = pathOf(feed.next_url);
		}
		expect(seen.size).toBe(54);
	});

	it("say what they are, and where the feed and the months beside them are", async () => {
		await publish(1);
		const archive = await atom("/2024-06/atom.xml");
		expect(childrenOf(archive, "fh:archive")).toHaveLength(1);
		expect(Object.fromEntries(await links("/2024-06/atom.xml"))).toMatchObject({
			self: "https://news.example/2024-06/atom.xml",
			current: "https://news.example/atom.xml",
			"prev-archive": "https://news.example/2024-05/atom.xml",
			"next-archive": "https://news.example/2024-08/atom.xml",
		});
		expect(childrenOf(await rss("/2024-06/rss.xml"), "fh:archive")).toHaveLength(1);
		expect((await links("/topics/wohnungswirtschaft/2024-05/atom.xml")).has("prev-archive")).toBe(
			false,
		);
	});

	it("have the id of their feed, no hub, and the site as author of what names none", async () => {
		await put("hafen", { authors: [], topics: ["Bau"], published_at: "2024-07-31T21:59:59Z" });
		const bindings = { ...env, WEBSUB_HUBS: "https://hub.example/" };
		for (const path of ["", "/topics/bau"]) {
			const response = await request(`${path}/2024-07/atom.xml`, {}, bindings);
			expect(response.headers.get("Link")).not.toContain("hub");
			const archive = parseXml(await response.text());
			const feed = parseXml(await (await request(`${path}/atom.xml`, {}, bindings)).text());
			expect(textsIn(archive, "id")).toEqual(textsIn(feed, "id"));
			for (const document of [archive, feed]) {
				expect(textsIn(childrenOf(document, "author")[0], "name")).toEqual(["Randnotiz"]);
			}
			const rels = childrenOf(archive, "link").map(({ attributes }) => attributes.rel);
			expect(rels).not.toContain("hub");
		}
		const { authors } = JSON.parse(await text("/topics/bau/feed.json"));
		expect(authors).toEqual([{ name: "Randnotiz", url: "https://news.example/" }]);
	});

	it("are months where the newsroom is, also around the turn of the year", async () => {
		await put("silvester", { published_at: "2024-12-31T22:59:59Z" });
		await put("neujahr", { published_at: "2024-12-31T23:00:00Z" });
		const ids = async (month: string) => {
			const { items } = JSON.parse(await text(`/${month}/feed.json`));
			return items.map(({ url }: { url: string }) => url.split("/").at(-1));
		};
		expect(await ids("2024-12")).toEqual(["silvester"]);
		expect(await ids("2025-01")).toEqual(["neujahr"]);
		const { next_url } = JSON.parse(await text("/2025-01/feed.json"));
		expect(next_url).toBe("https://news.example/2024-12/feed.json");
		const december = await links("/2024-12/atom.xml");
		expect(december.get("next-archive")).toBe("https://news.example/2025-01/atom.xml");
	});

	it("are only months that are over; the feed leads through the running one, too", async () => {
		await put("alt", { published_at: "2024-06-02T08:00:00Z" });
		for (let number = 0; number < 51; number++) {
			await put(`neu-${number}`, { published_at: new Date().toISOString() });
		}
		const month = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" })
			.format(new Date())
			.slice(0, 7);
		const feed = await links("/atom.xml");
		expect(feed.get("next")).toBe(`https://news.example/${month}/atom.xml`);
		expect(feed.get("prev-archive")).toBe("https://news.example/2024-06/atom.xml");
		const running = await links(`/${month}/atom.xml`);
		expect(running.get("prev-archive")).toBe("https://news.example/2024-06/atom.xml");
		expect(childrenOf(await atom(`/${month}/atom.xml`), "fh:archive")).toEqual([]);
		expect((await links("/2024-06/atom.xml")).has("next-archive")).toBe(false);
		const { next_url } = JSON.parse(await text("/feed.json"));
		expect(next_url).toBe(`https://news.example/${month}/feed.json`);
	}, 60_000);

	it("of a month with much text are several documents, which lead to each other", async () => {
		await put("davor", { published_at: "2024-06-02T08:00:00Z" });
		for (const day of [1, 2, 3, 4])
			await put(`a-${day}`, { published_at: `2024-07-0${day}T08:00:00Z` });
		await put("danach", { published_at: "2024-08-02T08:00:00Z" });
		const heavy = "UPDATE articles SET content_html = ? WHERE slug LIKE 'a-%'";
		await env.DB.prepare(heavy)
			.bind(`<p>${"x".repeat(400_000)}</p>`)
			.run();
		const slugs = async (name: string) => {
			const { items } = JSON.parse(await text(`/${name}/feed.json`));
			return items.map(({ url }: { url: string }) => url.split("/").at(-1));
		};
		expect(await slugs("2024-07")).toEqual(["a-4", "a-3"]);
		expect(await slugs("2024-07-p2")).toEqual(["a-2", "a-1"]);
		for (const none of ["2024-07-p3", "2024-07-p1", "2024-07-p02"]) {
			expect((await request(`/${none}/atom.xml`)).status).toBe(404);
		}
		const chain = ["2024-08", "2024-07", "2024-07-p2", "2024-06"];
		for (const [index, name] of chain.entries()) {
			const found = await links(`/${name}/atom.xml`);
			const at = (other: string | undefined) => other && `https://news.example/${other}/atom.xml`;
			expect(found.get("prev-archive")).toBe(at(chain[index + 1]));
			expect(found.get("next-archive")).toBe(at(chain[index - 1]));
		}
	});

	it("stay as they are when news comes, and when a survey opens", async () => {
		await publish(1);
		const before = await request("/2024-06/atom.xml");
		await put("neu", { published_at: "2024-10-01T08:00:00Z" });
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const after = await request("/2024-06/atom.xml");
		expect(after.headers.get("ETag")).toBe(before.headers.get("ETag"));
	});

	it.each(["/2024-07/atom.xml", "/2024-13/atom.xml", "/2024-00/rss.xml"])(
		"%s is 404",
		async (path) => {
			await publish(1);
			expect((await request(path)).status).toBe(404);
		},
	);
});

describe("compression", () => {
	/** As Cloudflare and wrangler deliver it: the header is rewritten, `cf` says what the client sent. */
	const ask = (file: string, clientAcceptEncoding = "") =>
		request(`/${file}`, {
			headers: { "Accept-Encoding": "br, gzip" },
			cf: { clientAcceptEncoding } as unknown as IncomingRequestCfProperties,
		});

	it.each(["atom.xml", "feed.json"])(
		"of /%s is done here, as the platform does not",
		async (file) => {
			await put("hafen");
			const plain = await ask(file);
			const packed = await ask(file, "br, gzip");
			expect(plain.headers.get("Content-Encoding")).toBeNull();
			expect(packed.headers.get("Content-Encoding")).toBe("gzip");
			expect(packed.headers.get("ETag")).toBe(plain.headers.get("ETag"));
			const etag = plain.headers.get("ETag") ?? "";
			const known = await request(`/${file}`, { headers: { "If-None-Match": etag } });
			for (const { headers } of [plain, packed, known]) {
				expect(headers.get("Vary")).toBe("Accept-Encoding");
			}
			const unpacked = packed.body?.pipeThrough(new DecompressionStream("gzip"));
			expect(await new Response(unpacked).text()).toBe(await plain.text());
		},
	);

	it.each(["", "identity", "gzip;q=0", "br"])(
		"is not done for a client that sends Accept-Encoding: %s",
		async (accept) => {
			for (const file of ["atom.xml", "feed.json"]) {
				const response = await ask(file, accept);
				expect(response.headers.get("Content-Encoding")).toBeNull();
				expect(await response.text()).toMatch(/^[<{]/);
			}
		},
	);

	it("of RSS is left to the platform", async () => {
		const { headers } = await ask("rss.xml", "gzip");
		expect(headers.get("Content-Encoding")).toBeNull();
		expect(headers.get("Vary")).toBeNull();
	});
});

describe("discovery", () => {
	it.each([
		["/feed", "/rss.xml"],
		["/feed/", "/rss.xml"],
		["/rss", "/rss.xml"],
		["/rss/", "/rss.xml"],
		["/feed.xml", "/rss.xml"],
		["/index.xml", "/rss.xml"],
		["/atom", "/atom.xml"],
	])("%s leads to %s for good", async (guess, target) => {
		const response = await request(guess);
		expect(response.status).toBe(301);
		expect(response.headers.get("Location")).toBe(target);
	});

	it("a topic's page names its own feeds first, then the site's; other pages the site's", async () => {
		await put("hafen");
		const hrefs = async (path: string) =>
			[
				...(await text(path)).matchAll(
					/rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"/g,
				),
			].map(([, href]) => href?.replace("https://news.example", ""));
		const own = files.map((file) => `/topics/wohnungswirtschaft/${file}`);
		const site = files.map((file) => `/${file}`);
		expect(await hrefs("/topics/wohnungswirtschaft")).toEqual([...own, ...site]);
		for (const path of ["/", "/articles/hafen", "/feeds"]) expect(await hrefs(path)).toEqual(site);
	});

	it("/feeds and /feeds.opml list every channel", async () => {
		await put("hafen", { topics: ["Energie & Klima"] });
		const page = await text("/feeds");
		const opml = parseXml(await text("/feeds.opml"));
		const outlines = childrenOf(childrenOf(opml, "body")[0], "outline");
		for (const path of ["", "/topics/energie-klima", "/authors/ada-beispiel", "/languages/de"]) {
			for (const file of files) expect(page).toContain(`https://news.example${path}/${file}`);
			const addresses = outlines.map(({ attributes }) => attributes.xmlUrl);
			expect(addresses).toContain(`https://news.example${path}/rss.xml`);
		}
		expect(outlines.map(({ attributes }) => attributes.text)).toContain("Energie & Klima");
		// OPML 2.0: texts are HTML.
		await put("b", { topics: ["A <b> C"] });
		expect(await text("/feeds.opml")).toContain('text="A &#x26;lt;b> C"');
		expect(page).toContain("Energie &amp; Klima");
	});

	it("a feed names itself and its hubs in Link, and its stylesheet", async () => {
		await put("hafen");
		const response = await request("/rss.xml");
		expect(response.headers.get("Link")).toBe('<https://news.example/rss.xml>; rel="self"');
		expect(await response.text()).toMatch(
			/^<\?xml version="1.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text\/css" href="https:\/\/news\.example\/feed\.css\?v=\w+"\?>/,
		);
	});
});
