import type { FieldError } from "../../platform/schema/problem.schema.ts";

export type NameKind = "topic" | "author" | "language";

/** A topic, an author or a language that no article has. */
export interface UnknownName {
	kind: NameKind;
	value: string;
	/** The public one with the nearest spelling. */
	nearest: string | undefined;
}

/** Says in the API that no article has a name. */
export function unknownNameError({ kind, value, nearest }: UnknownName): FieldError {
	const question = nearest === undefined ? "" : `: did you mean “${nearest}”?`;
	return { field: kind, detail: `“${value}” is the ${kind} of no article${question}` };
}
