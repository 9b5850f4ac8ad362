import { questionDefinitions } from "../../questions/question.schema.ts";
import { Section } from "../../questions/section/section.schema.ts";

/** The entries that a question of each type takes: the form shows a field for each of them. */
const parts = new Map<string, ReadonlyMap<string, object>>([
	["section", partsOf(Section)],
	...Object.entries(questionDefinitions).map(
		([type, { schema }]): [string, ReadonlyMap<string, object>] => [type, partsOf(schema)],
	),
]);

/** Says if a question of this type has a part, such as "options" or "max". */
export const hasPart = (type: string, part: string) => parts.get(type)?.has(part) ?? false;

/** Returns what the form shows for a part that nobody has set; nothing if it has no such value. */
export function usualValue(type: string, part: string): string {
	const entry = parts.get(type)?.get(part);
	return entry && "default" in entry ? String(entry.default) : "";
}

function partsOf({ entries }: { entries: Record<string, object> }): ReadonlyMap<string, object> {
	return new Map(Object.entries(entries));
}
