import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { withinOneMinute } from "../../support/one-minute.ts";
import { newsroom, request } from "../../support/service.ts";

const html = { Accept: "text/html" };
const checked = { ...env, TURNSTILE_SITE_KEY: "site-key", TURNSTILE_SECRET: "secret" };
const slug = "leserumfrage";
const ask = (overrides = {}, bindings: Env = env) =>
	newsroom("PUT", `surveys/${slug}`, survey(overrides), {}, bindings);

function post(fields: Record<string, string>, headers = {}, bindings: Env = env) {
	const init = { method: "POST", body: new URLSearchParams(fields), headers };
	return request(`/api/surveys/${slug}/responses`, init, bindings);
}

const policyOf = ({ headers }: Response) => headers.get("Content-Security-Policy") ?? "";

describe("the form of a survey with Turnstile", () => {
	afterEach(() => vi.unstubAllGlobals());

	/** Answers for Turnstile, and counts how often it is asked. */
	function stubTurnstile() {
		const asked = vi.fn(async () => Response.json({ success: true }));
		vi.stubGlobal("fetch", asked);
		return asked;
	}

	it("has the widget when it comes back with a mistake, as the first page has", async () => {
		await ask({ turnstile: true }, checked);
		const first = await request(`/surveys/${slug}`, {}, checked);
		const returned = await post({ role: "landlord" }, html, checked);
		expect(returned.status).toBe(422);
		expect(policyOf(returned)).toContain("script-src 'self' https://challenges.cloudflare.com");
		expect(policyOf(returned)).toBe(policyOf(first));
		for (const page of [await first.text(), await returned.text()]) {
			expect(page).toContain('<div class="cf-turnstile" data-sitekey="site-key">');
			expect(page).toContain('src="https://challenges.cloudflare.com/turnstile/v0/api.js"');
		}
	});

	it("has the widget when nothing could be stored", async () => {
		await ask({ turnstile: true }, checked);
		stubTurnstile();
		const fails = () => Promise.reject(new Error("no"));
		const SUBMISSION_QUEUE = new Proxy(env.SUBMISSION_QUEUE, { get: () => fails });
		await env.DB.exec(
			"CREATE TRIGGER broken BEFORE INSERT ON submissions BEGIN SELECT RAISE(ABORT, 'no'); END",
		);
		const fields = { role: "owner", "cf-turnstile-response": "token" };
		const returned = await post(fields, html, { ...checked, SUBMISSION_QUEUE });
		expect(returned.status).toBe(503);
		expect(policyOf(returned)).toContain("script-src 'self' https://challenges.cloudflare.com");
		expect(await returned.text()).toContain('class="cf-turnstile"');
	});

	it("asks Turnstile only when the answers are valid", async () => {
		await ask({ turnstile: true }, checked);
		const asked = stubTurnstile();
		const token = { "cf-turnstile-response": "token" };
		await post({ role: "landlord", ...token }, html, checked);
		expect(asked).not.toHaveBeenCalled();
		expect((await post({ role: "owner", ...token }, html, checked)).status).toBe(303);
		expect(asked).toHaveBeenCalledOnce();
	});

	it("comes back if the token is missing or is none", async () => {
		await ask({ turnstile: true }, checked);
		for (const token of ["", "x".repeat(3000)]) {
			const fields = { role: "owner", comment: "Mehr", "cf-turnstile-response": token };
			const returned = await post(fields, html, checked);
			expect(returned.status).toBe(422);
			expect(await returned.text()).toContain('value="Mehr"');
		}
	});
});

describe("a form with long answers", () => {
	const long = (id: string) => ({ id, type: "long_text", label: id, max_length: 10_000 });
	const questions = ["a", "b", "c", "d", "e"].map(long);

	it("is stored if each text keeps to its limit, though encoding it makes it longer than 64 KB", async () => {
		await ask({ questions: [long("a")] });
		const response = await post({ a: "ß€".repeat(5000) }, html);
		expect(response.status).toBe(303);
	});

	it("says the limit of all texts together beforehand, and only where it may be reached", async () => {
		const limit = "Alle Texte zusammen dürfen höchstens 40.000 Zeichen haben.";
		await ask({ questions });
		expect(await (await request(`/surveys/${slug}`)).text()).toContain(limit);
		await ask({ questions: questions.slice(0, 4) });
		expect(await (await request(`/surveys/${slug}`)).text()).not.toContain(limit);
	});

	it("comes back with every text if they are too long together", async () => {
		await ask({ questions });
		const text = "€".repeat(10_000);
		const fields = Object.fromEntries(questions.map(({ id }) => [id, text]));
		const returned = await post(fields, html);
		expect(returned.status).toBe(413);
		expect((await returned.text()).match(/€{10000}/g)).toHaveLength(5);
		expect((await post(fields)).status).toBe(413);
		const { e, ...shorter } = fields;
		expect((await post(shorter, html)).status).toBe(303);
	});

	it("is stored whatever _next says", async () => {
		await ask();
		const response = await post(
			{ role: "owner", _next: `https://a.example/${"x".repeat(40_000)}` },
			html,
		);
		expect(response.headers.get("Location")).toMatch(/^\/surveys\/leserumfrage\/receipts\//);
	});
});

describe("a form of another site that came back and was corrected", () => {
	const partner = "https://partner.example";
	const storedOrigin = () => env.DB.prepare("SELECT origin FROM submissions").first("origin");
	const originIn = (page: string) => /name="_origin" value="([^"]+)"/.exec(page)?.[1] ?? "";

	it("is stored with the site that it came from, however often it came back", async () => {
		await ask();
		const first = await post({ role: "landlord" }, { ...html, Origin: partner });
		const ours = { ...html, Origin: env.SITE_URL };
		const _origin = originIn(await first.text());
		const second = await post({ role: "tenants", _origin }, ours);
		const fields = { role: "owner", _origin: originIn(await second.text()) };
		expect((await post(fields, ours)).status).toBe(303);
		expect(await storedOrigin()).toBe(partner);
	});

	it("names another site only from our own page, and only by an origin", async () => {
		await ask();
		await post({ role: "owner", _origin: "https://else.example" }, { ...html, Origin: partner });
		expect(await storedOrigin()).toBe(partner);
		await env.DB.exec("DELETE FROM submissions");
		await post(
			{ role: "owner", _origin: "javascript:alert(1)" },
			{ ...html, Origin: env.SITE_URL },
		);
		expect(await storedOrigin()).toBe(new URL(env.SITE_URL).origin);
	});
});

describe("a form without a single answer", () => {
	const counted = async () => {
		const query =
			"SELECT count AS n FROM tallies WHERE question = '_submissions' AND day = '' AND origin = ''";
		return (await env.DB.prepare(query).first("n")) ?? 0;
	};
	const comment = { id: "comment", type: "text", label: "Was fehlt?" };

	it("counts if no question is required", async () => {
		await ask({ questions: [comment] });
		expect((await post({ comment: "" }, html)).status).toBe(303);
		expect(await counted()).toBe(1);
	});

	it("comes back if one is", async () => {
		await ask({ questions: [{ ...comment, required: true }] });
		expect((await post({ comment: "" }, html)).status).toBe(422);
		expect(await counted()).toBe(0);
	});
});

describe("errors of a post", () => {
	it("are at most twenty, and say how many there are", async () => {
		await ask();
		const fields = Object.fromEntries(
			Array.from({ length: 500 }, (_, index) => [`x${index}`, "1"]),
		);
		const response = await post(fields);
		const text = await response.text();
		const { errors, detail }: { errors: unknown[]; detail: string } = JSON.parse(text);
		expect(errors).toHaveLength(20);
		expect(detail).toContain("the first 20 of 501");
		expect(text.length).toBeLessThan(5000);
		const page = await (await post(fields, html)).text();
		expect(page.match(/<code>x/g)).toHaveLength(20);
	});
});

describe("the limit of posts a minute", () => {
	const from = (address: string, body: BodyInit, type = "application/json", survey = slug) =>
		request(`/api/surveys/${survey}/responses`, {
			method: "POST",
			body,
			headers: { "CF-Connecting-IP": address, "Content-Type": type },
		});

	it("counts posts that are not valid, whatever is wrong with them", async () => {
		await ask();
		const bad = [
			["{", "application/json"],
			["role=owner", "text/plain"],
			[JSON.stringify({ role: "landlord" }), "application/json"],
		] as const;
		const { statuses, last } = await withinOneMinute(async (attempt) => {
			const address = `203.0.113.${20 + attempt}`;
			const flood = Array.from({ length: 21 }, () =>
				bad.map(([body, type]) => from(address, body, type)),
			).flat();
			const statuses = (await Promise.all(flood)).map(({ status }) => status);
			return { statuses, last: await from(address, '{"role":"owner"}') };
		});
		expect(new Set(statuses)).toEqual(new Set([400, 415, 422, 429]));
		expect(last.status).toBe(429);
	});

	it("is one for each survey", async () => {
		await ask();
		await newsroom("PUT", "surveys/andere", survey());
		const statuses = await withinOneMinute(async (attempt) => {
			const address = `198.51.100.${attempt}`;
			await Promise.all(Array.from({ length: 61 }, () => from(address, "{")));
			const here = await from(address, '{"role":"owner"}');
			const there = await from(address, '{"role":"owner"}', "application/json", "andere");
			return [here.status, there.status];
		});
		expect(statuses).toEqual([429, 201]);
	});

	it("is one for all addresses of an IPv6 network", async () => {
		await ask();
		const statuses = await withinOneMinute(async (attempt) => {
			const network = `2001:db8:${attempt}`;
			await Promise.all(
				Array.from({ length: 61 }, (_, index) => from(`${network}::1:2:3:${index}`, "{")),
			);
			const same = await from(`${network}:0:ffff::9`, '{"role":"owner"}');
			const other = await from(`${network}:1::9`, '{"role":"owner"}');
			return [same.status, other.status];
		});
		expect(statuses).toEqual([429, 201]);
	});
});

describe("the pages after a form", () => {
	it("may be framed by other sites, as the form may", async () => {
		await ask();
		const sent = await post({ role: "owner" }, html);
		const thanks = await request(sent.headers.get("Location") ?? "", { headers: html });
		const pages = [
			await request(`/surveys/${slug}`, { headers: html }),
			await request(`/surveys/${slug}/thanks`, { headers: html }),
			thanks,
			await post({ role: "landlord" }, html),
			await request(`/api/surveys/${slug}/responses`, { method: "POST", body: "x", headers: html }),
			await request("/api/surveys/none/responses", {
				method: "POST",
				body: new URLSearchParams(),
				headers: html,
			}),
		];
		await ask({ status: "closed" });
		pages.push(await post({ role: "owner" }, html));
		expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 422, 415, 404, 409]);
		for (const page of pages) {
			expect(policyOf(page)).toContain("frame-ancestors *");
			expect(page.headers.get("X-Frame-Options")).toBeNull();
		}
		const other = await request("/", { headers: html });
		expect(policyOf(other)).toContain("frame-ancestors 'self'");
	});
});
