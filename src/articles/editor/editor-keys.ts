/** The place of a value in a working copy: a field, and a field in it. */
export type Keys = [string, string?];

type Values = Record<string, unknown>;

export const isObject = (value: unknown): value is Values =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the value at a place of a working copy. */
export function valueAt(typed: Values, [first, second]: Keys): unknown {
	const value = typed[first];
	if (second === undefined) return value;
	return isObject(value) ? value[second] : undefined;
}

/** Returns a working copy with another value at a place; an object of nothing goes. */
export function withValue(typed: Values, [first, second]: Keys, value: unknown): Values {
	const inside = typed[first];
	if (second === undefined) return withEntry(typed, first, value);
	const object = withEntry(isObject(inside) ? inside : {}, second, value);
	return withEntry(typed, first, Object.keys(object).length > 0 ? object : undefined);
}

/** Returns an object with another value at a name, in its place; without the name if there is no value. */
export function withEntry(object: Values, name: string, value: unknown): Values {
	if (value !== undefined) return { ...object, [name]: value };
	return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
