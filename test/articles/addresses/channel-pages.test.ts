import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../../support/browser-form.ts";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const put = (slug: string, topics: string[], authors = ["Ada Beispiel"]) =>
	newsroom("PUT", `articles/${slug}`, article({ title: slug, topics, authors }));
const namesIn = (html: string) => [...html.matchAll(/<bdi>([^<]+)/g)].map(([, name]) => name);
const faultOf = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];
const nameOf = async (slug: string) =>
	Object(await (await newsroom("GET", `topics/${slug}`)).json()).name;

beforeEach(async () => {
	await put("eins", ["Förderung & Bau", "Recht"]);
	await put("zwei", ["Förderung & Bau"], ["Bo <b>"]);
});

describe("the lists of topics and authors", () => {
	it.each([
		["/newsroom/topics", ["Förderung &amp; Bau", "Recht"]],
		["/newsroom/topics?q=foerder", ["Förderung &amp; Bau"]],
		["/newsroom/topics?q=F%C3%B6rder", ["Förderung &amp; Bau"]],
		["/newsroom/topics?q=&after=topic%3Dg", ["Recht"]],
		["/newsroom/topics?q=nichts", []],
		["/newsroom/authors", ["Ada Beispiel", "Bo &lt;b&gt;"]],
	])("%s lists %j", async (path, names) => {
		const html = await htmlOf(path);
		expect(namesIn(html)).toEqual(names);
		expect(html.includes("gibt es hier nichts")).toBe(names.length === 0);
	});

	it("say how many articles there are, and go on after a hundred", async () => {
		expect(await htmlOf("/newsroom/topics")).toMatch(
			/Förderung &amp; Bau.*?2 Artikel · zuletzt am/s,
		);
		const insert = env.DB.prepare("INSERT INTO channels VALUES (?1, ?1, ?1, 1, 1, 0, NULL)");
		await env.DB.batch(Array.from({ length: 100 }, (_, n) => insert.bind(`topic=a-${n}`)));
		const html = await htmlOf("/newsroom/topics");
		expect(namesIn(html)).toHaveLength(100);
		const next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(namesIn(await htmlOf(next))).toEqual(["Förderung &amp; Bau", "Recht"]);
	});

	it("are read by authors, who rename nothing", async () => {
		const { token } = await newToken("author");
		expect((await openPage("/newsroom/topics", token)).status).toBe(200);
		const html = await htmlOf("/newsroom/topics/recht", token);
		expect(html).toContain("wer Artikel veröffentlichen darf");
		expect(html).not.toContain("/rename");
		const path = "/newsroom/topics/recht/rename";
		expect((await openPage(`${path}?name=Neu`, token)).status).toBe(403);
		expect((await sendForm(path, { name: "Neu" }, token)).status).toBe(403);
	});

	it("are complete in English", async () => {
		const html = await htmlOf("/newsroom/topics/recht", undefined, { "Accept-Language": "en" });
		expect(html).toContain("Change the name");
		expect(html).not.toMatch(/Adresse|Thema|Namen/);
	});
});

describe("a renaming", () => {
	it("says before what happens, shows how far it is, and may be sent twice", async () => {
		const path = "/newsroom/topics/foerderung-bau";
		const asked = await htmlOf(`${path}/rename?name=Bauf%C3%B6rderung`);
		expect(asked).toContain("Aus „Förderung &amp; Bau“ wird „Bauförderung“");
		expect(asked).toContain("2 Artikel bekommen „Bauförderung“");
		expect(asked).toContain(
			"/topics/foerderung-bau führt künftig von selbst zu /topics/baufoerderung",
		);
		expect(asked).toContain("nichts erscheint ein zweites Mal");
		expect(await nameOf("foerderung-bau")).toBe("Förderung & Bau");

		const present = "/newsroom/topics/baufoerderung";
		const sent = await sendForm(`${path}/rename`, { name: "Bauförderung" });
		expect(leadsTo(sent)).toEqual([303, `${present}?done=renamed`]);
		expect(await htmlOf(`${present}?done=renamed`)).toContain("Fertig: 0 von etwa 2.");
		expect(await htmlOf("/newsroom/topics")).toContain("wird umgestellt");
		const again = await sendForm(`${path}/rename`, { name: "Bauförderung" });
		expect(leadsTo(again)).toEqual([303, `${present}?done=moved`]);
		const busy = await sendForm(`${present}/rename`, { name: "Anders" });
		expect([busy.status, (await busy.text()).includes("wird gerade umgestellt")]).toEqual([
			409,
			true,
		]);

		await tickAt(new Date());
		expect(await htmlOf(present)).toContain("Fertig: 2 von etwa 2.");
		for (let ticks = 0; ticks < 3; ticks += 1) await tickAt(new Date());
		const after = await htmlOf(present);
		expect(after).not.toContain("<progress");
		expect(after).toContain("<code>/topics/foerderung-bau</code>");
		expect(Object(await (await request("/api/articles/zwei")).json()).topics).toEqual([
			"Bauförderung",
		]);
		const audit = await htmlOf("/newsroom/audit?kind=topics");
		expect(audit).toContain("hat das Thema ");
	});

	it("keeps the address if only the spelling changes", async () => {
		const path = "/newsroom/topics/recht/rename";
		expect(await htmlOf(`${path}?name=RECHT`)).toContain("Die Adresse /topics/recht bleibt.");
		const sent = await sendForm(path, { name: "RECHT" });
		expect(leadsTo(sent)).toEqual([303, "/newsroom/topics/recht?done=renamed"]);
		expect(leadsTo(await sendForm(path, { name: "RECHT" }))).toEqual([
			303,
			"/newsroom/topics/recht?done=same",
		]);
	});

	it("merges by the name as it is written", async () => {
		const path = "/newsroom/authors/bo-b/rename";
		expect(await htmlOf("/newsroom/authors/bo-b")).toContain('<option value="Ada Beispiel">');
		const asked = await htmlOf(`${path}?into=Ada+Beispiel`);
		expect(asked).toContain("„Bo &lt;b&gt;“ geht in „Ada Beispiel“ auf");
		expect(asked).toContain("lässt sich nicht rückgängig machen");
		const sent = await sendForm(path, { into: "Ada Beispiel" });
		expect(leadsTo(sent)).toEqual([303, "/newsroom/authors/ada-beispiel?done=renamed"]);
	});

	it.each([
		[{ name: "" }, "name", 422, "Bitte geben Sie einen Namen"],
		[{ name: "!" }, "name", 422, "ein Buchstabe oder eine Ziffer"],
		[{ name: "x".repeat(61) }, "name", 409, "höchstens 60 Zeichen"],
		[{ name: "recht" }, "name", 409, "Diesen Namen gibt es schon"],
		[{ into: " " }, "into", 422, "womit zusammengelegt"],
		[{ into: "Förderung & Bau" }, "into", 409, "Das ist es selbst"],
		[{ into: "Rechd" }, "into", 409, "Das gibt es nicht"],
	])("that cannot be gives back what was typed: %j", async (typed, field, status, text) => {
		const path = "/newsroom/topics/foerderung-bau/rename";
		const asked = await openPage(`${path}?${new URLSearchParams(typed)}`);
		for (const response of [asked, await sendForm(path, typed)]) {
			expect(response.status).toBe(status);
			const html = await response.text();
			expect(faultOf(html, field)).toContain(text);
			const [value = ""] = Object.values(typed);
			expect(html).toContain(`value="${value.replace("&", "&amp;")}"`);
		}
		expect(await nameOf("foerderung-bau")).toBe("Förderung & Bau");
	});
});
