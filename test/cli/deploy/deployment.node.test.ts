import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PERMISSIONS } from "../../../src/cli/deploy/cloudflare-error.ts";
import { rotateToken } from "../../../src/cli/deploy/rotate-token.ts";
import { emptyAccount } from "../../support/cloudflare-account.ts";
import type { Seen } from "../../support/cloudflare-stand-in.ts";
import { DeploymentBench, MIGRATIONS, stateOf, toml } from "../../support/deployment.ts";

let bench: DeploymentBench;
beforeEach(async () => {
	bench = await new DeploymentBench().start();
});
afterEach(() => bench.platform.stop());

const has = (method: string, end: string) => (seen: Seen) =>
	seen.method === method && seen.path.endsWith(end);

async function another(...accounts: ReturnType<typeof emptyAccount>[]): Promise<void> {
	await bench.platform.stop();
	bench = await new DeploymentBench(...accounts).start();
}

describe("the first deployment", () => {
	it("makes everything, in the jurisdiction that was asked for", async () => {
		const { error, lines } = await bench.run();
		expect(error).toBeUndefined();
		expect(lines.at(-1)).toBe("Done: https://news.example/");
		const { databases, queues, namespaces, workers, domains } = stateOf(bench.account);
		expect(databases).toEqual([{ name: "randnotiz", jurisdiction: "eu", migrations: MIGRATIONS }]);
		expect(queues.map(({ name, jurisdiction }) => `${name} ${jurisdiction}`)).toEqual([
			"randnotiz-pings eu",
			"randnotiz-submissions eu",
			"randnotiz-submissions-dead eu",
			"randnotiz-webhooks eu",
		]);
		expect(queues.every(({ consumers }) => consumers.length === 1)).toBe(true);
		expect(namespaces).toEqual([{ name: "randnotiz-feed-cache", jurisdiction: "eu" }]);
		expect(domains).toEqual([{ hostname: "news.example", service: "randnotiz" }]);
		expect(workers).toMatchObject([
			{ workersDev: false, previews: false, crons: ["* * * * *"], secrets: ["NEWSROOM_TOKEN"] },
		]);
	});

	it("shows the new token before it changes anything, and again at the end", async () => {
		const { shown } = await bench.run();
		expect(shown.map(({ token }) => token)).toEqual([bench.token, bench.token]);
		expect(shown.map(({ changesBefore }) => changesBefore)).toEqual([
			0,
			bench.platform.changes.length,
		]);
	});

	it("says what it does, one line a step", async () => {
		const { lines } = await bench.run();
		const steps = lines.filter((line) => line.startsWith("["));
		expect(steps[0]).toBe("[1/10] make the D1 database randnotiz, jurisdiction eu");
		expect(steps[6]).toBe("[7/10] make the R2 bucket randnotiz-media, jurisdiction eu");
		expect(steps[7]).toBe(`[8/10] apply 3 migrations: ${MIGRATIONS.join(", ")}`);
		expect(steps[9]).toBe("[10/10] bind news.example to it, with DNS record and certificate");
	});

	it("does not take something with a similar name", async () => {
		const archive = { id: "archive", name: "randnotiz-archive", migrations: undefined };
		bench.account.databases.push(archive);
		expect((await bench.run()).error).toBeUndefined();
		expect(archive.migrations).toBeUndefined();
	});

	it("finds a namespace behind a hundred others", async () => {
		const others = Array.from({ length: 100 }, (_, index) => ({
			id: `${index}`,
			name: `n${index}`,
		}));
		const own = { id: "own", name: "randnotiz-feed-cache", jurisdiction: "eu" };
		bench.account.namespaces.push(...others, own);
		expect((await bench.run()).error).toBeUndefined();
		expect(bench.account.namespaces).toHaveLength(101);
	});

	it("asks where the data may lie, and stops where nobody can answer", async () => {
		const { error } = await bench.run({ jurisdiction: undefined });
		expect(error?.message).toContain("--jurisdiction eu");
		expect(bench.platform.changes).toEqual([]);
		bench.choose = async () => "us";
		await bench.run({ jurisdiction: undefined });
		expect(bench.account.databases[0]?.jurisdiction).toBe("us");
	});

	it("leaves the place to Cloudflare if none is wanted", async () => {
		await bench.run({ jurisdiction: "none" });
		expect(stateOf(bench.account).databases).toEqual([
			{ name: "randnotiz", migrations: MIGRATIONS },
		]);
	});

	it("makes an R2 bucket where the rest lies", async () => {
		const withBucket = {
			...toml,
			r2_buckets: [{ binding: "MEDIA", bucket_name: "randnotiz-media" }],
		};
		await bench.run({ toml: withBucket });
		await bench.run({ toml: withBucket });
		expect(stateOf(bench.account).buckets).toEqual([
			{ name: "randnotiz-media", jurisdiction: "eu" },
		]);
	});
});

describe("the first answer", () => {
	afterEach(() => vi.unstubAllGlobals());

	/** Lets somebody answer at the public address. The stand-in of Cloudflare is asked as ever. */
	function answering(answer: () => Response): void {
		const real = fetch;
		vi.stubGlobal("fetch", (url: string | URL, init?: RequestInit) =>
			`${url}` === "https://news.example/healthz" ? Promise.resolve(answer()) : real(url, init),
		);
	}

	it("must be the new version's", async () => {
		answering(() => {
			const version = bench.account.workers.randnotiz?.versions.at(-1)?.replaceAll("-", "");
			return Response.json({ status: "ok", revision: 0, version, clock: "stopped" });
		});
		for (const _ of ["first", "next"]) {
			const { error, lines } = await bench.run({ patienceSeconds: 300 });
			expect(error).toBeUndefined();
			expect(lines).toContain("Done: https://news.example/");
		}
	});

	it("may be late: then the token is shown again, and all is there", async () => {
		answering(() => new Response("no certificate", { status: 526 }));
		const { error, lines, shown } = await bench.run({ patienceSeconds: 300 });
		expect(error?.message).toContain(
			"Everything is deployed, but https://news.example is not reached yet",
		);
		expect(lines.filter((line) => line.includes("not yet: "))).toHaveLength(1);
		expect(shown.map(({ token }) => token)).toEqual([bench.token, bench.token]);
		expect(bench.account.domains).toHaveLength(1);
	});
});

describe("the next deployment", () => {
	beforeEach(() => bench.run());

	it("changes only the Worker, and makes no token", async () => {
		const [before, token] = [stateOf(bench.account), bench.token];
		bench.platform.seen.length = 0;
		const { error, shown } = await bench.run({ jurisdiction: undefined });
		expect(error).toBeUndefined();
		expect(shown).toEqual([]);
		expect(bench.token).toBe(token);
		expect(stateOf(bench.account)).toEqual(before);
		expect(bench.platform.changes.filter((one) => !/scripts|consumers/.test(one))).toEqual([]);
	});

	it("notes how to go back before it migrates", async () => {
		bench.account.databases[0]?.migrations?.pop();
		const version = bench.account.workers.randnotiz?.versions[0];
		const { lines } = await bench.run();
		const rollback = lines.findIndex((line) =>
			line.includes(`wrangler rollback ${version} --name randnotiz`),
		);
		const restore = lines.findIndex((line) =>
			line.includes("wrangler d1 time-travel restore randnotiz --bookmark=00000085-0000024c"),
		);
		const migrate = lines.findIndex((line) => line.includes("apply 1 migration: 0003_three.sql"));
		expect(rollback).toBeGreaterThan(-1);
		expect(restore).toBeGreaterThan(rollback);
		expect(migrate).toBeGreaterThan(restore);
	});

	it("refuses a database that a newer version has migrated", async () => {
		bench.account.databases[0]?.migrations?.push("0004_newer.sql");
		bench.platform.seen.length = 0;
		const { error } = await bench.run();
		expect(error?.message).toContain("0004_newer.sql");
		expect(bench.platform.changes).toEqual([]);
	});

	it("does not begin again with nothing where the database is gone", async () => {
		bench.account.databases = [];
		bench.platform.seen.length = 0;
		const { error } = await bench.run();
		expect(error?.message).toContain("There is a Worker randnotiz, but no database for it.");
		expect(bench.platform.changes).toEqual([]);
	});

	it("tells of a Turnstile key without its secret", async () => {
		const settings = ["SITE_URL=https://news.example", "TURNSTILE_SITE_KEY=0x4AAA"];
		const note = expect.stringContaining("not the secret TURNSTILE_SECRET");
		expect((await bench.run({ settings })).lines).toContainEqual(note);
		const worker = bench.account.workers.randnotiz;
		if (worker) worker.secrets.TURNSTILE_SECRET = "secret";
		expect((await bench.run({ settings })).lines).not.toContainEqual(note);
	});

	it("tells of another address that leads to the Worker", async () => {
		const { lines, error } = await bench.run({ settings: ["SITE_URL=https://www.news.example"] });
		expect(error).toBeUndefined();
		expect(lines).toContain("Note: news.example still leads to this Worker too.");
	});
});

describe("--dry-run", () => {
	it("says what it would do, and changes nothing", async () => {
		const { lines, shown } = await bench.run({ isDryRun: true });
		expect(lines.filter((line) => line.startsWith("Would "))).toHaveLength(10);
		expect(lines.at(-1)).toBe("Nothing was changed.");
		expect(shown).toEqual([]);
		expect(bench.platform.seen.filter(({ method }) => method !== "GET")).toEqual([]);
	});

	it("says without a sign-in what it would do where nothing is, after it has checked the settings", async () => {
		const signedIn = (await bench.run({ isDryRun: true })).lines;
		bench.platform.seen.length = 0;
		bench.isSignedIn = false;
		const { lines, error } = await bench.run({ isDryRun: true });
		const wouldDo = (said: string[]) => said.filter((line) => line.startsWith("Would "));
		expect(wouldDo(lines)).toEqual(wouldDo(signedIn));
		expect(error?.message).toBe("Nothing was changed. You are not signed in.");
		const wrong = await bench.run({ isDryRun: true, settings: ["SITE_LANGUAGE=deutsch!"] });
		expect(wrong.error?.message).toMatch(/^Correct --var SITE_LANGUAGE=deutsch!: /);
		const unsaid = await bench.run({ isDryRun: true, jurisdiction: undefined });
		expect(unsaid.lines).toContain(
			"Note: say where the data may lie: --jurisdiction eu, us, fedramp or none",
		);
		expect((await bench.run()).error?.message).toBe("You are not signed in.");
		expect(bench.platform.seen).toEqual([]);
	});

	it("says no more than the upload where everything is there", async () => {
		await bench.run();
		const { lines } = await bench.run({ isDryRun: true });
		expect(lines.filter((line) => line.startsWith("Would "))).toEqual([
			"Would upload and deploy the Worker randnotiz",
		]);
	});
});

describe("when Cloudflare cannot be asked", () => {
	const faults = [
		{ name: "refuses", fault: { status: 403 }, message: /refuses.*“(?:Account|Zone) · / },
		{ name: "fails", fault: { status: 500 }, message: /does not answer/ },
		{ name: "is silent", fault: "hang" as const, message: /does not answer.*TimeoutError/ },
		{ name: "knows no such path", fault: { status: 404, code: 7003 }, message: /does not accept/ },
	];

	it.each(faults)(
		"changes nothing and makes no token, whatever question it $name",
		async ({ fault, message }) => {
			await bench.run({ isDryRun: true });
			const questions = new Set(bench.platform.seen.map(({ path }) => path));
			expect(questions).toContain("/accounts/ACCOUNT/workers/scripts/randnotiz/secrets");
			bench.timeoutMs = 50;
			for (const question of questions) {
				bench.platform.fault = ({ path }) => (path === question ? fault : undefined);
				const { error, shown } = await bench.run();
				expect(error?.message, question).toMatch(message);
				expect(shown).toEqual([]);
			}
			expect(bench.platform.changes).toEqual([]);
		},
	);

	it("keeps the token of a Worker whose secrets it cannot see", async () => {
		await bench.run();
		const token = bench.token;
		bench.platform.fault = (seen) => (has("GET", "/secrets")(seen) ? { status: 403 } : undefined);
		expect((await bench.run()).error?.message).toContain("“Account · Workers Scripts · Edit”");
		expect(bench.token).toBe(token);
	});

	it.each([
		["a question", has("GET", "/queues")],
		["a change", has("PUT", "/workers/domains")],
	])("waits as long as it is told, and goes on: %s", async (_, concerns) => {
		let isFirst = true;
		bench.platform.fault = (seen) => {
			if (!isFirst || !concerns(seen)) return undefined;
			isFirst = false;
			return { status: 429, headers: { "Retry-After": "7" } };
		};
		const { error, waits } = await bench.run();
		expect(error).toBeUndefined();
		expect(waits).toEqual([7000]);
	});

	it.each(["/d1/database", "/queues", "/storage/kv/namespaces", "/workers/domains"])(
		"repeats what failed once: %s",
		async (path) => {
			let isFirst = true;
			bench.platform.fault = (seen) => {
				if (!isFirst || seen.method === "GET" || !seen.path.endsWith(path)) return undefined;
				isFirst = false;
				return { status: 500 };
			};
			const first = await bench.run();
			if (first.error) expect((await bench.run()).error).toBeUndefined();
			const { databases, namespaces, queues, domains } = bench.account;
			expect([databases, namespaces, queues, domains].map(({ length }) => length)).toEqual([
				1, 1, 4, 1,
			]);
		},
	);

	it("looks up a namespace that exists already, though a list does not show it yet", async () => {
		bench.account.namespaces.push({
			id: "known",
			name: "randnotiz-feed-cache",
			jurisdiction: "eu",
		});
		let lists = 0;
		bench.platform.fault = (seen) =>
			has("GET", "/namespaces")(seen) && ++lists <= 2 ? { result: [] } : undefined;
		expect((await bench.run()).error).toBeUndefined();
		expect(bench.account.workers.randnotiz?.bindings).toContainEqual(
			expect.objectContaining({ name: "FEED_CACHE", namespace_id: "known" }),
		);
	});

	it("names a permission for everything that it asks", async () => {
		await bench.run();
		const paths = bench.platform.seen.map(({ path }) => path);
		expect(paths.filter((path) => !PERMISSIONS.some(([pattern]) => pattern.test(path)))).toEqual(
			[],
		);
	});
});

describe("data that lies elsewhere", () => {
	const elsewhere = (jurisdiction: string | undefined) => ({
		id: "id",
		name: "randnotiz",
		jurisdiction,
		migrations: undefined,
	});

	it.each([
		{ there: undefined, asked: "eu" as const },
		{ there: "us", asked: "eu" as const },
		{ there: "eu", asked: "none" as const },
	])("stops the deployment: there $there, wanted $asked", async ({ there, asked }) => {
		bench.account.databases.push(elsewhere(there));
		const { error } = await bench.run({ jurisdiction: asked });
		expect(error?.message).toContain("- the D1 database randnotiz: ");
		expect(bench.platform.changes).toEqual([]);
	});

	it("stops where only a queue differs, also if nothing was asked for", async () => {
		bench.account.databases.push(elsewhere("eu"));
		bench.account.queues.push({ id: "queue", name: "randnotiz-pings", consumers: [] });
		const { error } = await bench.run({ jurisdiction: undefined });
		expect(error?.message).toContain("- the queue randnotiz-pings: no jurisdiction");
		expect(error?.message).not.toContain("D1 database");
	});

	it("is no matter in KV, which only holds copies", async () => {
		await bench.run();
		bench.account.namespaces = [{ id: "kv", name: "randnotiz-feed-cache" }];
		const { error, lines } = await bench.run();
		expect(error).toBeUndefined();
		expect(lines.join("\n")).toContain(
			"Note: The KV namespace randnotiz-feed-cache has no jurisdiction.",
		);
	});

	it("decides where the rest is made", async () => {
		bench.account.databases.push(elsewhere("eu"));
		expect((await bench.run({ jurisdiction: undefined })).error).toBeUndefined();
		const { queues, namespaces } = bench.account;
		expect([...queues, ...namespaces].map(({ jurisdiction }) => jurisdiction)).toEqual(
			Array(5).fill("eu"),
		);
	});
});

describe("the account", () => {
	const two = () => [emptyAccount("a".repeat(32), "One"), emptyAccount("b".repeat(32), "Two")];

	it("is told by name where nobody can choose", async () => {
		await another(...two());
		const { error } = await bench.run();
		expect(error?.message).toContain("CLOUDFLARE_ACCOUNT_ID");
		expect(error?.message).toContain(`- ${"b".repeat(32)} Two`);
	});

	it("is chosen by the operator", async () => {
		await another(...two());
		bench.choose = async (_, choices) => choices[1]?.value ?? "";
		const { lines } = await bench.run();
		expect(lines).toContain(`To be asked no more: export CLOUDFLARE_ACCOUNT_ID=${"b".repeat(32)}`);
		expect(bench.platform.accounts.map(({ workers }) => Object.keys(workers).length)).toEqual([
			0, 1,
		]);
	});

	it("is that of CLOUDFLARE_ACCOUNT_ID, without a question", async () => {
		await another(...two());
		bench.env.CLOUDFLARE_ACCOUNT_ID = "b".repeat(32);
		expect((await bench.run()).error).toBeUndefined();
		expect(bench.platform.seen.some(({ path }) => path === "/accounts")).toBe(false);
	});

	it("is that of wrangler.toml, which wrangler follows too", async () => {
		await another(...two());
		expect(
			(await bench.run({ toml: { ...toml, account_id: "b".repeat(32) } })).error,
		).toBeUndefined();
		expect(bench.platform.accounts.map(({ workers }) => Object.keys(workers).length)).toEqual([
			0, 1,
		]);
	});

	it("is not taken for an empty one if the id is wrong", async () => {
		bench.env.CLOUDFLARE_ACCOUNT_ID = "c".repeat(32);
		const { error, shown } = await bench.run();
		expect(error?.message).toContain("[7003]");
		expect(shown).toEqual([]);
		bench.env.CLOUDFLARE_ACCOUNT_ID = "mine";
		expect((await bench.run()).error?.message).toContain("must be the 32 digits");
	});
});

describe("the address", () => {
	const workersDev = { settings: ["SITE_URL=https://randnotiz.acme.workers.dev"] };

	it("is not taken from another Worker", async () => {
		bench.account.domains.push({ id: "1", hostname: "news.example", service: "shop" });
		expect((await bench.run()).error?.message).toContain("belongs to the Worker shop");
		expect(bench.platform.changes).toEqual([]);
	});

	it("is not taken from a DNS record that leads elsewhere", async () => {
		bench.platform.fault = (seen) =>
			has("PUT", "/workers/domains")(seen) ? { status: 409, code: 100_117 } : undefined;
		expect((await bench.run()).error?.message).toContain("delete the record");
		bench.platform.fault = undefined;
		expect((await bench.run()).error).toBeUndefined();
	});

	it("needs a domain in the account, before anything is made", async () => {
		bench.account.zones = [];
		expect((await bench.run()).error?.message).toContain("No domain in this account covers");
		expect(bench.platform.changes).toEqual([]);
	});

	it("may be below a domain that is not active yet", async () => {
		bench.account.zones = [{ id: "1", name: "news.example", status: "pending" }];
		const { lines, error } = await bench.run({ settings: ["SITE_URL=https://a.b.news.example"] });
		expect(error).toBeUndefined();
		expect(lines.join("\n")).toContain("news.example is not active yet (pending)");
	});

	it("may be on workers.dev, which is said", async () => {
		const { lines, error } = await bench.run(workersDev);
		expect(error).toBeUndefined();
		expect(lines.join("\n")).toContain("This service is on workers.dev");
		expect(bench.account.workers.randnotiz).toMatchObject({ workersDev: true, previews: false });
		expect(bench.account.domains).toEqual([]);
	});

	it("closes workers.dev when it becomes a domain of its own", async () => {
		await bench.run(workersDev);
		await bench.run();
		expect(bench.account.workers.randnotiz).toMatchObject({ workersDev: false, previews: false });
	});

	it("stops before the upload if the account has no workers.dev subdomain", async () => {
		await another((({ subdomain: _, ...account }) => account)(emptyAccount()));
		const { error } = await bench.run(workersDev);
		expect(error?.message).toContain("/workers/onboarding");
		expect(bench.platform.changes).toEqual([]);
	});

	it("must be the one that workers.dev gives", async () => {
		const { error } = await bench.run({ settings: ["SITE_URL=https://paper.acme.workers.dev"] });
		expect(error?.message).toBe("SITE_URL must be https://randnotiz.acme.workers.dev");
	});
});

describe("a second installation in the account", () => {
	const staging = { name: "paper-staging", settings: ["SITE_URL=https://staging.news.example"] };

	it("shares nothing with the first", async () => {
		await bench.run();
		const first = stateOf(bench.account);
		expect((await bench.run(staging)).error).toBeUndefined();
		const { databases, queues, namespaces, workers, domains } = stateOf(bench.account);
		expect(databases.map(({ name }) => name)).toEqual(["paper-staging", "randnotiz"]);
		expect(queues.map(({ name }) => name)).toContain("paper-staging-submissions-dead");
		expect(queues.every(({ consumers }) => consumers.length === 1)).toBe(true);
		expect(namespaces.map(({ name }) => name)).toEqual([
			"paper-staging-feed-cache",
			"randnotiz-feed-cache",
		]);
		expect(domains).toContainEqual({ hostname: "staging.news.example", service: "paper-staging" });
		expect(workers.find(({ name }) => name === "randnotiz")).toEqual(first.workers[0]);
		const limits = workers.map(
			({ bindings }) => bindings.find(({ type }) => type === "ratelimit")?.namespace_id,
		);
		expect(new Set(limits).size).toBe(2);
	});

	it("is not put at the address of the first by mistake", async () => {
		await bench.run();
		const { error } = await bench.run({ name: "paper-staging" });
		expect(error?.message).toContain("news.example belongs to the Worker randnotiz");
	});
});

describe("NEWSROOM_TOKEN in the environment", () => {
	it("becomes the token, and is not shown", async () => {
		bench.env = { NEWSROOM_TOKEN: "a-token-of-ci", CI: "true" };
		const { lines } = await bench.run();
		expect(bench.token).toBe("a-token-of-ci");
		expect(lines.join("\n")).not.toContain("a-token-of-ci");
	});

	it("does not replace a token", async () => {
		await bench.run();
		const token = bench.token;
		bench.env.NEWSROOM_TOKEN = "another-token";
		await bench.run();
		expect(bench.token).toBe(token);
	});

	it("must have 8 characters", async () => {
		bench.env.NEWSROOM_TOKEN = "short";
		expect((await bench.run()).error?.message).toBe(
			"NEWSROOM_TOKEN must have at least 8 characters.",
		);
		expect(bench.platform.changes).toEqual([]);
	});

	it("is needed in CI, where a new token would stand in a log", async () => {
		bench.env.CI = "true";
		const { error, shown } = await bench.run();
		expect(error?.message).toContain("Set NEWSROOM_TOKEN");
		expect(shown).toEqual([]);
		expect(bench.platform.changes).toEqual([]);
	});
});

describe("rotate-token", () => {
	it("replaces the token and nothing else, and shows it before", async () => {
		await bench.run();
		const [before, state] = [bench.token, stateOf(bench.account)];
		bench.platform.seen.length = 0;
		const { shown, error, lines } = await bench.run({}, rotateToken);
		expect(error).toBeUndefined();
		expect(shown).toEqual([{ token: bench.token, changesBefore: 0 }]);
		expect(lines.at(-1)).toContain(
			"The keys that the newsroom has given to people and programs stay.",
		);
		expect(bench.token).not.toBe(before);
		expect(stateOf(bench.account)).toEqual(state);
	});

	it("takes the token of the environment, and says so, for it may be the old one", async () => {
		await bench.run();
		bench.env.NEWSROOM_TOKEN = "a-token-of-ci";
		const { lines, shown } = await bench.run({}, rotateToken);
		expect(bench.token).toBe("a-token-of-ci");
		expect(shown).toEqual([]);
		expect(lines.join("\n")).toContain("that of NEWSROOM_TOKEN in your environment");
	});

	it("needs a Worker", async () => {
		expect((await bench.run({}, rotateToken)).error?.message).toContain(
			"There is no Worker randnotiz yet",
		);
	});

	it("changes nothing in a dry run", async () => {
		await bench.run();
		const token = bench.token;
		expect((await bench.run({ isDryRun: true }, rotateToken)).shown).toEqual([]);
		expect(bench.token).toBe(token);
	});
});

describe("settings", () => {
	it.each([
		[
			"SITE_URL=http://localhost:8787",
			"--var SITE_URL=http://localhost:8787: the public cannot reach http://localhost:8787.",
		],
		[
			"SITE_URL=http://news.example",
			"--var SITE_URL=http://news.example: must begin with https://",
		],
		[
			"SITE_URL=https://news.example/de",
			"Correct --var SITE_URL=https://news.example/de: must be scheme and host alone",
		],
		["SITE_URL=https://news.example:8443", "must have no port: https://news.example"],
		["SITE_URL=https://192.0.2.1", "the public cannot reach"],
		["SITE_TIME_ZONE=Europe/Bonn", "--var SITE_TIME_ZONE=Europe/Bonn: must be an IANA time zone"],
		["SITE_URI=https://news.example", "Did you mean SITE_URL?"],
	])("are checked before Cloudflare is asked: %s", async (setting, message) => {
		const { error } = await bench.run({ settings: ["SITE_URL=https://news.example", setting] });
		expect(error?.message).toContain(message);
		expect(bench.platform.seen).toEqual([]);
	});

	it("say where a wrong one is from", async () => {
		const vars = { ...Object(toml).vars, SITE_TIME_ZONE: "Bonn", SITE_URL: "http://localhost" };
		const { error } = await bench.run({ toml: { ...toml, vars }, settings: ["SITE_LANGUAGE=d!"] });
		expect(error?.message).toMatch(
			/^Correct .*--var SITE_LANGUAGE=d!: .*; and SITE_TIME_ZONE in wrangler\.toml: must be/,
		);
		const local = await bench.run({ settings: [] });
		expect(local.error?.message).toContain("SITE_URL in wrangler.toml: the public cannot reach");
	});

	it("refuse a name that Cloudflare would refuse", async () => {
		expect((await bench.run({ name: "My Paper" })).error?.message).toContain("is no name");
	});

	it("refuse a section of wrangler.toml that a deployment would leave out", async () => {
		const { error } = await bench.run({ toml: { ...toml, hyperdrive: [] } });
		expect(error?.message).toBe("wrangler.toml: npm run deploy does not know [hyperdrive]");
	});
});
