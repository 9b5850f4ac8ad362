import * as v from "valibot";
import { PageLanguageQuery } from "../../survey/survey-query.schema.ts";

/** The query of the page that shows the element as another website would. */
export const EmbeddedQuery = v.object({
	...PageLanguageQuery.entries,
	look: v.fallback(v.optional(v.picklist(["light", "dark"]), "light"), "light"),
});
