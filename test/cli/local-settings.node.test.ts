import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
	correction,
	linesErrors,
	localErrors,
	localSecrets,
	secretsErrors,
	settingsErrors,
} from "../../src/cli/local-settings.ts";

const vars = {
	SITE_URL: "https://news.example",
	SITE_TITLE: "Randnotiz",
	SITE_DESCRIPTION: "Meldungen",
	SITE_LANGUAGE: "de",
	SITE_TIME_ZONE: "Europe/Berlin",
};

describe("the settings of a checkout", () => {
	it("are right as they come", () => {
		expect(settingsErrors(vars)).toEqual([]);
		expect(secretsErrors({})).toEqual([]);
		expect(secretsErrors({ NEWSROOM_TOKEN: "long enough" })).toEqual([]);
	});

	it.each([
		[
			{ SITE_URL: "news.example" },
			"wrangler.toml: SITE_URL must be scheme and host alone, such as https://news.example",
		],
		[
			{ SITE_TIME_ZONE: "Berlin" },
			"wrangler.toml: SITE_TIME_ZONE must be an IANA time zone such as Europe/Berlin",
		],
		[{ SITE_TITLE: undefined }, "wrangler.toml: SITE_TITLE is missing"],
	])("are told by the Worker's own schema: %o", (wrong, sentence) => {
		expect(settingsErrors({ ...vars, ...wrong })).toEqual([sentence]);
	});

	it.each([
		[{ NEWSROOM_TOKEN: "short" }, ".dev.vars: NEWSROOM_TOKEN must have at least 8 characters"],
		[
			{ WEBHOOK_SECRET: "secret" },
			".dev.vars: WEBHOOK_SECRET must be “whsec_” and 24 to 64 bytes in base 64",
		],
		[
			{ NEWSROM_TOKEN: "long enough" },
			".dev.vars: NEWSROM_TOKEN is no secret of this service: did you mean NEWSROOM_TOKEN?",
		],
	])("are told for secrets too: %o", (secrets, sentence) => {
		expect(secretsErrors(secrets)).toEqual([sentence]);
	});

	it.each([
		["NEWSROOM_TOKEN: long enough\n", [".dev.vars: line 1 must be NAME=value"]],
		["# A comment\n\nWEBHOOK_SECRET whsec_x\n", [".dev.vars: line 3 must be NAME=value"]],
		["A='b\nc\n", [".dev.vars: line 1 has a quotation mark that is never closed"]],
		["A='b\nno name\nc'\nexport B=\r\n  # c\nC = \"d # e\"\n", []],
	])("are told where a line is no secret at all: %j", (text, sentences) => {
		expect(linesErrors(text)).toEqual(sentences);
	});

	it("are told in at most three lines", () => {
		expect(correction([])).toBeUndefined();
		expect(correction(["a", "b", "c", "d"])?.split("\n")).toEqual([
			"a",
			"b",
			"Correct it and start again; src/cli/README.md describes every setting. There are 2 more.",
		]);
	});

	it("name the file that cannot be read", () => {
		const broken = () => {
			throw new Error("\nInvalid TOML: line 3\nmore");
		};
		expect(localErrors(broken)[0]).toBe("wrangler.toml: Invalid TOML: line 3");
	});

	it("give wrangler's reason and not its headline", () => {
		const broken = () => {
			throw new Error('Processing wrangler.toml configuration:\n  - "queues.producers[0]" bad.\n');
		};
		expect(localErrors(broken)[0]).toBe('wrangler.toml: "queues.producers[0]" bad.');
	});

	it("are read from .dev.vars with and without quotation marks", async () => {
		const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
		const file = join(folder, "vars");
		await writeFile(
			file,
			'# a comment\r\nNEWSROOM_TOKEN="a = b # c"\r\nexport TURNSTILE_SECRET=plain\n',
		);
		expect(localSecrets(file)).toEqual({ NEWSROOM_TOKEN: "a = b # c", TURNSTILE_SECRET: "plain" });
		expect(localSecrets(join(folder, "none"))).toEqual({});
		await rm(folder, { recursive: true });
	});
});
