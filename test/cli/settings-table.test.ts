import { describe, expect, it } from "vitest";
import readme from "../../src/cli/README.md?raw";
import secrets from "../../src/platform/schema/secrets.schema.ts?raw";
import siteSettings from "../../src/platform/schema/site-settings.schema.ts?raw";
import settings from "../../wrangler.toml?raw";

const inToml = (pattern: RegExp) => matches(settings, pattern);
const vars = inToml(/^([A-Z_]+) = /gm);
const schemaKeys = [siteSettings, secrets].flatMap((code) => matches(code, /^\t+([A-Z_]+): v\./gm));
const bindings = inToml(/^(?:binding|name) = "([A-Z_]+)"/gm);
const queues = inToml(/^(?:queue|dead_letter_queue) = "(.+)"/gm);

function matches(text: string, pattern: RegExp): string[] {
	return [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))];
}

describe("src/cli/README.md", () => {
	it.each([...vars, ...schemaKeys, ...bindings])("has a row for %s", (name) => {
		expect(readme).toContain(`\n| \`${name}\` | `);
	});

	it.each(queues)("names the queue %s", (name) => {
		expect(readme).toContain(`\`${name}\``);
	});

	it("has rows only for what there is", () => {
		const rows = matches(readme, /^\| `([A-Z_]+)` \| /gm);
		const known = [...vars, ...schemaKeys, ...bindings];
		expect(rows.filter((name) => !known.includes(name))).toEqual([]);
	});

	it("has the default of every setting", () => {
		const defaults = new Map(
			[...settings.matchAll(/^([A-Z_]+) = "(.*)"$/gm)].map(([, name = "", value = ""]) => [
				name,
				value,
			]),
		);
		for (const name of ["SITE_URL", "SITE_TITLE", "SITE_LANGUAGE", "SITE_TIME_ZONE"]) {
			expect(readme).toContain(`\n| \`${name}\` | \`${defaults.get(name)}\` | `);
		}
	});
});

it("reads the names of every kind from the code", () => {
	expect(vars).toContain("SITE_URL");
	expect(schemaKeys).toEqual(expect.arrayContaining(["SITE_TIME_ZONE", "WEBHOOK_SECRET"]));
	expect(bindings).toEqual(expect.arrayContaining(["DB", "SUBMISSION_LIMIT"]));
	expect(queues).toContain("randnotiz-submissions-dead");
});
