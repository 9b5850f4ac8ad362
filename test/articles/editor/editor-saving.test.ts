import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo } from "../../support/browser-form.ts";
import { openEditor, sendByScript, sendEditor } from "../../support/editor-page.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom } from "../../support/service.ts";

const draftOf = async (slug: string) => {
	const response = await newsroom("GET", `articles/${slug}/draft`);
	return response.ok ? Object(await response.json()).article : response.status;
};
const statusIn = (html: string) => /id="state"[^>]*>([^<]*)/.exec(html)?.[1];

describe("a new article", () => {
	it("is stored at an address of its page, and the same form again is the same article", async () => {
		const fields = await openEditor("new");
		const slug = `entwurf-${fields.page?.slice(0, 8)}`;
		const typed = { ...fields, title: "Hafen", text: "Eins\r\n\r\nZwei" };
		for (const _ of [1, 2])
			expect(leadsTo(await sendEditor("new", typed))).toEqual([
				303,
				`/newsroom/articles/${slug}?done=saved`,
			]);
		expect(await draftOf(slug)).toEqual({ title: "Hafen", body: { markdown: "Eins\n\nZwei" } });
		const html = await htmlOf(`/newsroom/articles/${slug}?done=saved`);
		expect(statusIn(html)).toMatch(/^Gespeichert \d\d:\d\d$/);
		expect(html).toContain('name="slug" type="text" value=""');
	});

	it("may be empty, and says calmly what is missing", async () => {
		const fields = await openEditor("new");
		const { slug, errors } = await sendByScript("new", fields, { title: "Hafen" });
		expect(errors).toEqual([{ field: "text", text: "Der Text fehlt." }]);
		const html = await htmlOf(`/newsroom/articles/${slug}`);
		expect(html).toContain('<a href="#text">Der Text fehlt.</a>');
		expect(html).toContain('id="text-fault"');
	});
});

describe("a public article", () => {
	it("has no working copy if nothing was changed", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = await openEditor("hafen");
		expect(leadsTo(await sendEditor("hafen", fields))).toEqual([
			303,
			"/newsroom/articles/hafen?done=unchanged",
		]);
		expect(await draftOf("hafen")).toBe(404);
	});

	it("stays as it is for readers, and keeps every field that was not changed", async () => {
		const whole = article({ corrections: [{ at: "2026-01-01T00:00:00Z", text: "Falsch." }] });
		await newsroom("PUT", "articles/hafen", whole);
		await sendEditor("hafen", await openEditor("hafen"), { title: "Neuer Hafen" });
		const { published_at, ...stands } = whole;
		expect(await draftOf("hafen")).toMatchObject({
			...{ ...stands, title: "Neuer Hafen" },
			corrections: [{ at: "2026-01-01T00:00:00.000Z", text: "Falsch." }],
		});
		expect(await htmlOf("/articles/hafen")).toContain(article().title);
		expect(await htmlOf("/newsroom/articles/hafen")).toContain("Arbeitskopie");
	});
});

describe("the answer to the script of the page", () => {
	it("says what is stored, and in the words of the page what is missing", async () => {
		await newsroom("PUT", "articles/hafen", article({ summary: "Kurz." }));
		const fields = await openEditor("hafen");
		const answer = await sendByScript("hafen", fields, { seq: "1", title: "" });
		expect(answer).toEqual({
			...{ outcome: "saved", status: "published", slug: "hafen", tag: `${fields.page}.1` },
			saved_at: expect.any(String),
			revision: Number(fields.revision),
			state: expect.stringMatching(/^Gespeichert \d\d:\d\d$/),
			errors: [{ field: "title", text: "Der Titel fehlt." }],
			hints: [],
			preview: "/newsroom/articles/hafen/preview",
			...{ done: "saved", location: "/newsroom/articles/hafen?done=saved" },
		});
	});

	it("takes fields one by one, and what was sent before stays", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const { page = "", tag = "", revision = "" } = await openEditor("hafen");
		const origin = { page, tag, revision };
		await sendByScript("hafen", origin, { seq: "1", title: "Neu" });
		await sendByScript("hafen", origin, { seq: "2", text: "Kurz." });
		expect(await draftOf("hafen")).toMatchObject({ title: "Neu", body: { markdown: "Kurz." } });
	});
});

describe("a form from an older state", () => {
	it("is refused if somebody else has written, and nothing is lost", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const [mine, theirs] = [await openEditor("hafen"), await openEditor("hafen")];
		await sendEditor("hafen", theirs, { title: "Ihrer" });
		const response = await sendEditor("hafen", mine, { title: "Meiner" });
		expect(response.status).toBe(412);
		expect(await response.text()).toContain("Meiner");
		expect(await draftOf("hafen")).toMatchObject({ title: "Ihrer" });
		expect(await sendByScript("hafen", mine, { title: "Meiner" })).toMatchObject({
			...{ status: 412, changed_by: "NEWSROOM_TOKEN", changed_at: expect.any(String) },
		});
	});

	it("is refused if the article was published since by somebody else", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = await openEditor("hafen");
		await newsroom("PUT", "articles/hafen", article({ title: "Ihrer" }));
		expect((await sendEditor("hafen", fields, { title: "Meiner" })).status).toBe(412);
	});

	it("is taken if this page was the last to write", async () => {
		const fields = await openEditor("new");
		const { slug } = await sendByScript("new", fields, { title: "Eins" });
		await sendEditor(slug, fields, { title: "Zwei" });
		const { tag } = await sendByScript(slug, fields, { title: "Drei" });
		expect(tag).toBe(`${fields.page}.3`);
		expect(await draftOf(slug)).toEqual({ title: "Drei" });
	});

	it("changes nothing if this page has sent something newer since", async () => {
		const fields = await openEditor("new");
		const { slug } = await sendByScript("new", fields, { seq: "2", title: "Neuer" });
		for (const seq of ["1", "2"]) {
			const answer = await sendByScript(slug, fields, { seq, title: "Älter" });
			expect(answer.tag).toBe(`${fields.page}.2`);
		}
		expect(await draftOf(slug)).toEqual({ title: "Neuer" });
	});

	it("makes the working copy again if that was discarded meanwhile", async () => {
		const { slug } = await sendByScript("new", await openEditor("new"), { title: "Eins" });
		const fields = await openEditor(slug);
		await newsroom("DELETE", `articles/${slug}/draft`);
		expect((await sendEditor(slug, fields, { title: "Zwei" })).status).toBe(303);
		expect(await draftOf(slug)).toEqual({ title: "Zwei" });
	});
});

describe("a form that cannot be stored", () => {
	it("comes back as it was typed if it is too long", async () => {
		const fields = await openEditor("new");
		const text = "x".repeat(1024 * 1024);
		const response = await sendEditor("new", fields, { title: "Lang", text });
		expect(response.status).toBe(413);
		const html = await response.text();
		expect([html.includes(text), html.includes('value="Lang"')]).toEqual([true, true]);
	});

	it("is none if it does not come from a page of an article", async () => {
		expect((await sendEditor("new", { title: "Hafen" })).status).toBe(422);
		const { page = "" } = await openEditor("new");
		expect((await sendEditor("hafen", { page, title: "Hafen" })).status).toBe(404);
	});
});

describe("what publishing takes out of a text", () => {
	it.each([
		["<iframe src='https://a.example/b'></iframe>", "ein Link zu https://a.example/b: Artikel"],
		["<object>a</object>", "(&lt;object>) fällt weg: Er hat keine Adresse"],
		["<script>a</script>", "&lt;script> fällt weg, mit allem"],
		["<input name=a>", "Ein Eingabefeld fällt weg"],
		["[a](javascript:b)", "Ein Link zu „javascript:b“ fällt weg"],
		["![Kran](http://a.example/b.png)", "„http://a.example/b.png“ wird über https geladen"],
		["![Kran](data:image/png;base64,AAAA)", "Ein Bild („Kran“) fällt weg: Es steht im Text"],
		["![](foo:bar)", "Ein Bild fällt weg: Es hat keine"],
	])("is said in the language of the page: %s", async (markdown, text) => {
		const typed = { title: "Eins", text: `a\n\n${markdown}\n\nb` };
		const { slug } = await sendByScript("new", await openEditor("new"), typed);
		const html = await htmlOf(`/newsroom/articles/${slug}`);
		expect(html.replaceAll("&gt;", ">")).toContain("Beim Veröffentlichen ändert sich der Text: ");
		expect(html.replaceAll("&gt;", ">")).toContain(text);
	});
});
