import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { findPublicArticle } from "../article/public-article.ts";
import { findPresentAddress } from "./former-address.sql.ts";

/** Returns the public article at an address, or the one that was there before. */
export async function findArticleAnywhere(env: Env, db: Database, site: Site, slug: string) {
	const found = await findPublicArticle(env, db, site, slug);
	if (found) return found;
	const present = await findPresentAddress(db, slug);
	return present && findPublicArticle(env, db, site, present.slug);
}
