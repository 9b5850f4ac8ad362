import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../../src/newsroom/editing/script/save-request.browser.js";
import { lineOf } from "../../../../src/newsroom/editing/script/state-text.browser.js";
import { savingScript } from "../../../../src/words/de/newsroom/saving-texts.ts";
import { editorScript } from "../../../../src/words/de/newsroom/script-texts.ts";

const texts = { ...savingScript, ...editorScript };
const json = (status: number, body: object, headers = {}) =>
	new Response(JSON.stringify(body), {
		status,
		headers: { "Content-Type": "application/problem+json", ...headers },
	});
const saved = { slug: "hafen", tag: "page.4", state: "Gespeichert 14:03" };
const change = { changed_by: "Ada", changed_at: "2026-11-26T13:03:00Z" };

const shown = { texts, before: "Noch nicht gespeichert", zone: "Europe/Berlin", language: "de" };
const HERE = "Ihr Text liegt in diesem Browser.";

/** Returns what a save came to, and what the page says of it while something is unsaved. */
async function said(response: Response, hasCopy = true) {
	const last = await outcomeOf(response);
	const { text, way } = lineOf({ last, isUnsaved: true, isSaving: false }, { ...shown, hasCopy });
	return [last.kind, text, way];
}

describe("the answer to a save", () => {
	it.each([
		["that was stored", json(200, saved), "saved", "Gespeichert 14:03", ""],
		["after the session", json(401, {}), "signedOut", `${texts.signedOut} ${HERE}`, "signIn"],
		["that the role forbids", json(403, {}), "refused", `${texts.forbidden} ${HERE}`, ""],
		["of an article that is gone", json(404, {}), "refused", `${texts.gone} ${HERE}`, ""],
		["that is too long", json(413, {}), "refused", `${texts.tooLong} ${HERE}`, ""],
		["in another way wrong", json(400, {}), "refused", `${texts.refused} ${HERE}`, ""],
		["while D1 is down", json(503, {}), "lost", `${texts.unavailable} ${HERE}`, ""],
		["too often", json(429, {}), "lost", `${texts.unavailable} ${HERE}`, ""],
		[
			"that no service of ours gave",
			new Response("<p>"),
			"lost",
			`${texts.unavailable} ${HERE}`,
			"",
		],
	])("%s is said", async (_, response, kind, text, way) => {
		expect(await said(response)).toEqual([kind, text, way]);
	});

	it("names who has changed the article meanwhile, and leads to both versions", async () => {
		const [kind, text, way] = await said(json(412, change));
		expect([kind, way]).toEqual(["conflict", "compare"]);
		expect(text).toBe(`Nicht gespeichert: Ada hat den Artikel geändert (26.11., 14:03). ${HERE}`);
	});

	it("names the fields that are wrong", async () => {
		const errors = [{ field: "slug", detail: "Diese Adresse gibt es schon." }];
		const [kind, text] = await said(json(422, { errors }));
		expect(kind).toBe("invalid");
		expect(text).toContain("Diese Adresse gibt es schon.");
	});

	it("does not promise a copy that the browser does not have", async () => {
		expect((await said(json(503, {}), false))[1]).toBe(`${texts.unavailable} ${texts.stayHere}`);
	});

	it("knows an answer about an older save, and when to come again", async () => {
		expect(await outcomeOf(json(200, { ...saved, outcome: "old" }))).toMatchObject({
			...{ kind: "old", seq: 4 },
		});
		const { retryAfterMs } = await outcomeOf(json(503, {}, { "Retry-After": "5" }));
		expect(retryAfterMs).toBe(5000);
	});
});
