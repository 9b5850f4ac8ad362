import type * as v from "valibot";
import { nearestName } from "../schema/nearest-name.ts";

type Issue = v.BaseIssue<unknown>;

/** The words of the validator, for which a schema has no message of its own: “Invalid type: Expected …”. */
const VALIDATOR_WORDING = /^Invalid [\w ]+: (?:Expected|Received) /;

/** The most words that a sentence lists. */
const MAX_LISTED = 40;

const sentences: Record<string, (issue: Issue) => string> = {
	string: () => "must be a text",
	number: () => "must be a number",
	boolean: () => "must be true or false",
	array: () => "must be a list",
	object: () => "must be an object",
	loose_object: () => "must be an object",
	strict_object: () => "must be an object",
	record: () => "must be an object",
	integer: () => "must be a whole number",
	finite: () => "must be a finite number",
	safe_integer: () => "must be a whole number of at most 15 digits",
	min_value: ({ requirement }) => `must be at least ${requirement}`,
	max_value: ({ requirement }) => `must be at most ${requirement}`,
	min_length: (issue) => `must have at least ${amountOf(issue)}`,
	max_length: (issue) => `must have at most ${amountOf(issue)}`,
	min_entries: ({ requirement }) => `must have at least ${requirement} fields`,
	max_entries: ({ requirement }) => `must have at most ${requirement} fields`,
	literal: oneOfWords,
	picklist: oneOfWords,
	variant: oneOfWords,
	union: () => "has none of the forms that the contract describes",
};

/** Returns in a sentence for people what is wrong with a value; a schema's own message is one already. */
export function sentenceOf(issue: Issue): string {
	if (isMissing(issue)) return "is missing";
	if (!VALIDATOR_WORDING.test(issue.message)) return issue.message;
	return sentences[issue.type]?.(issue) ?? "is not valid";
}

/** Returns the sentence for a name that is not one of `known`. */
export function unknownNameSentence(name: string, known: string[]): string {
	const nearest = nearestName(name, known);
	if (nearest !== undefined) return `“${name}” is not known here: did you mean “${nearest}”?`;
	const listed = known.slice(0, MAX_LISTED).join(", ");
	const short = shortName(name);
	return listed === ""
		? `“${short}” is not known here: nothing is.`
		: `“${short}” is not known here: there are ${listed}`;
}

const MAX_NAME_LENGTH = 40;

/** Returns a name from a request as far as a response repeats it. */
export function shortName(name: string): string {
	return name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH)}…`;
}

/** True for a key of an object that is required and not there. Other issues expect a type, not a quoted key. */
function isMissing({ expected, path, type, input }: Issue): boolean {
	const isObject = type.endsWith("object");
	return isObject && input === undefined && expected === JSON.stringify(path?.at(-1)?.key);
}

function amountOf({ input, requirement }: Issue & { requirement?: unknown }): string {
	const unit = typeof input === "string" ? "character" : "value";
	return `${requirement} ${unit}${requirement === 1 ? "" : "s"}`;
}

/** Lists the words or numbers of an issue that expects `("a" | "b")`. */
function oneOfWords({ expected, input }: Issue): string {
	const words = [...(expected ?? "").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = ""]) => word);
	const nearest = typeof input === "string" ? nearestName(input, words) : undefined;
	if (nearest !== undefined) return `“${input}” is not known here: did you mean “${nearest}”?`;
	const quoted = words.map((word) => `“${word}”`);
	const all = [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter(Boolean).join(" or ");
	return all === "" ? `must be ${withoutSigns(expected ?? "")}` : `must be ${all}`;
}

/** Spells what a validator expects, such as `(410 | 451)`, as people do: “410 or 451”. */
function withoutSigns(expected: string): string {
	return expected.replace(/^\((.*)\)$/, "$1").replaceAll(" | ", " or ");
}
