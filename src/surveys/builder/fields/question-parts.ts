import { questionDefinitions } from "../../questions/question.schema.ts";
import { Section } from "../../questions/section/section.schema.ts";

/** The entries that a question of each type takes: the form shows a field for each of them. */
const parts = new Map<string, ReadonlySet<string>>([
	["section", partsOf(Section)],
	...Object.entries(questionDefinitions).map(
		([type, { schema }]): [string, ReadonlySet<string>] => [type, partsOf(schema)],
	),
]);

/** Says if a question of this type has a part, such as "options" or "max". */
export const hasPart = (type: string, part: string) => parts.get(type)?.has(part) ?? false;

function partsOf({ entries }: { entries: object }): ReadonlySet<string> {
	return new Set(Object.keys(entries));
}
