import type { Site } from "../platform/schema/site-settings.schema.ts";

// RFC 6761 §6.4: no host ever has a name that ends with .invalid.
const NO_SITE = "https://site.invalid";
/** Begins a link to the site itself in stored HTML. Browsers resolve the dot too (url.spec.whatwg.org, “path state”). */
const STORED = '="/./';

/** The address against which the links of a text are resolved before it is stored; `path` is where people read it. */
export const baseAt = (path: string) => NO_SITE + path;
/** The same of an article. */
export const baseOf = (slug: string) => baseAt(`/articles/${slug}`);

/**
 * Returns rendered HTML as it is stored, without the address of the site: SITE_URL may change. The same body gives the
 * same bytes under any SITE_URL. A link that was typed in full stays as it was typed.
 */
export function toStoredHtml(html: string): string {
	// In text quotation marks need not be escaped: these words would become a link of the site.
	return html.replaceAll(STORED, "=&quot;/./").replaceAll(`="${NO_SITE}/`, STORED);
}

/** Returns stored HTML as it is sent, with absolute links. */
export function toShownHtml({ url }: Pick<Site, "url">, stored: string): string {
	const shown = stored.replaceAll(STORED, `="${url}/`);
	return shown.includes(" srcset=") ? shown.replace(SRCSET, (set) => toShownSet(url, set)) : shown;
}

/** The addresses behind the first one of a set. */
const SRCSET = / srcset="[^"]*"/g;
const toShownSet = (url: string, set: string) => set.replaceAll(", /./", `, ${url}/`);
