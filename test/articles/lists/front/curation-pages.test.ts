import { beforeEach, describe, expect, it } from "vitest";
import { editChoice } from "../../../../src/articles/lists/front/edit-choice.ts";
import { htmlOf, leadsTo, openPage } from "../../../support/browser-form.ts";
import { article } from "../../../support/fixtures.ts";
import { newToken } from "../../../support/newsroom-people.ts";
import { newsroom, request } from "../../../support/service.ts";

const PATH = "/newsroom/front";
type Fields = Record<string, string | string[]>;

/** Sends the form as a browser does, with several fields of one name. */
function send(fields: Fields, token?: string) {
	const entries = Object.entries(fields).flatMap(([name, values]) =>
		[values].flat().map((value): [string, string] => [name, value]),
	);
	const { "Content-Type": type, ...headers } = headersFor(token);
	return request(PATH, {
		method: "POST",
		redirect: "manual",
		headers: { ...headers, "Content-Type": type },
		body: `${new URLSearchParams(entries)}`,
	});
}
const headersFor = (token = "a-token-for-tests-only") => ({
	"Content-Type": "application/x-www-form-urlencoded",
	Accept: "text/html",
	Authorization: `Bearer ${token}`,
});

const read = async () => Object(await (await newsroom("GET", "front")).json());
/** The choice that a page holds in its hidden fields. */
function choiceIn(html: string) {
	const valuesOf = (name: string) =>
		[...html.matchAll(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`, "g"))].map(
			([, value]) => value,
		);
	return [valuesOf("lead"), valuesOf("pinned"), valuesOf("sections")];
}
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";

beforeEach(async () => {
	for (let number = 1; number <= 4; number += 1)
		await newsroom("PUT", `articles/a-${number}`, {
			...article({ title: `Nummer ${number} <b>`, topics: number < 3 ? ["Bau"] : ["Recht"] }),
		});
	await newsroom("PUT", "articles/entwurf", article({ title: "Halb", status: "draft" }));
});

describe("the buttons of the front page's form", () => {
	const choice = { lead: "a", pinned: ["b", "c", "d"], sections: ["x", "y"] };
	it.each([
		["up", "pinned", "c", { ...choice, pinned: ["c", "b", "d"] }],
		["up", "pinned", "b", choice],
		["down", "pinned", "c", { ...choice, pinned: ["b", "d", "c"] }],
		["down", "pinned", "d", choice],
		["remove", "pinned", "c", { ...choice, pinned: ["b", "d"] }],
		["remove", "lead", "a", { pinned: choice.pinned, sections: choice.sections }],
		["down", "sections", "x", { ...choice, sections: ["y", "x"] }],
		["down", "sections", "gone", choice],
		["lead", undefined, "c", { ...choice, lead: "c", pinned: ["b", "d"] }],
		["pin", undefined, "e", { ...choice, pinned: ["b", "c", "d", "e"] }],
		["pin", undefined, "b", { ...choice, pinned: ["c", "d", "b"] }],
		["pin", undefined, "a", { pinned: ["b", "c", "d", "a"], sections: choice.sections }],
		["search", undefined, "", choice],
	])("%s %s %s", (act, list, slug, expected) => {
		expect(editChoice(choice, { act, list, slug })).toEqual({ choice: expected });
	});

	it("put no seventh article into the row", () => {
		const full = { ...choice, pinned: ["1", "2", "3", "4", "5", "6"] };
		expect(editChoice(full, { act: "pin", list: undefined, slug: "7" })).toEqual({
			fault: "fullRow",
		});
	});

	it.each([
		[{ lead: "a-1", do: "pin a-2" }, [["a-1"], ["a-2"], []]],
		[{ pinned: ["a-1", "a-2"], do: "up pinned a-2" }, [[], ["a-2", "a-1"], []]],
		[{ sections: "bau", topic: "RECHT", do: "section" }, [[], [], ["bau", "recht"]]],
		[{ topic: "Recht", do: "enter" }, [[], [], ["recht"]]],
		[{ lead: "a-1", do: "remove lead a-1" }, [[], [], []]],
	])("change the form alone: %j", async (fields: Fields, expected) => {
		const response = await send({ ...fields, revision: "0" });
		expect(response.status).toBe(200);
		const html = await response.text();
		expect(choiceIn(html)).toEqual(expected);
		expect((await read()).revision).toBe(0);
	});

	it.each([
		["Nummer 3", ["Nummer 3 &lt;b&gt;"]],
		["https://news.example/articles/a-2?x=1", ["Nummer 2 &lt;b&gt;"]],
		["entwurf", ["Halb"]],
		["nichtsdergleichen", []],
	])("find “%s”", async (q, titles) => {
		const html = await (await send({ q, pinned: "a-4", do: "enter" })).text();
		const part = html.slice(html.indexOf('id="find"'));
		expect([...part.matchAll(/<p id="candidate-[^>]*>([^<]+)/g)].map(([, title]) => title)).toEqual(
			titles,
		);
		expect(part.includes("noch nicht öffentlich")).toBe(q === "entwurf");
		expect(part.includes("keinen öffentlichen Artikel")).toBe(titles.length === 0);
		expect(html).toContain(`value="${q}"`);
		expect(choiceIn(html)[1]).toEqual(["a-4"]);
	});

	it("keep the choice if there is no such topic", async () => {
		const response = await send({ lead: "a-1", topic: "Bua", do: "section" });
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(html).toContain("Dieses Thema gibt es nicht");
		expect(html).toContain('value="Bua"');
		expect(choiceIn(html)).toEqual([["a-1"], [], []]);
	});
});

describe("the front page's form", () => {
	it("offers the newest articles, and publishes the choice, also if it is sent twice", async () => {
		const empty = await htmlOf(PATH);
		expect(empty).toContain("Niemand hat einen gewählt");
		expect(empty).toContain('value="lead a-4"');
		const fields = { lead: "a-1", pinned: ["a-2", "a-3"], sections: ["recht", "bau"], do: "save" };
		for (const _ of ["first", "second"])
			expect(leadsTo(await send({ ...fields, revision: revisionIn(empty) }))).toEqual([
				303,
				`${PATH}?done=saved`,
			]);
		const stored = { lead: "a-1", pinned: ["a-2", "a-3"], sections: ["recht", "bau"] };
		expect(await read()).toMatchObject(stored);
		const html = await htmlOf(`${PATH}?done=saved`);
		expect(html).toContain("Veröffentlicht.");
		expect(html).not.toContain("Noch nicht veröffentlicht:");
		expect(choiceIn(html)).toEqual([["a-1"], ["a-2", "a-3"], ["recht", "bau"]]);
		expect(await (await request("/")).text()).toContain("Nummer 1");
		expect(await htmlOf("/newsroom/audit?kind=front")).toContain("Startseite zusammengestellt");
	});

	it("marks what is not public, and refuses it with everything that was chosen", async () => {
		await newsroom("PUT", "front", { lead: "a-1", pinned: ["a-2"] });
		await newsroom("DELETE", "articles/a-1");
		expect(await htmlOf(PATH)).toMatch(/Nummer 1.*zurückgezogen.*lässt es weg/s);
		const refused = await send({
			lead: "entwurf",
			pinned: ["a-2", "gone"],
			sections: "nie",
			do: "save",
		});
		expect(refused.status).toBe(422);
		const html = await refused.text();
		expect(html).toContain("was rot markiert ist");
		expect(html).toMatch(/Entwurf: noch nicht öffentlich.*gibt es nicht mehr.*gibt es nicht mehr/s);
		expect(choiceIn(html)).toEqual([["entwurf"], ["a-2", "gone"], ["nie"]]);
	});

	it("shows what somebody else chose meanwhile, and publishes mine if I say so", async () => {
		const revision = revisionIn(await htmlOf(PATH));
		await newsroom("PUT", "front", { lead: "a-4", sections: ["bau"] });
		const mine = { lead: "a-1", pinned: ["a-2"], do: "save" };
		const refused = await send({ ...mine, revision });
		expect(refused.status).toBe(409);
		const html = await refused.text();
		expect(html).toMatch(
			/Inzwischen gilt.*<dd>Nummer 4 &lt;b&gt;<\/dd>.*nichts gewählt.*<dd>Bau<\/dd>/s,
		);
		expect(choiceIn(html)).toEqual([["a-1"], ["a-2"], []]);
		expect(await read()).toMatchObject({ lead: "a-4" });
		// A button that only moves something does not forget that there was a conflict.
		const moved = await (await send({ ...mine, revision, do: "pin a-3" })).text();
		expect(revisionIn(moved)).toBe(revision);
		const again = await send({ ...mine, revision: revisionIn(html) });
		expect(again.status).toBe(303);
		expect(await read()).toMatchObject({ lead: "a-1", pinned: ["a-2"], sections: [] });
	});

	it("is only read by authors, and complete in English", async () => {
		await newsroom("PUT", "front", { lead: "a-1" });
		const { token } = await newToken("author");
		const html = await htmlOf(PATH, token);
		expect(html).toContain("Nummer 1");
		expect(html).not.toContain(`action="${PATH}"`);
		expect((await send({ do: "save" }, token)).status).toBe(403);
		const analyst = await newToken("analyst");
		expect((await openPage(PATH, analyst.token)).status).toBe(403);
		const english = await htmlOf(PATH, undefined, { "Accept-Language": "en" });
		expect(english).toContain("Publish the front page");
		expect(english).not.toMatch(/Aufmacher|Rubrik|Startseite/);
	});

	it("takes no button that it does not have", async () => {
		expect((await send({ do: "erase everything" })).status).toBe(422);
	});
});
