import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo } from "../../support/browser-form.ts";
import { openEditor, sendByScript, sendEditor } from "../../support/editor-page.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom } from "../../support/service.ts";

const BUTTON = 'name="do" value="typography"';
const TYPED = {
	title: 'Hafen - "zu"',
	summary: "Kurz - gut",
	text: 'Er sagt "ja" - zu 10 %.\r\nEnde',
};
const draftOf = async () =>
	Object(await (await newsroom("GET", "articles/hafen/draft")).json()).article;

describe("the button that mends typography", () => {
	it("mends title, summary and text, stores them, and is gone then", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const fields = { ...(await openEditor("hafen")), ...TYPED };
		await sendEditor("hafen", fields, { do: "save" });
		expect(await htmlOf("/newsroom/articles/hafen")).toContain(BUTTON);
		const sent = await sendEditor("hafen", fields, { do: "typography" });
		expect(leadsTo(sent)).toEqual([303, "/newsroom/articles/hafen?done=mended"]);
		expect(await draftOf()).toMatchObject({
			...{ title: "Hafen – „zu“", summary: "Kurz – gut" },
			body: { markdown: "Er sagt „ja“ – zu 10\u00a0%.\nEnde" },
		});
		const html = await htmlOf("/newsroom/articles/hafen?done=mended");
		expect(html).toContain("sind verbessert");
		expect(html).not.toContain(BUTTON);
	});

	it("follows the language of the form, and leaves HTML alone", async () => {
		await newsroom("PUT", "articles/hafen", article({ body: { html: '<p>"ja" - ja</p>' } }));
		const fields = await openEditor("hafen");
		const english = { ...fields, title: '"Port" - shut', language: "en" };
		const { hints } = await sendByScript("hafen", english);
		expect(
			hints.map(({ field, isMendable }: Record<string, unknown>) => [field, isMendable]),
		).toEqual(
			expect.arrayContaining([
				["title", true],
				["text", undefined],
			]),
		);
		await sendEditor("hafen", english, { do: "typography" });
		expect(await draftOf()).toMatchObject({
			title: "“Port” – shut",
			body: { html: '<p>"ja" - ja</p>' },
		});
	});
});
