import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo } from "../../support/browser-form.ts";
import { fieldsIn, openEditor, sendByScript, sendEditor } from "../../support/editor-page.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const stored = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}`)).json());
const draftOf = async (slug: string) =>
	Object(await (await newsroom("GET", `articles/${slug}/draft`)).json());
const sentence = (html: string) => /id="publish_at-fault">([^<]+)/.exec(html)?.[1];

async function begin() {
	const typed = { title: "Morgen", text: "Eins.", summary: "Kurz." };
	const { slug } = await sendByScript("new", await openEditor("new"), typed);
	return { slug: String(slug), fields: await openEditor(String(slug)) };
}

describe("a time of publication", () => {
	it.each([
		["", "Bitte wählen Sie einen Tag und eine Uhrzeit."],
		["2024-07-01T06:00", "Mo, 01.07.2024, 06:00 MESZ ist schon vorbei."],
		[
			"2099-03-29T02:30",
			"Die nächsten Zeiten sind So, 29.03.2099, 01:59 MEZ und So, 29.03.2099, 03:00 MESZ.",
		],
		["2099-10-25T02:30", "Diese Zeit gibt es zweimal"],
	])("%s is refused with a sentence, and what was typed is stored", async (time, text) => {
		const { slug, fields } = await begin();
		const sent = { title: "Übermorgen", publish_at: time, do: "schedule" };
		const response = await sendEditor(slug, fields, sent);
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(sentence(html)).toContain(text);
		expect(html).toContain(`<li><a href="#publish_at">${sentence(html)}</a>`);
		expect(html).toContain(`name="publish_at" value="${time}"`);
		expect(html).toContain('value="Übermorgen"');
		expect(await draftOf(slug)).toMatchObject({ article: { title: "Übermorgen" } });
	});

	it.each([
		["first", "2099-10-25T00:30:00.000Z", "So, 25.10.2099, 02:30 MESZ"],
		["second", "2099-10-25T01:30:00.000Z", "So, 25.10.2099, 02:30 MEZ"],
	])("in a doubled hour is the %s of the two", async (fold, instant, text) => {
		const { slug, fields } = await begin();
		const sent = { publish_at: "2099-10-25T02:30", do: "schedule" };
		expect(await (await sendEditor(slug, fields, sent)).text()).toContain(text);
		const again = await openEditor(slug);
		await sendEditor(slug, again, { ...sent, publish_at_fold: fold });
		expect(await stored("morgen")).toMatchObject({ status: "scheduled", published_at: instant });
		expect(await htmlOf("/newsroom/articles/morgen?done=scheduled")).toContain(
			`Geplant für ${text}`,
		);
	});
});

describe("a time that is only saved", () => {
	it("stays in its field, and the page says that it is not planned", async () => {
		const { slug, fields } = await begin();
		const response = await sendEditor(slug, fields, { publish_at: "2099-07-01T06:00" });
		expect([response.status, (await stored(slug)).status]).toEqual([303, "draft"]);
		const html = await htmlOf(response.headers.get("Location") ?? "");
		expect(html).toContain("Gespeichert.");
		expect(html).toContain('name="publish_at" value="2099-07-01T06:00"');
		expect(html).toContain("Diese Zeit ist noch nicht geplant");
		const sent = { ...fieldsIn(html), do: "schedule" };
		expect(leadsTo(await sendEditor(slug, sent))[1]).toBe(
			"/newsroom/articles/morgen?done=scheduled",
		);
		expect(await htmlOf("/newsroom/articles/morgen")).not.toContain("noch nicht geplant");
	});
});

describe("an article that is planned", () => {
	const plan = async () => {
		const { slug, fields } = await begin();
		const sent = { publish_at: "2099-07-01T06:00", do: "schedule" };
		expect(leadsTo(await sendEditor(slug, fields, sent))).toEqual([
			303,
			"/newsroom/articles/morgen?done=scheduled",
		]);
		return openEditor("morgen");
	};

	it("shows its time, which can be changed", async () => {
		const fields = await plan();
		expect(fields.publish_at).toBe("2099-07-01T06:00");
		await sendEditor("morgen", fields, { publish_at: "2099-07-02T06:00", do: "schedule" });
		expect(await stored("morgen")).toMatchObject({ published_at: "2099-07-02T04:00:00.000Z" });
	});

	it("shows its hints, so that its time can be changed in spite of them", async () => {
		const fields = await plan();
		await sendEditor("morgen", fields, { summary: "" });
		const again = { ...(await openEditor("morgen")), do: "schedule" };
		await sendEditor("morgen", again, { publish_at: "2099-07-02T06:00" });
		const later = { ...(await openEditor("morgen")), do: "schedule" };
		expect(leadsTo(await sendEditor("morgen", later, { publish_at: "2099-07-03T06:00" }))[0]).toBe(
			303,
		);
		expect(await stored("morgen")).toMatchObject({ published_at: "2099-07-03T04:00:00.000Z" });
	});

	it("is a draft again if the plan is taken back, and can be published at once", async () => {
		const fields = await plan();
		expect(leadsTo(await sendEditor("morgen/unschedule", fields))).toEqual([
			303,
			"/newsroom/articles/morgen?done=unscheduled",
		]);
		expect((await stored("morgen")).status).toBe("draft");
		const again = await openEditor("morgen");
		expect(again).toMatchObject({ publish_at: "", title: "Morgen" });
		await sendEditor("morgen", again, { do: "publish" });
		expect((await request("/articles/morgen")).status).toBe(200);
	});

	it("is published at once by the button for that", async () => {
		await sendEditor("morgen", await plan(), { do: "publish" });
		expect((await stored("morgen")).status).toBe("published");
	});
});

describe("the change of a public article", () => {
	const plan = async () => {
		await newsroom("PUT", "articles/hafen", article({ summary: "Kurz." }));
		const fields = await openEditor("hafen");
		const sent = { title: "Neu", effect: "silent", publish_at: "2099-07-01T06:00" };
		const response = await sendEditor("hafen", fields, { ...sent, do: "schedule" });
		expect(response.status).toBe(303);
		return openEditor("hafen");
	};

	it("waits until its time, with its effect", async () => {
		const fields = await plan();
		expect(fields).toMatchObject({ publish_at: "2099-07-01T06:00", effect: "silent" });
		expect(await draftOf("hafen")).toMatchObject({
			...{ publish_at: "2099-07-01T04:00:00.000Z", effect: "silent" },
		});
		expect((await stored("hafen")).title).toBe(article().title);
		await tickAt(new Date("2099-07-01T04:00:00Z"));
		expect((await stored("hafen")).title).toBe("Neu");
	});

	it("stays as a working copy if the plan is taken back", async () => {
		await sendEditor("hafen/unschedule", await plan());
		const draft = await draftOf("hafen");
		expect([draft.publish_at, draft.article.title]).toEqual([undefined, "Neu"]);
	});

	it("is said in red if it should have appeared and has not", async () => {
		await plan();
		await env.DB.exec("UPDATE article_drafts SET publish_at = 1000000000000");
		const html = await htmlOf("/newsroom/articles/hafen");
		expect(html).toMatch(/class="notice wrong">Sollte am So, 09\.09\.2001, 03:46 MESZ erscheinen/);
	});
});
