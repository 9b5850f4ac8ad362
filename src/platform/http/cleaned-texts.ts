import { hasForbidden } from "../schema/plain-text.ts";
import { toPointer } from "./field-errors.ts";

/** The most texts that one response names. */
const MAX_CLEANED = 20;

/** Returns JSON Pointers to the texts of a JSON body in which a text may not have every character: those go. */
export function cleanedTexts(body: unknown): string[] {
	return textsIn(body, [])
		.filter(({ text }) => hasForbidden(text))
		.slice(0, MAX_CLEANED)
		.map(({ keys }) => toPointer(keys));
}

function textsIn(value: unknown, keys: string[]): { keys: string[]; text: string }[] {
	if (typeof value === "string") return [{ keys, text: value }];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...keys, key]));
}
