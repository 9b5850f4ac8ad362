import type * as v from "valibot";
import type { FieldError } from "../schema/problem.schema.ts";
import { sentenceOf, shortName, unknownNameSentence } from "./issue-sentence.ts";
import { knownKeys } from "./known-keys.ts";
import type { AnySchema } from "./request-schema.ts";

type Issue = v.BaseIssue<unknown>;
type Keys = readonly string[];

/** The most errors that one response names. */
const MAX_ERRORS = 20;

const GIVEN_TWICE = "must be given once";

/** Says what is wrong with a JSON body, by JSON pointers. */
export function bodyErrors(schema: AnySchema, issues: Issue[]): FieldError[] {
	return toErrors(schema, issues, (keys) => ({ pointer: toPointer(keys) }));
}

/** Says what is wrong with the fields of a form, by their names. */
export function formErrors(schema: AnySchema, issues: Issue[]): FieldError[] {
	return toErrors(schema, issues, (keys) => ({ field: keys.map(shortName).join(".") }));
}

/** Says what is wrong with a query. Each value of a parameter has its own issue; callers know the parameter's name. */
export function parameterErrors(schema: AnySchema, issues: Issue[]): FieldError[] {
	const told = issues.map((issue) =>
		isRepeated(issue) ? { ...issue, message: GIVEN_TWICE } : issue,
	);
	return toErrors(schema, told, ([name = ""]) => ({ field: shortName(name) }));
}

/** True if a parameter that takes one value was given several times. */
function isRepeated({ kind, expected, path, input }: Issue): boolean {
	return kind === "schema" && expected !== "never" && path?.length === 1 && Array.isArray(input);
}

/**
 * Returns an error for each issue, and for each unknown key of an object: valibot names only the first of
 * them. Of more than MAX_ERRORS the rest is only counted.
 */
function toErrors(
	schema: AnySchema,
	issues: Issue[],
	place: (keys: Keys) => Omit<FieldError, "detail">,
): FieldError[] {
	const found = issues.flatMap((issue) => faultsOf(schema, issue));
	const told = found.slice(0, MAX_ERRORS).map(({ keys, detail }) => ({ ...place(keys), detail }));
	const rest = found.length - told.length;
	return rest > 0 ? [...told, { ...place([]), detail: `and ${rest} more faults` }] : told;
}

interface Fault {
	keys: string[];
	detail: string;
}

function faultsOf(schema: AnySchema, issue: Issue): Fault[] {
	const keys = issue.path?.map(({ key }) => String(key)) ?? [];
	const isUnknown = issue.type === "strict_object" && issue.expected === "never";
	if (!isUnknown) return [{ keys, detail: sentenceOf(issue) }];
	const around = keys.slice(0, -1);
	const object = Object(issue.path?.at(-1)?.input);
	const known = knownKeys(schema, issue.path ?? []);
	return Object.keys(object)
		.filter((name) => !known.includes(name))
		.map((name) => ({ keys: [...around, name], detail: unknownNameSentence(name, known) }));
}

/** Returns the pointer to a field of a JSON body. RFC 6901 §3 and §6: “~” and “/” are escaped, and it is a URI fragment (RFC 9457 §3). */
export function toPointer(keys: Keys): string {
	const tokens = keys.map(
		(key) => `/${shortName(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
	);
	return `#${tokens.join("")}`;
}
