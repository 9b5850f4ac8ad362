/** The fields of a request: texts of a form, several where a field is repeated, or any JSON values. */
export type PostedFields = ReadonlyMap<string, unknown>;

/** Returns the values of a field. An empty field of a form means no answer, as null does in JSON. */
export function valuesIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : [value];
	return values.filter((one) => one !== undefined && one !== null && one !== "");
}

/** Returns the content of a posted field as texts that a form can show again. */
export function toTexts(value: unknown): string[] {
	const values = Array.isArray(value) ? value : [value];
	return values.flatMap((one) =>
		typeof one === "string" || typeof one === "number" ? [String(one)] : [],
	);
}
