import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

export const MIGRATIONS_FOLDER = join(import.meta.dirname, "../../../migrations");
const FILE = join(MIGRATIONS_FOLDER, "checksums.json");
const Checksums = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

/** Returns the SHA-256 of each migration; empty for one that this version does not have. */
export function migrationChecksums(names: string[]): Record<string, string> {
	const known = v.parse(Checksums, readFileSync(FILE, "utf8"));
	return Object.fromEntries(names.map((name) => [name, known[name] ?? ""]));
}
