import * as v from "valibot";

/** The query of the page of sessions: what was done last. Other parameters are ignored. */
export const SessionsQuery = v.object({
	done: v.fallback(v.optional(v.picklist(["one", "others"])), undefined),
});
export type SessionsDone = v.InferOutput<typeof SessionsQuery>["done"];
