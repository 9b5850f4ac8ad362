import type { Context } from "hono";
import { type PageLanguage, pageLanguage, pageLanguages } from "../../words/de/pages.ts";
import type { AppEnv } from "../env.ts";
import { preferredLanguage } from "../http/negotiation.ts";

/** The language of a page that has no text of its own: what the browser prefers, else the site's. */
export function pageLanguageFor<Kind extends AppEnv>(c: Context<Kind>): PageLanguage {
	const wanted = preferredLanguage(c.req.header("Accept-Language"), pageLanguages);
	return wanted ?? pageLanguage(c.var.site.language);
}
