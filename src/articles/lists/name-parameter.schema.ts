import * as v from "valibot";
import { documentedPattern } from "../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";

/** Matches what a name must have. */
export const NAME = /[\p{L}\p{N}]/u;

export const WRONG_NAME = "There must be a letter or a digit in it, of any script.";

/** Accepts a name or a slug that is given once. */
export const singleName = (message: string) =>
	v.pipe(
		singleValue,
		documentedPattern(NAME, WRONG_NAME),
		v.transform(toSlug),
		v.minLength(1, message),
	);
