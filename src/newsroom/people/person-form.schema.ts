import * as v from "valibot";
import { Email, MemberName, type PersonInput } from "../person.schema.ts";
import { Role } from "../role.schema.ts";

/** The fields of the form about a person; an empty address is none. */
export const PersonForm = v.pipe(
	v.object({
		name: MemberName,
		role: Role,
		email: v.optional(
			v.union([v.pipe(v.string(), v.trim(), v.literal("")), v.pipe(v.string(), v.trim(), Email)]),
			"",
		),
	}),
	v.transform(
		({ name, role, email }): PersonInput => ({ name, role, ...(email !== "" && { email }) }),
	),
);

const DONE = ["added", "changed", "removed", "revoked"] as const;

/** The query of the pages about people: what was done last. Other parameters are ignored. */
export const PeopleQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
});
export type PeopleDone = v.InferOutput<typeof PeopleQuery>["done"];
