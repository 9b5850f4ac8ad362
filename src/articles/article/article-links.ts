import type { Link } from "../../platform/http/link-header.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Alternate } from "../../platform/ui/head.tsx";
import { articleJsonUrl, articleMarkdownUrl, articleUrl } from "../../publication/addresses.ts";
import type { TranslationRow } from "./translations.sql.ts";

/** Returns the links of an article's page: to itself, and to the article as JSON and as Markdown. */
export function articlePageLinks(site: Site, slug: string): Link[] {
	return [
		{ url: articleUrl(site, slug), rel: "canonical" },
		{ url: articleJsonUrl(site, slug), rel: "alternate", type: "application/json" },
		{ url: articleMarkdownUrl(site, slug), rel: "alternate", type: "text/markdown" },
	];
}

/** Returns the links of an article as JSON or Markdown: to its page, which search engines should show instead. */
export function articleDataLinks(site: Site, slug: string): Link[] {
	return [
		{ url: articleUrl(site, slug), rel: "canonical" },
		{ url: articleUrl(site, slug), rel: "alternate", type: "text/html" },
	];
}

/**
 * Returns the addresses of an article in all its languages, its own included; the original is also the
 * one for all other languages. Empty if there are no translations.
 */
export function toAlternates(site: Site, translations: TranslationRow[]): Alternate[] {
	if (translations.length < 2) return [];
	const inLanguages = translations.map(({ language, slug }) => alternate(site, language, slug));
	const originals = translations.filter(({ isOriginal }) => isOriginal);
	return [...inLanguages, ...originals.map(({ slug }) => alternate(site, "x-default", slug))];
}

function alternate(site: Site, hreflang: string, slug: string): Alternate {
	return { hreflang, url: articleUrl(site, slug) };
}
