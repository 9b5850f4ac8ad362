import type { Context } from "hono";
import { addLink } from "../../platform/http/link-header.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Alternate } from "../../platform/ui/head.tsx";
import { articleJsonUrl, articleUrl } from "../../publication/addresses.ts";
import type { TranslationRow } from "./translations.sql.ts";

/** Says in the page's headers where the same article is as JSON. */
export function linkFromPage(c: Context, site: Site, slug: string): void {
	addLink(c, articleUrl(site, slug), { rel: "canonical" });
	addLink(c, articleJsonUrl(site, slug), { rel: "alternate", type: "application/json" });
}

/** Says in the JSON's headers where people read the same article: there search engines should lead. */
export function linkFromJson(c: Context, site: Site, slug: string): void {
	addLink(c, articleUrl(site, slug), { rel: "canonical" });
	addLink(c, articleUrl(site, slug), { rel: "alternate", type: "text/html" });
}

/** The same article in every language, its own among them; the original also for all other languages. */
export function alternatesOf(site: Site, family: TranslationRow[]): Alternate[] {
	if (family.length < 2) return [];
	const inLanguages = family.map(({ language, slug }) => alternate(site, language, slug));
	const originals = family.filter(({ isOriginal }) => isOriginal);
	return [...inLanguages, ...originals.map(({ slug }) => alternate(site, "x-default", slug))];
}

function alternate(site: Site, hreflang: string, slug: string): Alternate {
	return { hreflang, url: articleUrl(site, slug) };
}
