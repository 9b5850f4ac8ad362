import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type {
	NewsroomSubmission,
	Receipt,
} from "../../../src/surveys/answers/submission.schema.ts";
import { survey } from "../../support/fixtures.ts";
import { withinOneMinute } from "../../support/one-minute.ts";
import { newsroom, request } from "../../support/service.ts";

const submission = "0f8e1c36-6a53-4a3e-9d5c-2f1f0a7b9c11";
const html = { Accept: "text/html,application/xhtml+xml" };
const answers = { role: "owner", topics: ["energy", "law"], quality: 4, comment: "Mehr davon" };
const path = "/api/surveys/leserumfrage/responses";

const ask = (overrides = {}) => newsroom("PUT", "surveys/leserumfrage", survey(overrides));

function form(fields: Record<string, string | string[]>): URLSearchParams {
	const pairs = Object.entries(fields).flatMap(([name, values]) =>
		[values].flat().map((value) => [name, value]),
	);
	return new URLSearchParams(pairs);
}

function post(body: BodyInit, headers: Record<string, string> = {}) {
	return request(path, { method: "POST", body, headers });
}

function postJson(body: unknown, headers: Record<string, string> = {}) {
	return post(JSON.stringify(body), { "Content-Type": "application/json", ...headers });
}

async function newsroomPage(path: string): Promise<string> {
	const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, ...html };
	return (await request(path, { headers })).text();
}

async function stored(): Promise<NewsroomSubmission[]> {
	const response = await newsroom("GET", "surveys/leserumfrage/responses");
	const body: { responses: NewsroomSubmission[] } = await response.json();
	return body.responses;
}

describe("PUT /newsroom/api/surveys/{slug}", () => {
	it("creates, then replaces", async () => {
		expect((await ask()).status).toBe(201);
		const response = await ask({ title: "Neu" });
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ title: "Neu", status: "open", announce: true });
	});

	it.each([
		[{ questions: [] }, "#/questions"],
		[{ questions: [{ id: "_x", type: "text", label: "?" }] }, "#/questions/0/id"],
		[{ questions: [{ id: "website", type: "text", label: "?" }] }, "#/questions/0/id"],
		[
			{ questions: [{ id: "cf-turnstile-response", type: "text", label: "?" }] },
			"#/questions/0/id",
		],
		[{ questions: [{ id: "a", type: "essay", label: "?" }] }, "#/questions/0/type"],
		[{ questions: [{ id: "a", type: "single", label: "?" }] }, "#/questions/0/options"],
		[{ questions: [{ id: "a", type: "rating", label: "?", min: 5, max: 1 }] }, "#/questions/0/max"],
		[{ redirect_origins: ["https://a.example/path"] }, "#/redirect_origins/0"],
		[{ redirect_origins: ["javascript:alert(1)"] }, "#/redirect_origins/0"],
		[{ status: "paused" }, "#/status"],
		[{ opens_at: "2030-01-02T00:00:00Z", closes_at: "2030-01-01T00:00:00Z" }, "#/closes_at"],
	])("answers 422 to %j and points at %s", async (overrides, pointer) => {
		const response = await ask(overrides);
		expect(response.status).toBe(422);
		expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
	});

	it("refuses two questions of one id, and two options of one value", async () => {
		const text = { id: "a", type: "text", label: "?" };
		expect((await ask({ questions: [text, text] })).status).toBe(422);
		const option = { value: "x", label: "X" };
		const single = { id: "a", type: "single", label: "?", options: [option, option] };
		expect((await ask({ questions: [single] })).status).toBe(422);
	});
});

describe("GET /api/surveys/{slug}", () => {
	it("has the questions and the address for the answers", async () => {
		await ask({ redirect_origins: ["https://partner.example"] });
		const body = await (await request("/api/surveys/leserumfrage")).json();
		expect(body).toMatchObject({
			slug: "leserumfrage",
			url: "https://news.example/surveys/leserumfrage",
			responses_url: "https://news.example/api/surveys/leserumfrage/responses",
			status: "open",
			questions: [{ id: "role" }, { id: "topics" }, { id: "quality" }, { id: "comment" }],
		});
		expect(body).not.toHaveProperty("redirect_origins");
	});

	it("responds with 404 to a draft", async () => {
		await ask({ status: "draft" });
		expect((await request("/api/surveys/leserumfrage")).status).toBe(404);
		expect((await request("/surveys/leserumfrage")).status).toBe(404);
		expect((await postJson(answers)).status).toBe(404);
	});
});

describe("POST /api/surveys/{slug}/responses", () => {
	const multipart = new FormData();
	for (const [name, value] of form({ ...answers, quality: "4" })) multipart.append(name, value);

	it.each([
		["JSON", () => postJson(answers)],
		["a urlencoded form", () => post(form({ ...answers, quality: "4" }))],
		["a multipart form", () => post(multipart)],
	])("stores what %s says", async (_, send) => {
		await ask();
		const response = await send();
		expect(response.status).toBe(201);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		const receipt: Receipt = await response.json();
		expect(Object.keys(receipt)).toEqual(["id", "receipt", "receipt_url", "submitted_at"]);
		expect(await stored()).toEqual([
			{ id: receipt.id, submitted_at: receipt.submitted_at, language: "de", answers },
		]);
	});

	it("stores the origin of the page, and nothing finer", async () => {
		await ask();
		const from = {
			Origin: "https://other.example:8443",
			Referer: "https://other.example:8443/private/page?q=1",
			Cookie: "id=1",
			"User-Agent": "Reader/1.0",
			"CF-Connecting-IP": "203.0.113.9",
		};
		await postJson(answers, from);
		expect(await stored()).toMatchObject([{ origin: "https://other.example:8443" }]);
		const rows = await env.DB.prepare("SELECT * FROM submissions").all();
		expect(JSON.stringify(rows.results)).not.toMatch(/private|Reader|203\.0\.113|id=1/);
	});

	it("stores no receipt, only its hash", async () => {
		await ask();
		const { receipt }: Receipt = await (await postJson(answers)).json();
		const rows = await env.DB.prepare("SELECT * FROM submissions").all();
		expect(JSON.stringify(rows.results)).not.toContain(receipt);
	});

	it("responds to a repeated submission as the first time, and stores it once", async () => {
		await ask();
		const first = await postJson({ ...answers, _submission: submission });
		const again = await post(
			form({ ...answers, quality: "4", _submission: submission.toUpperCase() }),
		);
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(await again.json()).toEqual(await first.json());
		expect(await stored()).toHaveLength(1);
	});

	it("stores a submission once that comes many times at the same time", async () => {
		await ask();
		const posts = Array.from({ length: 10 }, () =>
			postJson({ ...answers, _submission: submission }),
		);
		const statuses = (await Promise.all(posts)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 201)).toHaveLength(1);
		expect(await stored()).toHaveLength(1);
	});

	it("stores two submissions without a number as two", async () => {
		await ask();
		await postJson(answers);
		await postJson(answers);
		expect(await stored()).toHaveLength(2);
	});

	it.each(["_leave_empty", "website"])(
		"keeps a post that fills in %s, marked, and does not count it",
		async (honeypot) => {
			await ask();
			const caught = await postJson({ ...answers, [honeypot]: "https://spam.example" });
			expect(caught.status).toBe(201);
			const { receipt, id }: Receipt = await caught.json();
			expect((await post(form({ role: "owner", [honeypot]: "" }))).status).toBe(201);
			expect(await stored()).toMatchObject([{ answers: { role: "owner" } }]);
			expect(await (await newsroom("GET", "surveys/leserumfrage")).json()).toMatchObject({
				responses: 1,
			});
			const list = await newsroom("GET", "surveys/leserumfrage/responses?caught=true");
			expect(await list.json()).toMatchObject({ responses: [{ id, caught: true, answers }] });
			const exported = await newsroom("GET", "surveys/leserumfrage/export.ndjson");
			expect(await exported.text()).not.toContain(id);
			expect(await (await request(`/api/receipts/${receipt}`)).json()).toMatchObject({ answers });
			const page = await newsroomPage("/newsroom/surveys/leserumfrage");
			expect(page).toContain("Eine Antwort zählt nicht, weil das versteckte Feld");
		},
	);

	it("leads a browser to the thank-you page", async () => {
		await ask({ thanks: "Danke <sehr>!" });
		const response = await post(form({ role: "owner" }), html);
		expect(response.status).toBe(303);
		const path = response.headers.get("Location") ?? "";
		expect(path).toMatch(/^\/surveys\/leserumfrage\/receipts\/[0-9A-Z-]{27}\?lang=de&sent=now$/);
		const page = await request(path);
		expect(await page.text()).toContain("Danke &lt;sehr&gt;!");
	});

	it("leads a browser to _next only if the survey lists its origin", async () => {
		await ask({ redirect_origins: ["https://partner.example"] });
		const target = async (_next: string) =>
			(await post(form({ role: "owner", _next }), html)).headers.get("Location");
		expect(await target("https://partner.example/danke")).toBe("https://partner.example/danke");
		const ours = /^\/surveys\/leserumfrage\/receipts\//;
		expect(await target("https://evil.example/")).toMatch(ours);
		expect(await target("javascript:alert(1)")).toMatch(ours);
	});

	it("names every wrong answer", async () => {
		await ask();
		const response = await postJson({ role: "landlord", quality: 9, colour: "red" });
		expect(response.status).toBe(422);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
		const { errors }: { errors: { field: string }[] } = await response.json();
		expect(errors.map(({ field }) => field)).toEqual(["colour", "role", "quality"]);
		expect(await stored()).toEqual([]);
	});

	it("gives a browser the form back with what was typed", async () => {
		await ask();
		const typed = { comment: "<script>x</script> und sehr viel mehr", topics: ["law"] };
		const response = await post(form({ ...typed, _submission: submission }), html);
		expect(response.status).toBe(422);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		const page = await response.text();
		expect(page).toContain("&lt;script&gt;x&lt;/script&gt; und sehr viel mehr");
		expect(page).toMatch(/value="law" checked/);
		expect(page).toContain(`name="_submission" value="${submission}"`);
		expect(page).toContain("Bitte beantworten Sie diese Frage.");
	});

	it.each([
		["a broken multipart body", "--x\r\nnonsense", "multipart/form-data; boundary=x", 400],
		["multipart without a boundary", "x", "multipart/form-data", 400],
		["broken JSON", "{", "application/json", 400],
		["JSON that is a list", "[]", "application/json", 400],
		["JSON that is null", "null", "application/json", 400],
		[
			"deeply nested JSON",
			`{"role":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
			"application/json",
			422,
		],
		["plain text", "role=owner", "text/plain", 415],
		["a strange type", "role=owner", "constructor", 415],
		[
			"more than 512 KiB",
			`comment=${"x".repeat(524_288)}`,
			"application/x-www-form-urlencoded",
			413,
		],
		["a bad submission number", '{"role":"owner","_submission":"1"}', "application/json", 422],
		["prototype keys", '{"role":"owner","__proto__":{"a":1}}', "application/json", 201],
		["thousands of fields", "a=&".repeat(10_000), "application/x-www-form-urlencoded", 422],
	])("answers %s with its own status", async (_, body, type, status) => {
		await ask();
		expect((await post(body, { "Content-Type": type })).status).toBe(status);
	});

	it.each([
		"javascript:alert(1)",
		"null",
		"<script>",
		"chrome-extension://abc",
		`https://${"a".repeat(300)}.example`,
	])("takes an answer that claims to come from %s, and not the claim", async (Origin) => {
		await ask();
		expect((await postJson(answers, { Origin })).status).toBe(201);
		expect(await stored()).toMatchObject([{ answers }]);
		expect((await stored())[0]).not.toHaveProperty("origin");
	});

	it("reads a form in windows-1252, and refuses a file", async () => {
		await ask();
		const type = { "Content-Type": "application/x-www-form-urlencoded" };
		expect((await post("role=owner&comment=Gr%FC%DFe", type)).status).toBe(201);
		expect(await stored()).toMatchObject([{ answers: { comment: "Grüße" } }]);
		const file = new FormData();
		file.append("role", new File(["owner"], "owner.txt"));
		expect((await post(file)).status).toBe(422);
	});

	it("responds with 409 if the survey is not open, and with 404 if there is none", async () => {
		await ask({ status: "closed" });
		expect((await postJson(answers)).status).toBe(409);
		await ask({ opens_at: "2999-01-01T00:00:00Z" });
		expect((await postJson(answers)).status).toBe(409);
		await ask({ closes_at: "2020-01-01T00:00:00Z" });
		expect((await postJson(answers)).status).toBe(409);
		expect(
			(await request("/api/surveys/none/responses", { method: "POST", body: form({}) })).status,
		).toBe(404);
	});

	it("responds with 429 and Retry-After to a flood from one address, and to no other", async () => {
		await ask();
		const from = (address: string) =>
			post(form({ role: "owner" }), { "CF-Connecting-IP": address });
		const flood = await withinOneMinute((attempt) =>
			Promise.all(Array.from({ length: 61 }, () => from(`203.0.113.${7 + attempt}`))),
		);
		const refused = flood.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused[0]?.headers.get("Retry-After")).toBe("60");
		expect((await from("198.51.100.8")).status).toBe(201);
	});

	it("lets scripts of any page send a preflight and read the response", async () => {
		await ask();
		const Origin = "https://other.example";
		const preflight = await request(path, {
			method: "OPTIONS",
			headers: {
				Origin,
				"Access-Control-Request-Method": "POST",
				"Access-Control-Request-Headers": "content-type",
			},
		});
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("content-type");
		for (const body of [answers, {}]) {
			const { headers } = await postJson(body, { Origin });
			expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
			expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
		}
	});
});

describe("GET /newsroom/api/surveys/{slug}/responses", () => {
	it("lists the newest first, in pages", async () => {
		await ask();
		for (const comment of ["1", "2", "3"]) await postJson({ ...answers, comment });
		const first = await newsroom("GET", "surveys/leserumfrage/responses?limit=2");
		const page: { responses: NewsroomSubmission[]; next: string } = await first.json();
		expect(page.responses.map((one) => one.answers.comment)).toEqual(["3", "2"]);
		const path = page.next.replace("https://news.example/newsroom/api/", "");
		const last: { responses: NewsroomSubmission[] } = await (await newsroom("GET", path)).json();
		expect(last.responses.map((one) => one.answers.comment)).toEqual(["1"]);
		expect(last).not.toHaveProperty("next");
	});

	it("responds with 404 if there is no survey", async () => {
		expect((await newsroom("GET", "surveys/none/responses")).status).toBe(404);
	});
});

describe("GET /surveys/{slug}", () => {
	it("gives every visit a submission number of its own, and is not shared by caches", async () => {
		await ask();
		const visits = await Promise.all([1, 2].map(() => request("/surveys/leserumfrage")));
		const pages = await Promise.all(visits.map((visit) => visit.text()));
		const numbers = pages.map((page) => /name="_submission" value="([^"]+)"/.exec(page)?.[1]);
		expect(new Set(numbers).size).toBe(2);
		expect(visits[0]?.headers.get("Cache-Control")).toBe("private, no-cache");
	});

	it("says that a survey is closed", async () => {
		await ask({ status: "closed" });
		const page = await (await request("/surveys/leserumfrage")).text();
		expect(page).toContain("Diese Umfrage nimmt keine Antworten mehr an.");
		expect(page).not.toContain("<form");
	});
});
