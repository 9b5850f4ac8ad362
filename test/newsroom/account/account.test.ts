import { describe, expect, it } from "vitest";
import { leadsTo, sendForm } from "../../support/browser-form.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { request } from "../../support/service.ts";

const OWN = { Origin: "https://news.example" };

/** Signs a browser in with a key, and returns its cookie. */
async function signIn(key: string): Promise<string> {
	const response = await sendForm("/newsroom/sign-in", { key });
	return response.headers.get("Set-Cookie")?.split(";")[0] ?? "";
}
const open = (cookie: string, path = "/newsroom/sessions") =>
	request(path, { headers: { Accept: "text/html", Cookie: cookie } });
const post = (cookie: string, path: string) =>
	request(path, { method: "POST", redirect: "manual", headers: { Cookie: cookie, ...OWN } });
const statusesOf = (cookies: string[]) =>
	Promise.all(cookies.map(async (cookie) => (await open(cookie)).status));

describe("the page of one's own sessions", () => {
	it("names all, marks this browser, and ends one or all others", async () => {
		const { token } = await newToken("author");
		const [here = "", second = "", third = ""] = [
			await signIn(token),
			await signIn(token),
			await signIn(token),
		];
		const stranger = await signIn((await newToken("author")).token);
		const html = await (await open(here)).text();
		expect(html.match(/<h2 id="session-/g)).toHaveLength(3);
		expect(html.match(/dieser Browser/g)).toHaveLength(1);
		expect(html).toMatch(/Angemeldet seit (?:Mo|Di|Mi|Do|Fr|Sa|So), .* ME?S?Z/);
		const first = /sessions\/([^/"]+)\/end" ?>(?:(?!<form).)*Beenden/s.exec(html)?.[1];
		expect(leadsTo(await post(here, `/newsroom/sessions/${first}/end`))).toEqual([
			303,
			"/newsroom/sessions?done=one",
		]);
		expect((await statusesOf([here, second, third])).toSorted()).toEqual([200, 200, 401]);
		expect(leadsTo(await post(here, "/newsroom/sessions/end-others"))).toEqual([
			303,
			"/newsroom/sessions?done=others",
		]);
		expect(await statusesOf([here, second, third, stranger])).toEqual([200, 401, 401, 200]);
		const alone = await (await open(here, "/newsroom/sessions?done=others")).text();
		expect(alone).toContain("Alle anderen Sitzungen sind beendet.");
		expect(alone).not.toContain("end-others");
	});
});

describe("DELETE /newsroom/api/sessions", () => {
	it("ends all sessions of a member except the one that asks", async () => {
		const { token } = await newToken("analyst");
		const [here, other] = [await signIn(token), await signIn(token)];
		const path = "/newsroom/api/sessions";
		const gone = await request(path, { method: "DELETE", headers: { Cookie: here, ...OWN } });
		expect(gone.status).toBe(204);
		expect(await statusesOf([here, other])).toEqual([200, 401]);
		await request(path, { method: "DELETE", headers: { Authorization: `Bearer ${token}` } });
		expect(await statusesOf([here])).toEqual([401]);
	});
});
