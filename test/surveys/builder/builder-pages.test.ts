import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DraftSurvey } from "../../../src/surveys/builder/draft-survey.schema.ts";
import { emptyDraft, emptyQuestion } from "../../../src/surveys/builder/empty-draft.ts";
import { htmlOf, leadsTo, openPage } from "../../support/browser-form.ts";
import {
	type Fields,
	fillIn,
	openBuilder,
	press,
	pressByScript,
	withFields,
} from "../../support/builder-page.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { newPerson, newTokenOf } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

let made = 0;
const newKey = () => `n${(made++).toString().padStart(8, "0")}`;

/** Returns a survey that asks for a dish, by choosing among two. */
function dinner(more: Partial<DraftSurvey> = {}): DraftSurvey {
	const asked = emptyQuestion("dish", "single", ["de"], newKey);
	const options = ["Suppe", "Salat"].map((label, index) => ({
		...{ key: `o${index + 1}`, value: "", label: { de: label } },
	}));
	const question = { ...asked, id: "dish", label: { de: "Welches Gericht?" }, options };
	return { ...emptyDraft("de"), title: { de: "Abendessen" }, questions: [question], ...more };
}

const provisional = (fields: Fields) => `umfrage-${new Map(fields).get("page")?.slice(0, 8)}`;

/** Opens the survey at a slug by the form, as a new one. */
async function opened(slug: string, draft = dinner({ slug })) {
	const fields = await openBuilder("new");
	const response = await press("new", "open", fillIn(fields, draft));
	expect(leadsTo(response)).toEqual([303, `/newsroom/surveys/${slug}/edit?done=opened`]);
	return fields;
}

const stored = async (slug: string) =>
	Object(await (await newsroom("GET", `surveys/${slug}`)).json());
const titles = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];
const answer = (slug: string, dish: string) =>
	request(`/api/surveys/${slug}/responses`, {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ dish }),
	});

describe("a new survey", () => {
	it("is stored however little is typed, and the same form again is the same survey", async () => {
		const fields = await openBuilder("new");
		const slug = provisional(fields);
		for (const _ of [1, 2]) {
			const response = await press("new", "save", withFields(fields, { "title.de": "Halb" }));
			expect(leadsTo(response)).toEqual([303, `/newsroom/surveys/${slug}/edit?done=saved`]);
		}
		expect(titles(await htmlOf(`/newsroom/surveys/${slug}/edit`))).toBe("Halb");
		expect((await newsroom("GET", `surveys/${slug}`)).status).toBe(404);
		expect((await request(`/surveys/${slug}`)).status).toBe(404);
	});

	it("is gone when its draft is deleted, and the list says so", async () => {
		const fields = fillIn(await openBuilder("new"), dinner());
		await press("new", "save", fields);
		const slug = provisional(fields);
		const response = await press(slug, "discard", await openBuilder(slug));
		expect(leadsTo(response)).toEqual([303, "/newsroom/surveys?done=discarded"]);
		expect(await htmlOf("/newsroom/surveys?done=discarded")).toContain("Der Entwurf ist gelöscht.");
	});

	it("gets its address from the field or the title when it opens, and keeps it", async () => {
		await opened("essen");
		expect(await stored("essen")).toMatchObject({ status: "open", title: "Abendessen" });
		const fields = await openBuilder("new");
		const titled = fillIn(fields, dinner({ title: { de: "Essen" } }));
		expect(leadsTo(await press("new", "open", titled))[1]).toContain("/essen-2/edit");
		const again = await openPage(`/newsroom/surveys/${provisional(fields)}/edit`);
		expect(again.url || again.headers.get("Location")).toContain("essen-2");
		const next = await openBuilder("essen-2");
		await press("essen-2", "apply", withFields(next, { slug: "anders", "title.de": "Neu" }));
		expect(await stored("essen-2")).toMatchObject({ title: "Neu" });
		expect((await newsroom("GET", "surveys/anders")).status).toBe(404);
	});

	it.each([
		["taken", "Eine andere Umfrage hat schon die Adresse „taken“."],
		["new", "Die Adresse „new“ braucht die Redaktion selbst."],
		["Über uns", "Die Adresse besteht aus kleinen Buchstaben"],
	])("does not open at “%s”, and is not lost", async (slug, sentence) => {
		await newsroom("PUT", "surveys/taken", survey());
		const fields = fillIn(await openBuilder("new"), dinner({ slug }));
		const response = await press("new", "open", fields);
		expect(response.status).toBe(422);
		expect(await response.text()).toContain(sentence);
		expect(new Map(await openBuilder(provisional(fields))).get("slug")).toBe(slug);
	});
});

describe("a survey that is stored", () => {
	it("changes nothing if nothing was changed, whatever it asks", async () => {
		await newsroom("PUT", "surveys/alles", survey({ questions: everyType, announce: false }));
		const before = await stored("alles");
		const fields = await openBuilder("alles");
		expect(leadsTo(await press("alles", "save", fields))[1]).toContain("done=saved");
		expect(leadsTo(await press("alles", "apply", fields))[1]).toContain("done=unchanged");
		expect(await stored("alles")).toEqual(before);
		const draft = await env.DB.prepare(
			"SELECT draft FROM survey_drafts WHERE slug = 'alles'",
		).first();
		expect(draft?.draft ?? null).toBeNull();
	});

	it("is changed for readers by applying, not by saving", async () => {
		await opened("suppe");
		const fields = await openBuilder("suppe");
		await press("suppe", "save", withFields(fields, { "title.de": "Geheim" }));
		expect(await (await request("/surveys/suppe")).text()).not.toContain("Geheim");
		expect(new Map(await openBuilder("suppe")).get("title.de")).toBe("Geheim");
		const response = await press("suppe", "apply", await openBuilder("suppe"));
		expect(leadsTo(response)[1]).toContain("done=applied");
		expect(await stored("suppe")).toMatchObject({ title: "Geheim", status: "open" });
	});

	it("is one link away from what readers see while it is open", async () => {
		await opened("tee");
		const page = await htmlOf("/newsroom/surveys/tee/edit");
		expect(page).toContain('<a href="/surveys/tee">Umfrage ansehen</a>');
		expect(page).toContain("Schließen</button>");
	});

	it("goes back to what all see when changes are discarded", async () => {
		await opened("salat");
		const fields = await openBuilder("salat");
		await press("salat", "save", withFields(fields, { "title.de": "Weg" }));
		const response = await press("salat", "discard", await openBuilder("salat"));
		expect(leadsTo(response)[1]).toContain("done=discarded");
		expect(new Map(await openBuilder("salat")).get("title.de")).toBe("Abendessen");
	});

	it("closes at once, with a working copy that stays, and opens again", async () => {
		await opened("kuchen");
		const fields = withFields(await openBuilder("kuchen"), { "title.de": "" });
		expect(leadsTo(await press("kuchen", "close", fields))[1]).toContain("done=closed");
		expect(await stored("kuchen")).toMatchObject({ status: "closed", title: "Abendessen" });
		const page = await htmlOf("/newsroom/surveys/kuchen/edit");
		expect(page).toContain('<a href="/newsroom/surveys/kuchen/reopen">Wieder öffnen</a>');
		const kept = await openBuilder("kuchen");
		expect(new Map(kept).get("title.de")).toBe("");
		const again = await press("kuchen", "open", withFields(kept, { "title.de": "Torte" }));
		expect(leadsTo(again)[1]).toContain("done=reopened");
		expect(await stored("kuchen")).toMatchObject({ status: "open", title: "Torte" });
	});

	it("keeps the meaning of answers", async () => {
		await opened("brot");
		expect((await answer("brot", "suppe")).status).toBe(201);
		const fields = await openBuilder("brot");
		const gone = await press(
			"brot",
			"apply",
			fields
				.filter(([name]) => !/^dish\.o1\b/.test(name) && name !== "dish.o")
				.concat([["dish.o", "o2"]]),
		);
		expect(gone.status).toBe(422);
		expect(await gone.text()).toContain("Ein Mensch hat".slice(0, 10));
		const removed = await press("brot", "remove:dish", await openBuilder("brot"));
		expect(removed.status).toBe(303);
		expect(new Map(await openBuilder("brot")).get("dish.retired")).toBeDefined();
	});
});

describe("buttons that change the form", () => {
	it("store it, and lead to the question", async () => {
		const fields = fillIn(await openBuilder("new"), dinner());
		const slug = provisional(fields);
		const added = await press("new", "add", withFields(fields, { add_type: "matrix" }));
		const location = added.headers.get("Location") ?? "";
		expect(location).toMatch(
			new RegExp(`^/newsroom/surveys/${slug}/edit\\?done=saved#q-n[0-9a-f]{8}$`),
		);
		const key = location.split("#q-")[1];
		const shown = await openBuilder(slug);
		expect(shown.filter(([name]) => name === "q").map(([, value]) => value)).toEqual(["dish", key]);
		await press(slug, `up:${key}`, shown);
		expect((await openBuilder(slug)).find(([name]) => name === "q")?.[1]).toBe(key);
	});

	it("take a hundred questions, and a thousand pasted options with a sentence", async () => {
		const questions = Array.from({ length: 100 }, (_, index) => ({
			...emptyQuestion(`n${index.toString().padStart(8, "0")}`, "text", ["de"], newKey),
			label: { de: `Frage ${index}` },
		}));
		const paste = Array.from({ length: 1000 }, (_, index) => `Antwort ${index}`).join("\n");
		const [dish] = dinner().questions;
		if (!dish) throw new Error("There is a question.");
		const many = [{ ...dish, paste }, ...questions.slice(1)];
		const fields = fillIn(await openBuilder("new"), dinner({ slug: "viele", questions: many }));
		const pasted = await press("new", "paste:dish", fields);
		expect(pasted.status).toBe(303);
		const shown = await openBuilder(provisional(fields));
		expect(new Map(shown).get("dish.paste")?.split("\r\n")).toHaveLength(1000);
		const refused = await press(provisional(fields), "open", shown);
		expect(await refused.text()).toContain("Das sind 1.002 Antworten, höchstens 200 sind möglich.");
		const whole = withFields(shown, { "dish.paste": "" });
		expect(leadsTo(await press(provisional(fields), "open", whole))[1]).toContain("/viele/edit");
		expect((await stored("viele")).questions).toHaveLength(100);
	});
});

describe("two editors at once", () => {
	async function ada() {
		const { token } = await newTokenOf(await newPerson({ name: "Ada Brandt" }));
		return token;
	}

	it("see both versions, and nothing is lost", async () => {
		await opened("zwei");
		const key = await ada();
		const mine = await openBuilder("zwei");
		const theirs = await openBuilder("zwei", key);
		await press("zwei", "save", withFields(theirs, { "title.de": "Von Ada" }), { key });
		const sent = withFields(mine, { "title.de": "Von mir" });
		const conflict = await press("zwei", "save", sent);
		expect(conflict.status).toBe(412);
		const html = await conflict.text();
		expect(html).toContain("Ada Brandt hat diese Umfrage gespeichert");
		expect(html).toContain("Von Ada");
		expect(html).toContain("Von mir");
		// Nothing but the title differs, in whatever order the fields were stored.
		expect(html.match(/<h3>Titel/g)).toHaveLength(1);
		expect(html).not.toMatch(/<h3>Frage/);
		expect(await pressByScript("zwei", "save", sent)).toMatchObject({
			...{ http: 412, changed_by: "Ada Brandt" },
		});
		expect(new Map(await openBuilder("zwei")).get("title.de")).toBe("Von Ada");
		const [tag, revision] = ["tag", "revision"].map(
			(name) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "",
		);
		const taken = await press(
			"zwei",
			"save",
			withFields(sent, { tag: `${tag}`, revision: `${revision}` }),
		);
		expect(taken.status).toBe(303);
		expect(new Map(await openBuilder("zwei")).get("title.de")).toBe("Von mir");
	});

	it("of whom one works by the API see what differs before it is applied", async () => {
		await opened("api");
		const mine = withFields(await openBuilder("api"), { "title.de": "Von mir" });
		await press("api", "save", mine);
		await newsroom("PUT", "surveys/api", { ...survey(), title: "Vom Programm" });
		const conflict = await press("api", "apply", await openBuilder("api"));
		expect(conflict.status).toBe(412);
		expect(await conflict.text()).toContain("Vom Programm");
		expect(await stored("api")).toMatchObject({ title: "Vom Programm" });
	});

	it("one of whom closes it lose nothing, and are told", async () => {
		await opened("zu");
		const key = await ada();
		const mine = await openBuilder("zu");
		await press("zu", "close", await openBuilder("zu", key), { key });
		const saved = await pressByScript("zu", "save", withFields(mine, { "title.de": "Weiter" }));
		expect(saved).toMatchObject({ http: 200, status: "closed", outcome: "saved" });
		expect(saved.state).toContain("Inzwischen hat Ada Brandt die Umfrage geschlossen.");
		const page = await press(
			"zu",
			"save",
			withFields(await openBuilder("zu"), { "title.de": "!" }),
		);
		expect(page.headers.get("Location")).not.toContain("was=");
	});

	it("is no conflict for one person alone", async () => {
		const first = await opened("allein");
		const again = await press("new", "save", fillIn(first, dinner({ title: { de: "Zurück" } })));
		expect(leadsTo(again)).toEqual([303, "/newsroom/surveys/allein/edit?done=saved"]);
		const page = await openBuilder("allein");
		for (const button of ["save", "apply", "save"]) {
			const title = { "title.de": `Nach ${button} ${made++}` };
			expect((await press("allein", button, withFields(page, title))).status).toBe(303);
		}
	});
});

describe("the answer for the script", () => {
	it("has everything that the page takes over", async () => {
		const fields = withFields(fillIn(await openBuilder("new"), dinner()), { seq: "4" });
		const page = new Map(fields).get("page");
		const saved = await pressByScript("new", "save", fields);
		expect(saved).toMatchObject({
			...{ http: 200, outcome: "saved", slug: provisional(fields), tag: `${page}.4` },
			...{ status: "new", errors: [], ids: { dish: "dish" } },
			preview: `/newsroom/surveys/${provisional(fields)}/preview`,
		});
		const late = await pressByScript(
			"new",
			"save",
			withFields(fields, { seq: "3", "title.de": "?" }),
		);
		expect(late).toMatchObject({ http: 200, outcome: "old", tag: `${page}.4` });
		const empty = withFields(fields, { seq: "5", "title.de": "" });
		const { errors } = await pressByScript("new", "save", empty);
		expect(errors).toEqual([{ field: "title.de", text: "Hier fehlt der Text.", place: "Titel" }]);
	});
});
