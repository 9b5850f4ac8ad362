import { staticPagePath } from "../publication/addresses.ts";
import { IMPRINT_SLUG, PRIVACY_SLUG, SAMPLE_SENTENCE } from "../static-pages/static-page.schema.ts";
import { findPagesWith } from "../static-pages/static-page.sql.ts";
import { type Check, listed, ok, warn } from "./check.ts";

const KNOWN_PAGES = [IMPRINT_SLUG, PRIVACY_SLUG];

export const staticPages: Check<"static_pages"> = async (context, words) => {
	const stored = await findPagesWith(context.db, KNOWN_PAGES, SAMPLE_SENTENCE);
	const missing = KNOWN_PAGES.filter((known) => !stored.some(({ slug }) => slug === known));
	const samples = stored.filter(({ has }) => has === 1).map(({ slug }) => slug);
	const addresses = (slugs: string[]) => listed(context, slugs.map(staticPagePath));
	if (missing.length > 0) return warn(words.missing(addresses(missing)), words.action);
	if (samples.length > 0) return warn(words.sample(addresses(samples)), words.action);
	return ok(words.ok);
};
