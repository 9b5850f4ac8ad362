import * as v from "valibot";
import { rules } from "./documented-rules.schema.ts";

interface Entries {
	entries: object;
}

const ReadOnly = v.exactOptional(
	v.pipe(
		v.unknown(),
		rules("It must be as it stands."),
		v.description("Set by the service: leave it out, or send it as it was read."),
	),
);

/** Returns an optional entry for each field that is returned and not in the input, so that what was read can be sent back. */
export function readOnlyEntries(
	returned: Entries,
	input: Entries,
): Record<string, typeof ReadOnly> {
	const names = Object.keys(returned.entries).filter((name) => !Object.hasOwn(input.entries, name));
	return Object.fromEntries(names.map((name) => [name, ReadOnly]));
}
