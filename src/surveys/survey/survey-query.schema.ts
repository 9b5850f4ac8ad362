import * as v from "valibot";
import { Language } from "../../platform/schema/text.schema.ts";

/** The language of a survey's texts; a language that it does not have becomes its own. */
export const LanguageQuery = v.strictObject({ lang: v.exactOptional(Language) });

/** The same for pages, which ignore the parameters that other sites add to links. */
export const PageLanguageQuery = v.object({
	lang: v.fallback(v.optional(Language), undefined),
});
