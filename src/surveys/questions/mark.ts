import { type PostedFields, valuesIn } from "./posted-fields.ts";

/** Something that a respondent does in a form, and that both CSS and the server can see. */
export interface Mark {
	field: string;
	/** A radio button or checkbox is chosen, an entry of a list is chosen, or something is typed. */
	by: "button" | "list" | "text";
	/** The value that must be chosen; any value if it is left out. */
	value?: string;
}

export const button = (field: string, value?: string | number | boolean): Mark => ({
	field,
	by: "button",
	...(value !== undefined && { value: asSent(value) }),
});
export const listEntry = (field: string): Mark => ({ field, by: "list" });
export const typed = (field: string): Mark => ({ field, by: "text" });

/** Returns whether these fields have the mark. A field with nothing but spaces is not empty: CSS cannot tell. */
export function isMade({ field, value }: Mark, fields: PostedFields): boolean {
	const values = valuesIn(fields.get(field));
	return value === undefined ? values.length > 0 : values.some((one) => asSent(one) === value);
}

/** Returns a value as forms send it; JSON has numbers and booleans. */
function asSent(value: unknown): string {
	if (typeof value === "boolean") return value ? "yes" : "no";
	return String(value);
}
