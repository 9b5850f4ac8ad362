import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { examine } from "../../../src/cli/doctor/examine.ts";
import { toLines } from "../../../src/cli/doctor/written.ts";
import { type Faults, standIn, TOKEN } from "./stand-in.ts";

const PROGRAM = join(import.meta.dirname, "../../../src/cli/doctor.ts");
const MOST_MS = 10_000;

const open: { close: () => void }[] = [];
afterEach(() => {
	for (const one of open.splice(0)) one.close();
});

async function service(faults?: Faults) {
	const started = await standIn(faults);
	open.push(started);
	return started;
}

async function check(faults: Faults, token: string | undefined = TOKEN, errors: string[] = []) {
	const { url } = await service(faults);
	const checks = await examine(url, token, errors);
	return checks.filter(({ level }) => level !== "ok");
}

/** Runs npm run doctor, as a person does. */
async function doctor(url: string, ...parameters: string[]) {
	const program = spawn(process.execPath, [PROGRAM, "--url", url, ...parameters], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NEWSROOM_TOKEN: TOKEN, NO_COLOR: "1" },
	});
	const said = Promise.all([text(program.stdout), text(program.stderr)]);
	const [code] = await once(program, "exit");
	const [output, errors] = await said;
	// What it says of itself: a busy machine takes seconds to start any program.
	const [, seconds = ""] = / \((\d+\.\d) s\)\n$/.exec(output) ?? [];
	return { code, output, errors, milliseconds: Number(seconds || "NaN") * 1000 };
}

describe("doctor", () => {
	it("finds nothing where nothing is wrong, and only reads", async () => {
		expect(await check({})).toEqual([]);
		const { url, asked } = await service();
		await examine(url, TOKEN, []);
		expect(asked.every((line) => line.startsWith("GET "))).toBe(true);
	});

	it.each([
		[
			"challenges",
			{ isChallenged: true },
			"readers",
			"Feedly, Feedbin, FreshRSS, NetNewsWire, Tiny are stopped with a challenge.",
		],
		[
			"another Browser Cache TTL",
			{ cacheControl: "public, max-age=14400" },
			"caching",
			"“public, max-age=14400” instead of",
		],
		[
			"gzip for all",
			{ isAlwaysGzip: true },
			"compression",
			"comes as gzip to clients that do not take it",
		],
		["no ETag", { hasNoEtag: true }, "caching", "/rss.xml has no ETag."],
		["a broken RSS feed", { brokenFeed: "/rss.xml" }, "feeds", "/rss.xml is no valid feed."],
		["a broken Atom feed", { brokenFeed: "/atom.xml" }, "feeds", "/atom.xml is no valid feed."],
		["a broken JSON Feed", { brokenFeed: "/feed.json" }, "feeds", "/feed.json is no valid feed."],
		[
			"another SITE_URL",
			{ otherSite: "https://old.example" },
			"feeds",
			"/rss.xml gives https://old.example/rss.xml as its address.",
		],
		["an open newsroom", { isOpen: true }, "newsroom", "It opens without a token."],
		["a setting that stops it", { isDown: true }, "reachable", "/healthz answers 500."],
		["another program", { isOther: true }, "reachable", "is not Randnotiz."],
		["no answer", { isSlow: true }, "reachable", "/healthz did not answer in 4 seconds"],
	] as const)("tells %s, and what to do", async (_, faults, id, sentence) => {
		const found = await check(faults);
		const told = found.find((one) => one.id === id);
		expect(told?.level).toBe("fail");
		expect(told?.text).toContain(sentence);
		expect(told?.action).toMatch(/\S{3}/);
	});

	it("tells a token that the service does not take, and that there is none here", async () => {
		expect(await check({}, "another")).toMatchObject([{ id: "newsroom", level: "fail" }]);
		const { url } = await service();
		const without = await examine(url, undefined, []);
		expect(without.filter(({ level }) => level !== "ok")).toMatchObject([
			{ id: "newsroom", level: "warn" },
		]);
	});

	it("tells a clock that does not tick also without a token, and once with one", async () => {
		const { url } = await service({ isClockStopped: true });
		const without = await examine(url, undefined, []);
		expect(without.filter(({ level }) => level !== "ok")).toMatchObject([
			{ id: "reachable", level: "warn", text: expect.stringContaining("its clock does not tick") },
			{ id: "newsroom", level: "warn" },
		]);
		expect(await check({ isClockStopped: true })).toEqual([]);
	});

	it("tells a service that is not there at all", async () => {
		const { url, close } = await standIn();
		close();
		expect(await examine(url, TOKEN, [])).toMatchObject([
			{ id: "local", level: "ok" },
			{ id: "reachable", level: "fail", text: "/healthz did not answer (ECONNREFUSED)" },
		]);
	});

	it("sends no token to a program that only fails", async () => {
		const { url, asked } = await service({ isDown: true });
		await examine(url, TOKEN, []);
		expect(asked).toEqual(["GET /healthz"]);
	});

	it("blames nothing on the way while the service itself is closed", async () => {
		const checks = [{ id: "restore", level: "fail", title: "Restore", text: "Closed." }];
		expect(await check({ isClosed: true, checks })).toMatchObject([
			{ id: "reachable", level: "fail", text: "/healthz answers 503." },
			{ id: "restore", level: "fail" },
		]);
	});

	it("says once that the feeds do not answer, within ten seconds", async () => {
		const begin = performance.now();
		expect(await check({ areFeedsHanging: true })).toMatchObject([
			{ id: "feeds", level: "fail", text: "/rss.xml did not answer in 4 seconds" },
		]);
		expect(performance.now() - begin).toBeLessThan(MOST_MS);
	});

	it("tells everything that is broken at once, outside and inside", async () => {
		const inside = ["clock", "dead_letters", "hubs", "search_index", "migrations"].map((id) => ({
			...{ id, level: "fail", title: `The title of ${id}`, text: "Broken.", action: "Mend it." },
		}));
		const faults = {
			...{ isChallenged: true, cacheControl: "no-cache", isOpen: true, hasNoEtag: true },
			checks: inside,
		};
		const found = await check(faults, TOKEN, [".dev.vars: WEBHOOK_SECRET must be “whsec_”"]);
		expect(found.map(({ id }) => id)).toEqual([
			...["local", "newsroom", "feeds", "readers", "caching", "compression"],
			...inside.map(({ id }) => id),
		]);
		const lines = toLines(found, 1.234, false);
		expect(lines).toContain("✕ The title of clock: Broken.");
		expect(lines).toContain("    → Mend it.");
		expect(lines.at(-1)).toBe("0 all right, 0 hints, 11 faults (1.2 s)");
	});
});

describe("npm run doctor", () => {
	it("writes a line for each check and ends with 0 where nothing is wrong, within ten seconds", async () => {
		const { url } = await service();
		const { code, output, errors, milliseconds } = await doctor(url);
		expect(errors).toBe("");
		expect(output).toContain("✓ The feeds are valid: RSS, Atom and JSON Feed can be read.\n");
		expect(output).toMatch(/7 all right, 0 hints, 0 faults \(\d+\.\d s\)\n$/);
		expect(code).toBe(0);
		expect(milliseconds).toBeLessThan(MOST_MS);
	});

	it("ends with 1 if there is a fault, within ten seconds even if nothing answers", async () => {
		const { url } = await service({ isSlow: true });
		const { code, output, milliseconds } = await doctor(url);
		expect(output).toContain("✕ The service responds: /healthz did not answer in 4 seconds");
		expect(code).toBe(1);
		expect(milliseconds).toBeLessThan(MOST_MS);
	});

	it("writes JSON for a monitor", async () => {
		const { url } = await service({ hasNoEtag: true });
		const { code, output } = await doctor(url, "--json");
		expect(code).toBe(1);
		expect(JSON.parse(output)).toMatchObject({ status: "fail", url });
	});

	it.each([
		["--jsn", "There is no option --jsn. Did you mean --json?"],
		["--url=ftp://news.example", "“ftp://news.example” is no address"],
		["--url=http://news.example", "would send the newsroom's token unencrypted"],
	])("refuses %s", async (typed, sentence) => {
		const { errors } = await doctor("http://localhost:1", typed);
		expect(errors).toContain(sentence);
	});
});
