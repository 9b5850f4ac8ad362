import type { Context } from "hono";
import { pageLanguage, pageLanguages } from "../../words/languages.ts";
import type { AppEnv } from "../env.ts";
import { preferredLanguage } from "../http/negotiation.ts";
import type { Site } from "../schema/site-settings.schema.ts";

/** Returns the language of a page without text of its own: what the browser prefers, otherwise the site's. */
export function pageLanguageFor<Kind extends AppEnv>(c: Context<Kind>): string {
	const wanted = preferredLanguage(c.req.header("Accept-Language"), pageLanguages);
	return wanted ?? pageLanguage(c.var.site.language);
}

/**
 * Returns the `lang` of words of the site itself (its tagline, its topics) within text in `language`;
 * undefined if they are in the same language.
 */
export function siteLanguageIn(language: string, site: Site): string | undefined {
	return site.language === language ? undefined : site.language;
}
