import { fault, type OutsideResult, right } from "./outside-check.ts";

/** Says what is wrong with the settings and secrets of this checkout. */
export function correctionOf(errors: string[]): OutsideResult {
	const [first] = errors;
	if (first === undefined) return right("wrangler.toml and .dev.vars are valid.");
	const others = errors.length - 1;
	const more = others > 0 ? ` (and ${others} more)` : "";
	return fault(`${first}${more}.`, "Correct it; src/cli/README.md describes every setting.");
}
