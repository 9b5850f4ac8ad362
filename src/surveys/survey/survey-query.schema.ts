import * as v from "valibot";
import { Language } from "../../platform/schema/text.schema.ts";

/** In which language a survey is asked for; one it does not speak gets its own. */
export const LanguageQuery = v.strictObject({ lang: v.exactOptional(Language) });

/** The same for pages: parameters that others add to links do no harm. */
export const PageLanguageQuery = v.object({
	lang: v.fallback(v.optional(Language), undefined),
});
