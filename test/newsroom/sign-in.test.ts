import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { newPerson, newToken, newTokenOf } from "../support/newsroom-people.ts";
import { newsroom, request, tickAt } from "../support/service.ts";

const BROWSER = { Accept: "text/html,application/xhtml+xml", "Sec-Fetch-Site": "same-origin" };
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

function post(path: string, fields: Record<string, string>, headers = {}, bindings: Env = env) {
	const body = new URLSearchParams(fields).toString();
	const length = { "Content-Length": String(body.length) };
	const all = { ...BROWSER, ...FORM, ...length, ...headers };
	return request(path, { method: "POST", headers: all, body, redirect: "manual" }, bindings);
}
const signIn = (key: string, fields = {}, bindings?: Env) =>
	post("/newsroom/sign-in", { key, ...fields }, {}, bindings);

/** Returns the Cookie header that a browser sends after this response. */
const cookieOf = (response: Response) => ({
	Cookie: response.headers.get("Set-Cookie")?.split(";")[0] ?? "",
});
const open = (path: string, cookie: object, bindings?: Env) =>
	request(path, { headers: { ...BROWSER, ...cookie }, redirect: "manual" }, bindings);

describe("POST /newsroom/sign-in", () => {
	it("begins a session and leads to what was asked for", async () => {
		const response = await signIn(env.NEWSROOM_TOKEN, { to: "/newsroom/surveys?x=1" });
		expect(response.status).toBe(303);
		expect(response.headers.get("Location")).toBe("/newsroom/surveys?x=1");
		expect(response.headers.get("Set-Cookie")).toMatch(
			/^__Host-newsroom=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
		);
		expect((await open("/newsroom/surveys", cookieOf(response))).status).toBe(200);
	});

	it("uses a plain cookie where the site has no https", async () => {
		const bindings = { ...env, SITE_URL: "http://news.example" };
		const response = await signIn(env.NEWSROOM_TOKEN, {}, bindings);
		expect(response.headers.get("Set-Cookie")).toMatch(/^newsroom=/);
		expect(response.headers.get("Set-Cookie")).not.toContain("Secure");
		expect((await open("/newsroom", cookieOf(response), bindings)).status).toBe(200);
	});

	it.each([
		"https://evil.example/newsroom",
		"//evil.example/newsroom",
		"/newsroom/..//evil.example",
		"/articles/x",
		"/newsroomx",
		"/newsroom/sign-out",
		"javascript:alert(1)",
		"",
	])("leads home instead of to %s", async (to) => {
		const response = await signIn(env.NEWSROOM_TOKEN, { to });
		expect(response.headers.get("Location")).toBe("/newsroom");
	});

	it("says that a key is wrong, and sets no cookie", async () => {
		const response = await signIn("rn_wrong", { to: "/newsroom/status" });
		expect(response.status).toBe(401);
		expect(response.headers.get("Set-Cookie")).toBeNull();
		const page = await response.text();
		expect(page).toContain('aria-invalid="true"');
		expect(page).toContain('name="to" value="/newsroom/status"');
	});

	it("is refused from pages of other sites", async () => {
		const response = await post(
			"/newsroom/sign-in",
			{ key: env.NEWSROOM_TOKEN },
			{ "Sec-Fetch-Site": "cross-site" },
		);
		expect(response.status).toBe(403);
		expect(response.headers.get("Set-Cookie")).toBeNull();
	});

	it("is limited to some attempts a minute, and keeps what was typed", async () => {
		const bindings = { ...env, SUBMISSION_LIMIT: { limit: async () => ({ success: false }) } };
		const fields = { carries: "form", "carried.title": "Getippt" };
		const response = await signIn(env.NEWSROOM_TOKEN, fields, bindings);
		expect(response.status).toBe(429);
		expect(response.headers.get("Retry-After")).toBe("60");
		expect(await response.text()).toContain('name="carried.title" value="Getippt"');
	});

	it("says so while D1 is down, and keeps what was typed", async () => {
		const bindings = { ...env, DB: downDatabase() };
		const fields = { carries: "form", "carried.title": "Getippt" };
		const response = await signIn(env.NEWSROOM_TOKEN, fields, bindings);
		expect(response.status).toBe(503);
		expect(await response.text()).toContain('name="carried.title" value="Getippt"');
	});
});

/** A D1 whose queries all fail. */
function downDatabase(): D1Database {
	const down = () => Promise.reject(new Error("Network connection lost"));
	const statement = { bind: () => statement, first: down, run: down, all: down, raw: down };
	const session = { prepare: () => statement, batch: down, getBookmark: () => null };
	return Object.assign(Object.create(env.DB), { withSession: () => session });
}

describe("a form that is posted after the session has ended", () => {
	const path = "/newsroom/api/dead-letters/7/retry";
	const typed = { title: 'Ein "Titel" <b>', text: "Zeile 1\r\nZeile 2", "": "ohne Namen" };

	it("comes back on the sign-in page, and is sent after the sign-in", async () => {
		const asked = await post(path, typed);
		expect(asked.status).toBe(401);
		const page = await asked.text();
		expect(page).toContain('name="carried.title" value="Ein &quot;Titel&quot; &lt;b&gt;"');
		expect(page).toContain(`name="to" value="${path}"`);
		const carried = Object.entries(typed).map(([name, value]) => [`carried.${name}`, value]);
		const fields = { to: path, carries: "form", ...Object.fromEntries(carried) };
		const wrong = await signIn("wrong", fields);
		expect(await wrong.text()).toContain("Zeile 1\nZeile 2");
		const done = await signIn(env.NEWSROOM_TOKEN, fields);
		expect(done.status).toBe(303);
		expect(done.headers.get("Location")).toBe("/newsroom/dead-letters?retried=gone");
		expect((await open("/newsroom", cookieOf(done))).status).toBe(200);
	});

	it("is not carried for a page of another site", async () => {
		const asked = await post(path, typed, { "Sec-Fetch-Site": "cross-site" });
		expect(asked.status).toBe(403);
	});

	it("is not carried if it holds a file, and the page says what to do", async () => {
		const body = new FormData();
		body.append("file", new File(["x"], "x.png"));
		const encoded = new Response(body);
		const type = encoded.headers.get("Content-Type") ?? "";
		const bytes = await encoded.arrayBuffer();
		const headers = { ...BROWSER, "Content-Type": type, "Content-Length": `${bytes.byteLength}` };
		const asked = await request(path, { method: "POST", headers, body: bytes });
		const page = await asked.text();
		expect(asked.status).toBe(401);
		expect(page).toContain("nichts wurde gespeichert");
		expect(page).not.toContain('name="carries"');
	});
});

describe("a session", () => {
	const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();

	it("is stored as a hash alone", async () => {
		const { Cookie } = cookieOf(await signIn(env.NEWSROOM_TOKEN));
		const { results } = await env.DB.prepare("SELECT * FROM newsroom_sessions").run();
		expect(results).toHaveLength(1);
		expect(JSON.stringify(results)).not.toContain(Cookie.split("=")[1]);
	});

	it("is prolonged on the next day of its use, and ends after 30 days without", async () => {
		const cookie = cookieOf(await signIn(env.NEWSROOM_TOKEN));
		expect((await open("/newsroom", cookie)).headers.get("Set-Cookie")).toBeNull();
		const yesterday = day(-1).slice(0, 10);
		await env.DB.prepare("UPDATE newsroom_sessions SET used_on = ?").bind(yesterday).run();
		const next = await open("/newsroom", cookie);
		expect(next.headers.get("Set-Cookie")).toContain("Max-Age=2592000");
		const row = await env.DB.prepare("SELECT used_on FROM newsroom_sessions").first();
		expect(row).toEqual({ used_on: day(0).slice(0, 10) });
		await env.DB.exec("UPDATE newsroom_sessions SET expires_at = 1");
		expect((await open("/newsroom", cookie)).status).toBe(401);
		await tickAt(new Date("2999-01-01T03:17:00Z"));
		expect(await env.DB.prepare("SELECT id FROM newsroom_sessions").first()).toBeNull();
	});

	it("ends with its token, its person, and with NEWSROOM_TOKEN", async () => {
		const { id, token } = await newToken("editor");
		const person = await newPerson({ name: "Ada" });
		const own = await newTokenOf(person);
		const [byToken, byPerson, first] = [
			cookieOf(await signIn(token)),
			cookieOf(await signIn(own.token)),
			cookieOf(await signIn(env.NEWSROOM_TOKEN)),
		];
		for (const cookie of [byToken, byPerson, first])
			expect((await open("/newsroom", cookie)).status).toBe(200);
		await newsroom("DELETE", `tokens/${id}`);
		expect((await open("/newsroom", byToken)).status).toBe(401);
		await newsroom("DELETE", `people/${person}`);
		expect((await open("/newsroom", byPerson)).status).toBe(401);
		const rotated = { ...env, NEWSROOM_TOKEN: "another-token-for-tests" };
		expect((await open("/newsroom", first, rotated)).status).toBe(401);
	});

	it("lets nobody change anything whose browser does not say that the page is ours", async () => {
		const cookie = cookieOf(await signIn(env.NEWSROOM_TOKEN));
		const change = (headers: object) =>
			request("/newsroom/api/search-index", {
				method: "DELETE",
				headers: { ...cookie, ...headers },
			});
		expect((await change({})).status).toBe(403);
		expect((await change({ "Sec-Fetch-Site": "none" })).status).toBe(403);
		expect((await change({ Origin: "https://evil.example" })).status).toBe(403);
		expect((await change({ Origin: "https://news.example" })).status).toBe(204);
	});

	it("is listed and ended by its owner alone", async () => {
		const { token } = await newToken("analyst");
		const cookie = cookieOf(await signIn(token));
		const asOwner = { headers: { Authorization: `Bearer ${token}` } };
		const listed = await request("/newsroom/api/sessions", asOwner);
		const { sessions } = Object(await listed.json());
		expect(sessions).toHaveLength(1);
		expect(Object.keys(sessions[0]).sort()).toEqual(["created_at", "expires_at", "id", "used_on"]);
		const path = `/newsroom/api/sessions/${sessions[0].id}`;
		expect((await newsroom("DELETE", path.slice("/newsroom/api/".length))).status).toBe(404);
		expect((await open("/newsroom", cookie)).status).toBe(200);
		expect((await request(path, { method: "DELETE", ...asOwner })).status).toBe(204);
		expect((await open("/newsroom", cookie)).status).toBe(401);
	});

	it("ends when its owner signs out, and the browser forgets what it kept", async () => {
		const cookie = cookieOf(await signIn(env.NEWSROOM_TOKEN));
		const response = await post("/newsroom/sign-out", {}, cookie);
		expect(response.status).toBe(303);
		expect(response.headers.get("Clear-Site-Data")).toBe('"cache"');
		expect(response.headers.get("Set-Cookie")).toMatch(/^__Host-newsroom=; Max-Age=0/);
		expect((await open("/newsroom", cookie)).status).toBe(401);
	});

	it("is 503 while D1 is down, but NEWSROOM_TOKEN still opens", async () => {
		const cookie = cookieOf(await signIn(env.NEWSROOM_TOKEN));
		const { token } = await newToken("operator");
		const bindings = { ...env, DB: downDatabase() };
		expect((await open("/newsroom", cookie, bindings)).status).toBe(503);
		const status = async (key: string) => {
			const headers = { Authorization: `Bearer ${key}` };
			return (await request("/newsroom/api/status", { headers }, bindings)).status;
		};
		expect(await status(token)).toBe(503);
		expect(await status(env.NEWSROOM_TOKEN)).toBe(200);
	});
});
