import type { FormFields } from "../../platform/http/form-fields.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";

/** A form that was not taken: what was typed, and what is wrong, by field; `form` is about all of it. */
export interface RefusedForm<Fault extends string> {
	typed: Record<string, string>;
	faults: Record<string, Fault | undefined>;
}

/** Returns a refused form with what was typed into it. */
export function refusedForm<Fault extends string>(
	fields: FormFields,
	faults: Record<string, Fault>,
): RefusedForm<Fault> {
	const texts = [...fields].map(([name, value]): [string, string] => [name, String(value)]);
	return { typed: Object.fromEntries(texts), faults };
}

/** Returns the names of the fields that errors are about, each as its fault if that is known; otherwise as another. */
export function faultsOf<Fault extends string>(
	errors: FieldError[],
	known: readonly Fault[],
	other: Fault,
): Record<string, Fault> {
	const named = errors.map(({ field = "form" }): [string, Fault] => {
		return [field, known.find((fault) => fault === field) ?? other];
	});
	return Object.fromEntries(named);
}
