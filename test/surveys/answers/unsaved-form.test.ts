import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import worker from "../../../src/index.ts";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetSurveys } from "../../../src/surveys/survey/survey.copy.ts";
import { brokenD1, brokenKv } from "../../support/faults.ts";
import { everyQuestion, survey } from "../../support/fixtures.ts";
import { withinOneMinute } from "../../support/one-minute.ts";
import { newsroom, request } from "../../support/service.ts";

const slug = "leserumfrage";
const path = `/api/surveys/${slug}/responses`;
const html = { Accept: "text/html" };
const typed = "Mehr <b>davon</b>,\nund weniger vom Rest & so";
const ask = (overrides = {}) => newsroom("PUT", `surveys/${slug}`, survey(overrides));
const fields = { role: "owner", topics: ["energy", "law"], comment: typed };

function post(sent: Record<string, string | string[]>, headers = {}, bindings: Env = env) {
	const pairs = Object.entries(sent).flatMap(([name, value]) =>
		[value].flat().map((one) => [name, one]),
	);
	return request(path, { method: "POST", body: new URLSearchParams(pairs), headers }, bindings);
}

const unescaped = (page: string) =>
	page.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The answers that a page lists: names and lines. */
function listed(page: string): Record<string, string> {
	const entries = page.matchAll(/<dt>([^<]*)<\/dt><dd class="lines">([^<]*)<\/dd>/g);
	return Object.fromEntries([...entries].map(([, name, lines = ""]) => [name, unescaped(lines)]));
}

const storedCount = () => env.DB.prepare("SELECT count(*) AS n FROM submissions").first("n");

const inThePast = "2020-01-01T00:00:00Z";
const inTheFuture = "2999-01-01T00:00:00Z";

describe("a form that is sent when its survey is not open any more", () => {
	const closings: [string, () => Promise<unknown>, string][] = [
		["is closed", () => ask({ status: "closed" }), "nimmt keine Antworten mehr an"],
		["is over", () => ask({ closes_at: inThePast }), "Diese Umfrage ist beendet"],
		[
			"is full",
			async () => {
				await ask({ quota: 1 });
				await post({ role: "tenant" });
			},
			"so viele Antworten, wie sie brauchte",
		],
	];

	it.each(closings)(
		"shows everything that was typed, and why, if it %s",
		async (_, close, reason) => {
			await ask();
			await close();
			const before = await storedCount();
			const response = await post(fields, html);
			expect(response.status).toBe(409);
			expect(response.headers.get("Cache-Control")).toBe("no-store");
			const page = await response.text();
			expect(page).toContain("<title>Nicht gespeichert: Leserumfrage");
			expect(page).toContain(reason);
			expect(page).toContain("Ihre Antworten wurden nicht gespeichert");
			expect(listed(page)).toEqual({
				"Was machen Sie?": "Eigentümerin",
				"Was lesen Sie?": "energy\nlaw",
				"Was fehlt?": typed,
			});
			expect(await storedCount()).toBe(before);
		},
	);

	it("says it in the language of the form", async () => {
		await ask({ title: { de: "Umfrage", en: "Survey" }, languages: ["de", "en"] });
		await ask({ title: { de: "Umfrage", en: "Survey" }, status: "closed" });
		const page = await (await post({ ...fields, _lang: "en" }, html)).text();
		expect(page).toContain("<title>Not stored: Survey");
		expect(page).toContain("Your answers were not stored and do not count.");
		expect(page).toContain("<h2>What you sent</h2>");
	});

	it("shows answers of every type as their receipt does, and as they were typed if they are not valid", async () => {
		await ask({ questions: everyQuestion, status: "closed" });
		const valid = await post({ happy: "yes", quality: "4", "near.shop": "2", order: "" }, html);
		const lines = listed(await valid.text());
		expect(lines["Zufrieden?"]).toBe("Ja");
		expect(lines["Wie gut sind wir?"]).toMatch(/^4 \(Skala von 1 bis 5\)/);
		const invalid = await post({ role: "pirate", quality: "viel", nothing: "x" }, html);
		expect(listed(await invalid.text())).toMatchObject({
			"Was machen Sie?": "pirate",
			"Wie gut sind wir?": "viel",
			nothing: "x",
		});
	});

	it("keeps fields that are no answers to itself, and lists nothing if nothing was typed", async () => {
		await ask({ status: "closed" });
		const page = await (
			await post({ _lang: "de", _next: "https://a.example", role: "" }, html)
		).text();
		expect(page).not.toContain("<dl");
		expect(page).not.toContain("a.example");
	});

	it("shows no more than a thousand fields that it does not know", async () => {
		await ask({ status: "closed" });
		const many = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`x${index}`, "1"]));
		expect(Object.keys(listed(await (await post(many, html)).text()))).toHaveLength(1000);
	});

	it("is a problem for programs", async () => {
		await ask({ status: "closed" });
		const response = await post(fields);
		expect(response.status).toBe(409);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
	});
});

describe("a form whose survey the public may not see", () => {
	const raw = { role: "owner", topics: "energy\nlaw", comment: typed };

	it("shows what was typed under the names of the fields if the survey has not opened yet", async () => {
		await ask({ opens_at: inTheFuture });
		const response = await post(fields, html);
		expect(response.status).toBe(409);
		const page = await response.text();
		expect(page).toContain("Diese Umfrage hat noch nicht begonnen.");
		expect(listed(page)).toEqual(raw);
		expect(page).not.toContain("Was machen Sie?");
	});

	it.each(["draft", "gone"])("shows the same if it is %s", async (status) => {
		if (status === "draft") await ask({ status });
		const response = await post({ ...fields, _lang: "en" }, html);
		expect(response.status).toBe(404);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
		const page = await response.text();
		expect(page).toContain("<h1>This survey no longer exists</h1>");
		expect(page).not.toContain("Leserumfrage");
		expect(page).not.toContain("Send again");
		expect(listed(page)).toEqual(raw);
		expect((await post(fields)).headers.get("Content-Type")).toBe("application/problem+json");
	});
});

describe("a form that nobody can take at the moment", () => {
	afterEach(() => vi.restoreAllMocks());

	const number = crypto.randomUUID();

	async function expectAgain(response: Response, status: number) {
		expect(response.status).toBe(status);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
		const page = await response.text();
		expect(listed(page)).toMatchObject({ comment: typed });
		const again = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
		return [...again].map(([, name = "", value = ""]): [string, string] => [
			name,
			unescaped(value),
		]);
	}

	it("can be sent again, without typing, if neither D1 nor KV knows the survey", async () => {
		await ask();
		forgetSurveys();
		forgetRevision(env.DB);
		const bothDown = {
			...env,
			FEED_CACHE: brokenKv(env.FEED_CACHE, "down"),
			DB: brokenD1(env.DB, "down"),
		};
		const sent = { ...fields, comment: "Mehr", _submission: number };
		const response = await post({ ...sent, comment: typed }, html, bothDown);
		expect(response.headers.get("Retry-After")).toBe("5");
		const again = await expectAgain(response, 503);
		expect(again).toEqual([
			["role", "owner"],
			["topics", "energy"],
			["topics", "law"],
			["comment", typed],
			["_submission", number],
		]);
		const body = new URLSearchParams(
			again.map(([name, value]) => [name, name === "comment" ? "Mehr" : value]),
		);
		expect((await request(path, { method: "POST", body, headers: html })).status).toBe(303);
		expect(await storedCount()).toBe(1);
	});

	it("can be sent again while a backup is being restored", async () => {
		await ask();
		await env.DB.exec("UPDATE publication SET restoring_since = 1");
		forgetRevision(env.DB);
		const response = await post(fields, html);
		expect(response.headers.get("Retry-After")).toBe("60");
		await expectAgain(response, 503);
	});

	it("can be sent again after a fault of our own", async () => {
		await ask();
		vi.spyOn(console, "error").mockReturnValue();
		const SUBMISSION_LIMIT = { limit: () => Promise.reject(new Error("a fault")) };
		const headers = { ...html, "Content-Type": "application/x-www-form-urlencoded" };
		const asked = new Request<unknown, IncomingRequestCfProperties>(`https://news.example${path}`, {
			method: "POST",
			body: new URLSearchParams({ comment: typed }).toString(),
			headers,
		});
		const bindings = { ...env, SUBMISSION_LIMIT };
		await expectAgain(await worker.fetch(asked, bindings, createExecutionContext()), 500);
	});

	it("comes back, filled in, if too many came from one address", async () => {
		await ask();
		const { response, program } = await withinOneMinute(async (attempt) => {
			const from = { "CF-Connecting-IP": `192.0.2.${attempt}` };
			await Promise.all(Array.from({ length: 61 }, () => post({}, from)));
			return {
				response: await post(fields, { ...html, ...from }),
				program: await post(fields, from),
			};
		});
		expect(program.headers.get("Content-Type")).toBe("application/problem+json");
		expect(response.status).toBe(429);
		expect(response.headers.get("Retry-After")).toBe("60");
		const page = await response.text();
		expect(page).toContain("in einer Minute noch einmal");
		expect(page).toMatch(/value="owner" checked/);
		expect(unescaped(page)).toContain("Mehr <b>davon</b>");
		expect(await storedCount()).toBe(0);
	});
});
