import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { LEFT_OUT_BINDINGS, LEFT_OUT_TABLES } from "../../src/backup/backup-scope.ts";
import readme from "../../src/cli/README.md?raw";
import settings from "../../wrangler.toml?raw";
import { ask, describeDatabase } from "../support/backup.ts";

/** The sections of wrangler.toml whose bindings keep nothing. */
const KEEP_NOTHING = ["rules", "ratelimits", "queues.consumers"];

/** Names the binding of each section, such as DB for [[d1_databases]]. */
const sections = [...settings.matchAll(/^\[\[([\w.]+)\]\]\n((?:(?!\[).*\n)*)/gm)].map(
	([, section = "", body = ""]) => ({ section, binding: /^binding = "(\w+)"/m.exec(body)?.[1] }),
);

describe("what a backup has", () => {
	it("is every table of the database but those that are left out for a reason", async () => {
		const { results } = await env.DB.prepare(
			"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
		).all<{ name: string }>();
		const names = results.map(({ name }) => name.replace(/^((?:article|board)_search)_\w+$/, "$1"));
		const { tables } = await describeDatabase();
		const known = [...tables.map(({ name }) => name), ...Object.keys(LEFT_OUT_TABLES)];
		expect([...new Set(names)].sort()).toEqual(known.sort());
	});

	it("is every binding that keeps something but those that are left out for a reason", () => {
		const keeping = sections.filter(({ section }) => !KEEP_NOTHING.includes(section));
		const known = ["DB", "MEDIA", ...Object.keys(LEFT_OUT_BINDINGS)];
		expect(keeping.map(({ binding }) => binding).sort()).toEqual(known.sort());
	});

	it.each(Object.keys(LEFT_OUT_BINDINGS))(
		"is explained in the README where %s is not in it",
		(name) => {
			expect(readme.split("## Back up")[1]).toContain(`\`${name}\``);
		},
	);
});

describe("what programs ask", () => {
	it.each([
		["GET", "database/secrets", 404],
		["GET", "database/backups", 404],
		["GET", "database/articles?after=x", 400],
		["GET", 'database/articles?after={"a":1}', 400],
		["GET", "database/articles?limit=0", 400],
		["PUT", "runs/1", 404],
		["PUT", "runs/7c9e6679-7425-40de-944b-e07fc1f90ae7/tables/articles", 409],
		["GET", "runs/7c9e6679-7425-40de-944b-e07fc1f90ae7/changes", 400],
	])("is refused where it is wrong: %s %s", async (method, path, status) => {
		expect((await ask(method, path)).status).toBe(status);
	});
});
