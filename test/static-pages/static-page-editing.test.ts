import { describe, expect, it } from "vitest";
import { SAMPLE_SENTENCE } from "../../src/static-pages/static-page.schema.ts";
import { htmlOf, leadsTo, openPage, sendForm } from "../support/browser-form.ts";
import { staticPage } from "../support/fixtures.ts";
import { newToken } from "../support/newsroom-people.ts";
import { newsroom, request } from "../support/service.ts";

const PAGE = { title: "Über uns", text: "Wir **sind** hier.", language: "de", footer: "30" };
const faultOf = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";
const stored = async (slug: string) => {
	const response = await newsroom("GET", `pages/${slug}`);
	return response.ok ? Object(await response.json()) : undefined;
};
const revisionOf = async (slug: string) => `${(await stored(slug)).revision}`;

describe("the list of static pages", () => {
	it("names imprint and privacy first, with a sentence if they are missing or a sample", async () => {
		const empty = await htmlOf("/newsroom/pages");
		expect(empty).toContain("Ihre Website hat noch kein Impressum");
		expect(empty).toContain('href="/newsroom/pages/new?slug=datenschutz"');
		const sample = staticPage({ body: { markdown: SAMPLE_SENTENCE } });
		await newsroom("PUT", "pages/impressum", sample);
		await newsroom("PUT", "pages/about", staticPage({ title: "About", footer: 5 }));
		const html = await htmlOf("/newsroom/pages");
		expect(html).toMatch(/Mustertext.*fehlt.*About.*in der Fußzeile, Platz 5/s);
		expect(html).not.toContain("noch kein Impressum");
	});

	it("is not for authors, and complete in English", async () => {
		const { token } = await newToken("author");
		expect((await openPage("/newsroom/pages", token)).status).toBe(403);
		const english = { "Accept-Language": "en" };
		for (const path of ["/newsroom/pages", "/newsroom/pages/new"])
			expect(await htmlOf(path, undefined, english)).not.toMatch(/Seite|Fußzeile|Titel/);
	});
});

describe("a new static page", () => {
	it("is stored at an address made from its title, once", async () => {
		const form = await htmlOf("/newsroom/pages/new?slug=impressum");
		expect(form).toContain('value="Impressum"');
		expect(form).toMatch(/<textarea[^>]* lang="de"[^>]* spellcheck/);
		for (const _ of ["first", "second"]) {
			const sent = await sendForm("/newsroom/pages", { ...PAGE, slug: "", do: "save" });
			expect(leadsTo(sent)).toEqual([303, "/newsroom/pages/ueber-uns?done=saved"]);
		}
		expect(await stored("ueber-uns")).toMatchObject({
			...{ title: "Über uns", language: "de", footer: 30 },
			body: { markdown: "Wir **sind** hier." },
		});
		expect(await (await request("/pages/ueber-uns")).text()).toContain("<strong>sind</strong>");
		expect(await htmlOf("/newsroom/pages/ueber-uns?done=saved")).toContain("veröffentlicht.");
	});

	it.each([
		[{ title: " " }, "title", 422, "Bitte geben Sie einen Titel"],
		[{ text: "" }, "text", 422, "Bitte schreiben Sie"],
		[{ title: "日本" }, "slug", 422, "nur Buchstaben von a bis z"],
		[{ slug: "New" }, "slug", 422, "für den Dienst selbst"],
		[{ slug: "Impressum" }, "slug", 409, "schon eine Seite"],
		[{ footer: "1001" }, "footer", 422, "von 0 bis 1000"],
		[{ footer: "-1" }, "footer", 422, "von 0 bis 1000"],
		[{ language: "?" }, "language", 422, "eine der Sprachen"],
		[{ text: `${">".repeat(3000)} tief` }, "text", 422, "zu tief verschachtelt"],
	])("that cannot be gives back what was typed: %j", async (wrong, field, status, text) => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const typed = { ...PAGE, slug: "", text: "Ein <Satz>.", ...wrong };
		const response = await sendForm("/newsroom/pages", typed);
		expect(response.status).toBe(status);
		const html = await response.text();
		expect(faultOf(html, field)).toContain(text);
		expect(html).toContain(typed.text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
		expect(html).toContain(`value="${typed.footer}"`);
		expect(await stored("ueber-uns")).toBeUndefined();
	});
});

describe("the form of a static page", () => {
	it("shows a preview, and stores nothing", async () => {
		const cut = { ...PAGE, text: "Neu\r\n\r\n<script>x</script>", do: "preview" };
		for (const path of ["/newsroom/pages", "/newsroom/pages/impressum"]) {
			const html = await (await sendForm(path, cut)).text();
			expect(html).toContain("<p>Neu</p>");
			expect(html).toContain("Etwas im Text wird weggelassen");
			expect(html).toContain("&lt;script&gt;");
		}
		expect(await stored("impressum")).toBeUndefined();
	});

	it("keeps HTML as HTML, and says if something was left out", async () => {
		await newsroom("PUT", "pages/impressum", staticPage({ body: { html: "<p>Alt</p>" } }));
		const form = await htmlOf("/newsroom/pages/impressum");
		expect(form).toContain('name="format" value="html"');
		const typed = { ...PAGE, text: "<p>Neu</p><script>x</script>", format: "html" };
		const revision = revisionIn(form);
		const sent = await sendForm("/newsroom/pages/impressum", { ...typed, revision });
		expect(leadsTo(sent)).toEqual([303, "/newsroom/pages/impressum?done=partly"]);
		expect((await stored("impressum")).body).toEqual({ html: typed.text });
	});

	it("gives both texts if somebody else saved meanwhile, and stores mine if I say so", async () => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const revision = revisionIn(await htmlOf("/newsroom/pages/impressum"));
		await newsroom("PUT", "pages/impressum", staticPage({ body: { markdown: "Deren Text" } }));
		const mine = { ...PAGE, text: "Mein Text", revision };
		const refused = await sendForm("/newsroom/pages/impressum", mine);
		expect(refused.status).toBe(409);
		const html = await refused.text();
		expect(html).toContain("Mein Text</textarea>");
		expect(html).toMatch(/Inzwischen gespeichert:<\/p><pre>Deren Text/);
		expect((await stored("impressum")).body.markdown).toBe("Deren Text");
		const again = { ...mine, revision: revisionIn(html) };
		// Sent twice, as by a double click.
		for (const _ of ["first", "second"]) {
			const sent = await sendForm("/newsroom/pages/impressum", again);
			expect(leadsTo(sent)).toEqual([303, "/newsroom/pages/impressum?done=saved"]);
		}
		expect((await stored("impressum")).body.markdown).toBe("Mein Text");
	});

	it("a form that was refused does not overwrite what came between", async () => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const revision = revisionIn(await htmlOf("/newsroom/pages/impressum"));
		await newsroom("PUT", "pages/impressum", staticPage({ title: "Anders" }));
		const refused = await sendForm("/newsroom/pages/impressum", { ...PAGE, title: "", revision });
		expect(revisionIn(await refused.text())).toBe(revision);
	});

	it("makes a page again that somebody else has erased meanwhile", async () => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const revision = await revisionOf("impressum");
		await newsroom("DELETE", "pages/impressum");
		const refused = await sendForm("/newsroom/pages/impressum", { ...PAGE, revision });
		expect(refused.status).toBe(409);
		const html = await refused.text();
		expect(html).toContain("inzwischen gelöscht");
		await sendForm("/newsroom/pages/impressum", { ...PAGE, revision: revisionIn(html) });
		expect(await stored("impressum")).toMatchObject({ title: "Über uns" });
	});

	it("asks before a page is erased, again if it has changed, and may be sent twice", async () => {
		await newsroom("PUT", "pages/impressum", staticPage());
		const path = "/newsroom/pages/impressum/erase";
		const asked = await htmlOf(path);
		expect(asked).toContain("Die meisten Websites müssen diese Seite haben.");
		expect(asked).toContain("/pages/impressum führt danach ins Leere");
		await newsroom("PUT", "pages/impressum", staticPage({ title: "Neu" }));
		const changed = await sendForm(path, { revision: revisionIn(asked) });
		expect(changed.status).toBe(409);
		const again = await changed.text();
		expect(again).toContain("Soll sie trotzdem gelöscht werden?");
		for (const _ of ["first", "second"]) {
			const sent = await sendForm(path, { revision: revisionIn(again) });
			expect(leadsTo(sent)).toEqual([303, "/newsroom/pages?done=erased"]);
		}
		expect(await stored("impressum")).toBeUndefined();
		expect(await htmlOf("/newsroom/audit?kind=pages")).toContain("hat die Seite ");
	});
});
