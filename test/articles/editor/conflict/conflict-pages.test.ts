import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo, sendForm } from "../../../support/browser-form.ts";
import { openEditor, sendByScript, sendEditor } from "../../../support/editor-page.ts";
import { article } from "../../../support/fixtures.ts";
import { formsOnPage } from "../../../support/forms-on-page.ts";
import { newPerson, newTokenOf } from "../../../support/newsroom-people.ts";
import { newsroom } from "../../../support/service.ts";

const START = "Eins.\n\nZwei.\n\nDrei.";
const BUTTON = {
	mine: /^Meine Fassung/,
	theirs: /^Die .* nehmen$/,
	merge: /^Von Hand/,
};
const draftOf = async () => Object(await (await newsroom("GET", "articles/hafen/draft")).json());
const textNow = async () => (await draftOf()).article?.body.markdown;
const adasKey = async () => (await newTokenOf(await newPerson({ name: "Ada Brandt" }))).token;
const lines = (text: string) => text.replaceAll("\n", "\r\n");
/** The parts of all differences on a page. */
const marksIn = (html: string) =>
	[...html.matchAll(/<(ins|del)>(.*?)<\/\1>/gs)].map(([, kind, inside = ""]) => {
		const text = inside.replaceAll(/<span class="hidden"[^>]*>[^<]*<\/span>/g, "");
		return `${kind === "ins" ? "+" : "-"}${text}`;
	});

/** Presses the button with such a name, on a page of the newsroom. */
async function press(html: string, name: RegExp, typed: Record<string, string> = {}) {
	for (const { action, buttons } of formsOnPage(html))
		for (const [text, fields] of Object.entries(buttons))
			if (name.test(text)) return sendForm(action, { ...fields, ...typed });
	throw new Error(
		`No button ${name}: ${formsOnPage(html).map(({ buttons }) => Object.keys(buttons))}`,
	);
}

/** A public article with two pages open: Ada's is sent first, mine then; returns the answer to mine. */
async function bothSend(theirs: string, mine: string, wanted = "save", more = {}) {
	await newsroom("PUT", "articles/hafen", article({ title: "Hafen", body: { markdown: START } }));
	const [hers, own] = [await openEditor("hafen"), await openEditor("hafen")];
	await sendEditor("hafen", hers, { text: lines(theirs) }, await adasKey());
	return sendEditor("hafen", own, { text: lines(mine), do: wanted, ...more });
}

describe("a form that is sent after somebody else has written", () => {
	it("stores nothing, and shows who wrote, both texts, and what each has changed", async () => {
		const response = await bothSend("Eins.\n\nZwei.\n\nVier.", "Null.\n\nZwei.\n\nDrei.");
		expect(response.status).toBe(412);
		const html = await response.text();
		expect(html).toMatch(/Ada Brandt hat diesen Artikel gespeichert \(.*, nachdem Sie ihn/);
		expect(marksIn(html)).toEqual([
			...["-Eins", "+Null", "-Vier.", "+Drei."],
			...["-Eins", "+Null", "-Drei.", "+Vier."],
		]);
		expect(html).toContain("Was die Fassung von Ada Brandt geändert hat");
		expect(html).toMatch(/<textarea[^>]*readonly[^>]*>\n?Eins\.\n\nZwei\.\n\nVier\.<\/textarea>/);
		expect(html).toMatch(/<textarea[^>]*readonly[^>]*>\n?Null\.\n\nZwei\.\n\nDrei\.<\/textarea>/);
		expect(await textNow()).toBe("Eins.\n\nZwei.\n\nVier.");
	});

	it("is told to the script with who and when", async () => {
		await newsroom("PUT", "articles/hafen", article({ body: { markdown: START } }));
		const [hers, own] = [await openEditor("hafen"), await openEditor("hafen")];
		await sendEditor("hafen", hers, { text: "Anders" }, await adasKey());
		const told = await sendByScript("hafen", own, { text: "Meins" });
		expect(told).toMatchObject({ status: 412, changed_by: "Ada Brandt" });
		expect(told.changed_at).toMatch(/^\d{4}-/);
	});

	it.each([
		["save", [303, "/newsroom/articles/hafen?done=saved"]],
		["preview", [303, "/newsroom/articles/hafen/preview"]],
		// Hints about the text come before it is published.
		["publish", [422, null]],
	])("can take one's own text over the other, and goes on to %s", async (wanted, leads) => {
		const html = await (await bothSend("Adas Text", "Mein Text", wanted)).text();
		expect(leadsTo(await press(html, BUTTON.mine))).toEqual(leads);
		expect(await textNow()).toBe("Mein Text");
	});

	it("can take the other text, after one's own was shown to be copied", async () => {
		const html = await (await bothSend("Adas Text", "Mein Text")).text();
		const page = await (await press(html, BUTTON.theirs)).text();
		expect(page).toContain("<dt>Sprache</dt><dd>Deutsch</dd>");
		expect(page).toMatch(/<textarea[^>]*readonly[^>]*>\n?Mein Text<\/textarea>/);
		expect(page).toContain('href="/newsroom/articles/hafen"');
		expect(await textNow()).toBe("Adas Text");
	});

	it("goes on with the other text to what was wanted", async () => {
		const html = await (await bothSend("Adas Text", "Mein Text", "preview")).text();
		const page = await (await press(html, BUTTON.theirs)).text();
		const response = await press(page, /^Die .* ansehen$/);
		expect(response.status).toBe(303);
		expect(await textNow()).toBe("Adas Text");
	});

	it.each([
		[
			"different places",
			"Eins.\n\nZwei.\n\nVier.",
			"Null.\n\nZwei.\n\nDrei.",
			"Null.\n\nZwei.\n\nVier.",
			"passen zusammen",
		],
		[
			"the same place",
			"Eins.\n\nZwo.\n\nDrei.",
			"Eins.\n\n2.\n\nDrei.",
			"Eins.\n\n2.\n\nDrei.",
			"An einer Stelle",
		],
	])(
		"merges changes of %s, to be edited before they are saved",
		async (_, theirs, mine, merged, says) => {
			const html = await (await bothSend(theirs, mine)).text();
			expect(html).toContain(says);
			const page = await (await press(html, BUTTON.merge)).text();
			expect(/<textarea id="text"[^>]*>\n?([^<]*)/.exec(page)?.[1]).toBe(merged);
			const response = await press(page, /^Speichern$/, { text: `${lines(merged)}!` });
			expect(leadsTo(response)).toEqual([303, "/newsroom/articles/hafen?done=saved"]);
			expect(await textNow()).toBe(`${merged}!`);
		},
	);

	it("is in conflict once more if somebody writes while one decides", async () => {
		const html = await (await bothSend("Adas Text", "Mein Text")).text();
		await sendEditor("hafen", await openEditor("hafen"), { text: "Noch ein Text" });
		const again = await press(html, BUTTON.mine);
		expect(again.status).toBe(412);
		expect(await again.text()).toContain("Sie haben diesen Artikel in einem anderen Fenster");
		expect(await textNow()).toBe("Noch ein Text");
	});

	it("says so if both wrote the same", async () => {
		const html = await (await bothSend("Gleich", "Gleich")).text();
		expect(html).toContain("In beiden Fassungen steht dasselbe");
		expect((await press(html, /^Speichern$/)).status).toBe(303);
	});
});

describe("a form about an article that was changed itself", () => {
	it.each([
		[
			"published",
			() =>
				newsroom("PUT", "articles/hafen", article({ title: "Hafen", body: { markdown: "Neu" } })),
			"veröffentlicht",
			"hafen",
		],
		["withdrawn", () => newsroom("POST", "articles/hafen/withdraw", {}), "zurückgezogen", "hafen"],
		[
			"renamed",
			() =>
				newsroom(
					"PATCH",
					"articles/hafen",
					{ slug: "kai" },
					{ "Content-Type": "application/merge-patch+json" },
				),
			"veröffentlicht",
			"kai",
		],
	])(
		"%s: shows what stands there now, and takes one's own text if that is wanted",
		async (_, change, says, slug) => {
			await newsroom(
				"PUT",
				"articles/hafen",
				article({ title: "Hafen", body: { markdown: START } }),
			);
			const own = await openEditor("hafen");
			await change();
			const response = await sendEditor("hafen", own, { text: "Mein Text" });
			expect(response.status).toBe(412);
			const html = await response.text();
			expect(html).toMatch(new RegExp(`anderen Fenster ${says}`));
			expect(leadsTo(await press(html, BUTTON.mine))).toEqual([
				303,
				`/newsroom/articles/${slug}?done=saved`,
			]);
			const draft = Object(await (await newsroom("GET", `articles/${slug}/draft`)).json());
			expect(draft).toMatchObject({
				article: { body: { markdown: "Mein Text" } },
				is_outdated: false,
			});
		},
	);

	it("finds the beginning in the version that was made of the working copy", async () => {
		await newsroom("PUT", "articles/hafen", article({ title: "Hafen", body: { markdown: START } }));
		await sendEditor("hafen", await openEditor("hafen"), { text: lines(`${START}\n\nVier.`) });
		const own = await openEditor("hafen");
		await newsroom("POST", "articles/hafen/publish", {});
		await newsroom(
			"PATCH",
			"articles/hafen",
			{ body: { markdown: `Null.\n\n${START}\n\nVier.` } },
			{ "Content-Type": "application/merge-patch+json" },
		);
		const html = await (
			await sendEditor("hafen", own, { text: lines(`${START}\n\nVier.\n\nFünf.`) })
		).text();
		expect(html).toContain("passen zusammen");
	});

	it("is there in English", async () => {
		const response = await bothSend("Adas Text", "Mein Text");
		const [form] = formsOnPage(await response.text()).filter(({ action }) =>
			action.endsWith("/conflict"),
		);
		const [fields = {}] = Object.values(form?.buttons ?? {});
		const page = await sendForm(form?.action ?? "", fields, undefined, { "Accept-Language": "en" });
		expect(await page.text()).toContain("Merge by hand");
		expect(await htmlOf("/newsroom/audit")).not.toContain("conflict");
	});
});
