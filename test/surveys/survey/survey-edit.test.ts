import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article, survey } from "../../support/fixtures.ts";
import { withoutSecret } from "../../support/hooks.ts";
import { meanwhile } from "../../support/meanwhile.ts";
import { newsroom, request } from "../../support/service.ts";

const at = "surveys/umfrage";
const PATCH_TYPE = { "Content-Type": "application/merge-patch+json" };
const patch = (change: unknown, headers = {}, bindings?: Env) =>
	newsroom("PATCH", at, change, { ...PATCH_TYPE, ...headers }, bindings);
const read = async (): Promise<Record<string, unknown>> => (await newsroom("GET", at)).json();
const answer = () =>
	request("/api/surveys/umfrage/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ role: "owner" }),
	});

/** Everything that moves when the public is told of a change. */
function publicState() {
	return env.DB.batch([
		env.DB.prepare("SELECT * FROM publication"),
		env.DB.prepare("SELECT * FROM channels"),
	]).then((results) => results.map((result) => result.results));
}

/** The service with a hub, and the pings that it would send. */
function withPings() {
	const pings: unknown[] = [];
	const PING_QUEUE = { sendBatch: async (batch: unknown) => void pings.push(batch) };
	const bindings = { ...env, WEBSUB_HUBS: "https://hub.example/", PING_QUEUE };
	return { bindings: bindings as unknown as Env, pings };
}

const volatile = { revision: undefined, updated_at: undefined };

describe("PUT of what GET returned", () => {
	it.each([
		["open", survey()],
		["a draft", survey({ status: "draft" })],
		["scheduled", survey({ opens_at: "2999-01-01T00:00:00Z" })],
		["over", survey({ closes_at: "2024-01-01T00:00:00Z" })],
		["closed by hand", survey({ status: "closed", results: "public" })],
	])("changes nothing of a survey that is %s, and tells nobody", async (_, sent) => {
		await newsroom("PUT", "articles/a", article());
		const first = await newsroom("PUT", at, sent);
		const before = await read();
		const state = await publicState();
		const { bindings, pings } = withPings();
		const again = [
			await newsroom("PUT", at, before, {}, bindings),
			await newsroom("PUT", at, sent, {}, bindings),
			await patch({ title: before.title }, {}, bindings),
			await patch({}, {}, bindings),
		];
		for (const response of again) {
			expect(response.status).toBe(200);
			expect(response.headers.get("ETag")).toBe(first.headers.get("ETag"));
			expect(await response.json()).toEqual(before);
		}
		expect(await publicState()).toEqual(state);
		expect(pings).toEqual([]);
	});

	it("leaves the announced survey the announced one", async () => {
		await newsroom("PUT", "articles/a", article());
		await newsroom("PUT", at, survey());
		await newsroom("PUT", "surveys/spaeter", survey({ title: "Die spätere" }));
		await newsroom("PUT", at, survey());
		const response = await request("/api/articles/a");
		const { survey: called }: { survey: { title: string } } = await response.json();
		expect(called.title).toBe("Die spätere");
	});

	it("is accepted although answers came in meanwhile", async () => {
		await newsroom("PUT", at, survey());
		const before = await read();
		expect((await answer()).status).toBe(201);
		expect((await newsroom("PUT", at, before)).status).toBe(200);
		expect((await read()).responses).toBe(1);
	});

	it("names every field of the service that differs", async () => {
		await newsroom("PUT", at, survey());
		const wrong = { ...(await read()), slug: "x", languages: ["fr"], titel: "x" };
		const response = await newsroom("PUT", at, wrong);
		const { errors }: { errors: { pointer: string }[] } = await response.json();
		expect(response.status).toBe(422);
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
			"#/languages",
			"#/slug",
			"#/titel",
		]);
	});
});

describe("PATCH /newsroom/api/surveys/{slug}", () => {
	it("changes what is there, and takes away what is null", async () => {
		await newsroom("PUT", at, survey());
		const before = await read();
		const response = await patch({ call: null, quota: 5, title: { de: "Umfrage", en: "Survey" } });
		expect(response.status).toBe(200);
		const { call, ...rest } = before;
		expect({ ...(await read()), ...volatile }).toEqual({
			...rest,
			quota: 5,
			title: { de: "Umfrage", en: "Survey" },
			languages: ["de", "en"],
			...volatile,
		});
	});

	it("needs the version that If-Match names, and a merge patch", async () => {
		await newsroom("PUT", at, survey());
		const { revision } = await read();
		expect((await patch({ quota: 5 }, { "If-Match": `"${revision}"` })).status).toBe(200);
		expect((await patch({ quota: 6 }, { "If-Match": `"${revision}"` })).status).toBe(412);
		const other = await patch({ quota: 6 }, { "Content-Type": "application/json" });
		expect([other.status, other.headers.get("Accept-Patch")]).toEqual([
			415,
			"application/merge-patch+json",
		]);
	});

	it("keeps the meaning of given answers, and is 404 where nothing is", async () => {
		expect((await patch({ quota: 5 })).status).toBe(404);
		await newsroom("PUT", at, survey());
		await answer();
		expect((await patch({ questions: survey().questions.slice(1) })).status).toBe(409);
	});
});

describe("PUT /newsroom/api/surveys/{slug}", () => {
	it("replaces nothing with If-None-Match: *, and names the address of what is new", async () => {
		const only = { "If-None-Match": "*" };
		const made = await newsroom("PUT", at, survey(), only);
		expect([made.status, made.headers.get("Location")]).toEqual([
			201,
			`https://news.example/newsroom/api/${at}`,
		]);
		expect((await newsroom("PUT", at, survey({ title: "Anders" }), only)).status).toBe(412);
		expect((await read()).title).toBe("Leserumfrage");
	});

	it("takes a language of its texts for a survey that names none", async () => {
		const question = { id: "a", type: "yes_no", label: { en: "A?", fr: "A ?" } };
		await newsroom("PUT", at, {
			title: { en: "Survey", fr: "Sondage" },
			status: "open",
			questions: [question],
		});
		expect(await read()).toMatchObject({ language: "en", languages: ["en", "fr"] });
	});

	it("is not undone by a change that had read before", async () => {
		await newsroom("PUT", at, survey());
		const first = survey({ thanks: "Danke" });
		const bindings = meanwhile(() => newsroom("PUT", at, first));
		expect((await newsroom("PUT", at, survey({ quota: 5 }), {}, bindings)).status).toBe(409);
		expect(await read()).toMatchObject({ thanks: "Danke" });
		expect(await read()).not.toHaveProperty("quota");
	});

	it("fails with 412 if its If-Match holds no longer at the write, and with 400 without quotes", async () => {
		const created = await newsroom("PUT", at, survey());
		const etag = created.headers.get("ETag") ?? "";
		const bindings = meanwhile(() => newsroom("PUT", at, survey({ thanks: "Danke" })));
		const change = (tag: string) =>
			newsroom("PUT", at, survey({ quota: 5 }), { "If-Match": tag }, bindings);
		expect((await change(etag)).status).toBe(412);
		expect((await change(etag.replaceAll('"', ""))).status).toBe(400);
		expect(await read()).not.toHaveProperty("quota");
	});

	it.each(["PUT", "PATCH"])(
		"%s names faults and missing keys of the service at once",
		async (method) => {
			await newsroom("PUT", at, survey());
			const type = method === "PUT" ? "application/json" : "application/merge-patch+json";
			const change = { turnstile: true, webhook: { url: "http://hook.example/" }, title: 5 };
			const body = method === "PUT" ? survey(change) : change;
			const headers = { "Content-Type": type };
			const response = await newsroom(method, at, body, headers, withoutSecret());
			expect(response.status).toBe(422);
			const { errors } = await response.json<{ errors: { pointer: string }[] }>();
			expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
				"#/title",
				"#/turnstile",
				"#/webhook",
				"#/webhook/url",
			]);
		},
	);

	it("creates a survey once", async () => {
		const bindings = meanwhile(() => newsroom("PUT", at, survey({ title: "Zuerst" })));
		expect((await newsroom("PUT", at, survey(), {}, bindings)).status).toBe(409);
		expect(await read()).toMatchObject({ title: "Zuerst" });
	});
});

describe("a change that no feed shows", () => {
	const draft = { status: "draft" };
	it.each([
		["a draft", draft],
		["a survey that has not opened", { opens_at: "2999-01-01T00:00:00Z" }],
		["a closed survey", { status: "closed" }],
		["an open survey without a call", { announce: false }],
	])("of %s tells no hub and moves no feed", async (_, overrides) => {
		await newsroom("PUT", "articles/a", article());
		const { bindings, pings } = withPings();
		await newsroom("PUT", at, survey(overrides), {}, bindings);
		const [, channels] = await publicState();
		const changed = await patch({ title: "Anders" }, {}, bindings);
		expect(changed.status).toBe(200);
		expect((await publicState())[1]).toEqual(channels);
		expect(pings).toEqual([]);
	});

	it("is told when the call appears, changes and goes", async () => {
		await newsroom("PUT", "articles/a", article());
		await newsroom("PUT", at, survey(draft));
		for (const change of [{ status: "open" }, { title: "Anders" }, { status: "closed" }]) {
			const { bindings, pings } = withPings();
			await patch(change, {}, bindings);
			expect(pings).toHaveLength(1);
		}
	});
});

describe("changing the limits of a closed survey", () => {
	const PAST = "2024-01-01T00:00:00.000Z";
	const OTHER_PAST = "2024-02-01T00:00:00.000Z";
	const FUTURE = "2999-01-01T00:00:00.000Z";
	const LATER = "2999-02-01T00:00:00.000Z";
	/** How each survey was closed; all of them have one answer. */
	const closings = {
		date: { quota: 5, closes_at: PAST },
		quota: { quota: 1, closes_at: FUTURE },
		hand: { quota: 5, closes_at: FUTURE, status: "closed" },
	};
	const ends = {
		same: {},
		ahead: { closes_at: LATER },
		over: { closes_at: OTHER_PAST },
		none: { closes_at: null },
	};
	const quotas = { same: {}, raised: { quota: 9 }, reached: { quota: 1 }, none: { quota: null } };
	type By = keyof typeof closings;
	type End = keyof typeof ends;
	type Quota = keyof typeof quotas;

	/** What editors expect: what closed the survey is gone, and nothing else closes it. */
	function expected(by: By, end: End, quota: Quota): string {
		const isLifted = {
			date: end === "ahead" || end === "none",
			quota: quota === "raised" || quota === "none",
			hand: false,
		};
		if (!isLifted[by]) return `closed by ${by}`;
		if (end === "over") return "closed by date";
		return quota === "reached" ? "closed by quota" : "open";
	}

	async function close(by: By): Promise<void> {
		await newsroom("PUT", at, survey({ quota: 5 }));
		await answer();
		await newsroom("PUT", at, survey(closings[by]));
		expect(await read()).toMatchObject({ status: "closed", closed_by: by, responses: 1 });
	}

	const combinations = (Object.keys(closings) as By[]).flatMap((by) =>
		(Object.keys(ends) as End[]).flatMap((end) =>
			(Object.keys(quotas) as Quota[]).map((quota) => [by, end, quota] as const),
		),
	);

	it.each(combinations)("closed by %s, end: %s, quota: %s", async (by, end, quota) => {
		await close(by);
		const changed = await patch({ ...ends[end], ...quotas[quota] });
		const { status, closed_by } = await changed.json<Record<string, unknown>>();
		expect(closed_by ? `${status} by ${closed_by}` : status).toBe(expected(by, end, quota));
		expect(await read()).toMatchObject({ status });
		const shown = await (await request("/api/surveys/umfrage")).json();
		expect(shown).toMatchObject({ status, ...(closed_by ? { closed_by } : {}) });
		const stored = await answer();
		expect(stored.status).toBe(status === "open" ? 201 : 409);
	});

	it("happens by a PUT of what was read, as by a PATCH", async () => {
		await close("quota");
		const response = await newsroom("PUT", at, { ...(await read()), quota: 2 });
		const { closed_by, ...after } = await response.json<Record<string, unknown>>();
		expect([after.status, closed_by]).toEqual(["open", undefined]);
	});

	it("opens nothing when other words change, or answers are withdrawn", async () => {
		await newsroom("PUT", at, survey({ quota: 1 }));
		const { receipt } = await (await answer()).json<{ receipt: string }>();
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		await patch({ title: "Anders" });
		expect(await read()).toMatchObject({ status: "closed", closed_by: "quota", responses: 0 });
	});

	it("opens a survey that was closed by hand only by its status", async () => {
		await close("hand");
		await patch({ quota: 9, closes_at: LATER });
		expect(await read()).toMatchObject({ status: "closed", closed_by: "hand" });
		await patch({ status: "open" });
		expect((await read()).status).toBe("open");
	});

	it("waits for an opening that is ahead", async () => {
		await close("date");
		await patch({ opens_at: FUTURE, closes_at: LATER });
		expect((await read()).status).toBe("scheduled");
	});
});
