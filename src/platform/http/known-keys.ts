import type * as v from "valibot";

type Path = readonly v.IssuePathItem[];

/** Returns the keys that an object in a value may have; the last item of the path is one of its keys. */
export function knownKeys(schema: unknown, path: Path): string[] {
	const [first, ...deeper] = path;
	const entries = Object(optionFor(schema, first?.input)).entries;
	if (deeper.length === 0) return Object.keys(Object(entries));
	return knownKeys(childOf(schema, first), deeper);
}

function childOf(schema: unknown, item: v.IssuePathItem | undefined): unknown {
	const { entries, item: ofList, value } = Object(optionFor(schema, item?.input));
	return Object(entries)[String(item?.key)] ?? ofList ?? value;
}

/** Unwraps a schema as far as its entries or items; of several options, takes the one that describes `input`. */
function optionFor(schema: unknown, input: unknown): unknown {
	const { wrapped, options, key } = Object(schema);
	if (wrapped !== undefined) return optionFor(wrapped, input);
	if (!Array.isArray(options)) return schema;
	const unwrapped = options.map((option) => optionFor(option, input));
	const wanted = Array.isArray(input) ? "item" : "entries";
	return unwrapped.find(
		(option) =>
			Object(option)[wanted] !== undefined &&
			(key === undefined || Object(option).entries[key]?.literal === Object(input)[key]),
	);
}
