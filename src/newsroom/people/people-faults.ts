import type { FieldError } from "../../platform/schema/problem.schema.ts";
import { faultsOf, type RefusedForm } from "../layout/refused-form.ts";

/** The fields of forms about people and keys; each has words for what is wrong with it. */
const FIELDS = ["name", "email", "role", "days"] as const;

export type PeopleFault = (typeof FIELDS)[number] | "taken" | "full" | "manyKeys" | "form";
export type RefusedPeopleForm = RefusedForm<PeopleFault>;

/** Returns what is wrong with each field of a form about people or keys. */
export const peopleFaults = (errors: FieldError[]): Record<string, PeopleFault> =>
	faultsOf<PeopleFault>(errors, FIELDS, "form");
