import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { htmlOf, leadsTo, openPage, sendForm } from "../../support/browser-form.ts";
import { newPerson, newToken, newTokenOf } from "../../support/newsroom-people.ts";
import { newsroom } from "../../support/service.ts";

const ADA = { name: "Ada Brandt", email: "ada@news.example", role: "editor" };

const people = async () => Object(await (await newsroom("GET", "people")).json()).people;
const tokens = async () => Object(await (await newsroom("GET", "tokens")).json()).tokens;
const keyIn = (html: string) => /<code class="key">([^<]+)/.exec(html)?.[1] ?? "";
const faultOf = (html: string, field: string) =>
	new RegExp(`id="${field}-fault">([^<]+)`).exec(html)?.[1];
const fill = (table: string, count: number, values: string) => {
	const insert = env.DB.prepare(`INSERT INTO ${table} VALUES (${values})`);
	return env.DB.batch(Array.from({ length: count }, (_, n) => insert.bind(`n${n}`)));
};

describe("the page of people", () => {
	it("adds a person, and leads to them", async () => {
		expect(await htmlOf("/newsroom/people")).toContain("Noch ist niemand eingetragen");
		const added = await sendForm("/newsroom/people", ADA);
		const [{ id, ...stored }] = await people();
		expect(stored).toMatchObject(ADA);
		expect(leadsTo(added)).toEqual([303, `/newsroom/people/${id}?done=added`]);
		expect(await htmlOf(`/newsroom/people/${id}?done=added`)).toContain("fehlt ihr noch");
		const list = await htmlOf("/newsroom/people");
		expect(list).toContain(`<a href="/newsroom/people/${id}">Ada Brandt</a>`);
		expect(list).toContain("kein Schlüssel");
	});

	it("takes a person without an address", async () => {
		await sendForm("/newsroom/people", { ...ADA, email: " " });
		expect((await people())[0]).not.toHaveProperty("email");
	});

	it.each([
		[{ ...ADA, name: "" }, "name", "Bitte geben Sie einen Namen"],
		[{ ...ADA, name: "x".repeat(101) }, "name", "höchstens 100"],
		[{ ...ADA, email: "ada" }, "email", "Das ist keine E-Mail-Adresse."],
		[{ ...ADA, role: "boss" }, "role", "Bitte wählen Sie eine der Rollen."],
	])("keeps what was typed if it is wrong: %j", async (typed, field, text) => {
		const response = await sendForm("/newsroom/people", typed);
		expect(response.status).toBe(422);
		const html = await response.text();
		expect(faultOf(html, field)).toContain(text);
		expect(html).toContain('aria-invalid="true"');
		expect(html).toContain(`value="${typed.email}"`);
		expect(html).toContain(`value="${typed.name}"`);
		expect(html).toContain('role="alert"');
		expect(await people()).toEqual([]);
	});

	it("keeps what was typed if somebody else has the address, or there are too many people", async () => {
		await newPerson({ email: ADA.email });
		const taken = await sendForm("/newsroom/people", ADA);
		expect(taken.status).toBe(409);
		const html = await taken.text();
		expect(faultOf(html, "email")).toContain("gehört schon jemand anderem");
		expect(html).toContain('value="Ada Brandt"');
		await fill("people", 199, "?1, 'x', NULL, 'editor', 0");
		const full = await sendForm("/newsroom/people", { ...ADA, email: "" });
		expect(full.status).toBe(409);
		expect(await full.text()).toContain("schon 200 Personen");
	});

	it("escapes names, and is for operators only", async () => {
		await newPerson({ name: "<b>Ada</b>" });
		expect(await htmlOf("/newsroom/people")).toContain("&lt;b&gt;Ada&lt;/b&gt;");
		const { token } = await newToken("editor");
		expect((await openPage("/newsroom/people", token)).status).toBe(403);
	});

	it("is complete in English", async () => {
		const html = await htmlOf("/newsroom/people", undefined, { "Accept-Language": "en" });
		expect(html).toContain("Add a person");
		expect(html).not.toMatch(/Rolle|Personen/);
	});
});

describe("the page of a person", () => {
	it("changes name, address and role, and the role counts at once", async () => {
		const id = await newPerson(ADA);
		const { token } = await newTokenOf(id);
		expect((await openPage("/newsroom/status", token)).status).toBe(200);
		const changed = { name: "Ada B.", email: "", role: "analyst" };
		const response = await sendForm(`/newsroom/people/${id}`, changed);
		expect(leadsTo(response)).toEqual([303, `/newsroom/people/${id}?done=changed`]);
		expect(await people()).toEqual([
			{ id, name: "Ada B.", role: "analyst", created_at: expect.any(String) },
		]);
		expect((await openPage("/newsroom/status", token)).status).toBe(403);
	});

	it("keeps what was typed if it is wrong or taken", async () => {
		const id = await newPerson(ADA);
		await newPerson({ name: "Bob", email: "bob@news.example" });
		const wrong = await sendForm(`/newsroom/people/${id}`, { ...ADA, email: "@" });
		expect([wrong.status, (await wrong.text()).includes('value="@"')]).toEqual([422, true]);
		const taken = await sendForm(`/newsroom/people/${id}`, { ...ADA, email: "Bob@news.example" });
		expect(taken.status).toBe(409);
		expect(await taken.text()).toContain('value="Bob@news.example"');
		expect((await people())[0].email).toBe(ADA.email);
	});

	it("makes a key, which it shows once, and which signs in as the person", async () => {
		const id = await newPerson(ADA);
		const made = await sendForm(`/newsroom/people/${id}/tokens`, { name: "Notebook", days: "90" });
		expect(made.headers.get("Cache-Control")).toBe("private, no-store");
		const key = keyIn(await made.text());
		expect(key).toMatch(/^rn_[\w-]{43}$/);
		expect(await htmlOf(`/newsroom/people/${id}`)).not.toContain("rn_");
		expect(await tokens()).toMatchObject([{ name: "Notebook", person: id, role: "editor" }]);
		expect(await htmlOf("/newsroom", key)).toContain("<strong>Ada Brandt</strong>");
	});

	it("makes no key without a purpose, or if there are too many", async () => {
		const id = await newPerson(ADA);
		const path = `/newsroom/people/${id}/tokens`;
		const nameless = await sendForm(path, { name: " ", days: "365" });
		expect(nameless.status).toBe(422);
		const html = await nameless.text();
		expect(faultOf(html, "key-name")).toContain("Bitte geben Sie einen Namen");
		expect(html).toContain('<option value="365" selected="">');
		await fill("newsroom_tokens", 200, "?1, ?1, 'x', 'editor', NULL, 0, NULL, NULL");
		const full = await sendForm(path, { name: "Notebook", days: "30" });
		expect([full.status, (await full.text()).includes("schon 200 Schlüssel")]).toEqual([409, true]);
	});

	it("revokes a key, and comes back", async () => {
		const id = await newPerson(ADA);
		const token = await newTokenOf(id);
		const back = `/newsroom/people/${id}`;
		const revoked = await sendForm(`/newsroom/tokens/${token.id}/revoke`, { back });
		expect(leadsTo(revoked)).toEqual([303, `${back}?done=revoked`]);
		expect(await tokens()).toEqual([]);
	});

	it("does not lead to another site after a key is revoked", async () => {
		const { id } = await newToken("editor");
		const back = "https://elsewhere.example/newsroom";
		const revoked = await sendForm(`/newsroom/tokens/${id}/revoke`, { back });
		expect(leadsTo(revoked)).toEqual([303, "/newsroom?done=revoked"]);
	});

	it("says before the removal what happens, and removes then", async () => {
		const id = await newPerson(ADA);
		const { token } = await newTokenOf(id);
		await sendForm("/newsroom/sign-in", { key: token });
		await sendForm("/newsroom/sign-in", { key: token });
		const path = `/newsroom/people/${id}/remove`;
		const asked = await htmlOf(path);
		expect(asked).toContain("Ada Brandt entfernen?");
		expect(asked).toContain("1 Zugangsschlüssel wird sofort entzogen.");
		expect(asked).toContain("2 Sitzungen enden sofort.");
		expect(asked).not.toContain("Das sind Sie selbst");
		expect(await people()).toHaveLength(1);
		expect(leadsTo(await sendForm(path, {}))).toEqual([303, "/newsroom/people?done=removed"]);
		expect([await people(), await tokens()]).toEqual([[], []]);
		expect((await openPage("/newsroom", token)).status).toBe(401);
		expect((await sendForm(path, {})).status).toBe(404);
	});

	it("warns those who remove themselves", async () => {
		const id = await newPerson({ ...ADA, role: "operator" });
		const { token } = await newTokenOf(id);
		expect(await htmlOf(`/newsroom/people/${id}/remove`, token)).toContain("Das sind Sie selbst");
	});
});

describe("the page of tokens", () => {
	it("names the person of each, and keeps what was typed if it is wrong", async () => {
		const id = await newPerson(ADA);
		await newTokenOf(id);
		const html = await htmlOf("/newsroom/tokens");
		expect(html).toContain(`<a href="/newsroom/people/${id}">Ada Brandt</a>`);
		const wrong = { name: "Import", role: "boss", days: "90" };
		const response = await sendForm("/newsroom/tokens", wrong);
		expect(response.status).toBe(422);
		const again = await response.text();
		expect(faultOf(again, "role")).toBe("Bitte wählen Sie eine der Rollen.");
		expect(again).toContain('value="Import"');
		expect(again).toContain('<option value="90" selected="">');
	});
});
