import { readdirSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { endWith } from "./end-with.ts";
import { foreignMigrations } from "./foreign-migrations.ts";
import { askWrangler, captureWrangler } from "./wrangler.ts";

const FOLDER = join(import.meta.dirname, "../../migrations");
const Answer = v.pipe(
	v.string(),
	v.parseJson(),
	v.array(v.object({ results: v.array(v.object({ name: v.string() })) })),
);

const Failure = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ error: v.object({ text: v.string() }) }),
);

/**
 * Migrates the database that these parameters of wrangler lead to. Ends the program, with the advice,
 * if another version has made the database: its tables are not what the migrations here build upon.
 */
export async function migrate(where: string[], advice: string): Promise<void> {
	const known = readdirSync(FOLDER);
	const applied = await appliedMigrations(where);
	const foreign = foreignMigrations(applied, known);
	if (foreign.length > 0) {
		endWith(`Another version has made the database (${foreign[0]}): ${advice}`);
	}
	if (applied.length < known.length) {
		const apply = ["d1", "migrations", "apply", "DB", ...where];
		const { code, output } = await captureWrangler(apply, {});
		if (code !== 0) endWith(failureIn(output));
	}
}

async function appliedMigrations(where: string[]): Promise<string[]> {
	const query = ["--json", "--command", "SELECT name FROM d1_migrations"];
	const { code, answer } = await askWrangler("d1", "execute", "DB", ...where, ...query);
	if (answer.includes("no such table")) return [];
	if (code !== 0) endWith(`The database cannot be read: ${textOf(answer)}`);
	return v.parse(Answer, answer).flatMap(({ results }) => results.map(({ name }) => name));
}

function failureIn(output: string): string {
	if (/SQLITE_FULL|ENOSPC/.test(output))
		return "The disk is full: the database cannot be migrated.";
	return `${output}\nThe database cannot be migrated; see above.`;
}

function textOf(answer: string): string {
	const failure = v.safeParse(Failure, answer);
	return failure.success ? failure.output.error.text : answer.trim();
}
