import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toSelection } from "../../publication/listings.sql.ts";
import { listChannelCounts } from "../lists/channel-counts.sql.ts";
import { toFoundArticle } from "./finding.json.ts";
import type { FindingQuery } from "./finding.schema.ts";
import { listFoundArticles } from "./finding.sql.ts";
import { listUnknownNames } from "./unknown-names.sql.ts";

/** So many topics are suggested while one is typed, and so many languages can be chosen. */
const MOST_TOPICS = 200;
const MOST_LANGUAGES = 30;

/** Returns a page of articles in all statuses, with the choices of its filters. */
export async function findBoardPage(db: Database, site: Site, asked: FindingQuery) {
	const [{ rows, total, next }, topics, languages] = await Promise.all([
		listFoundArticles(db, asked),
		listChannelCounts(db, "topics", { limit: MOST_TOPICS }),
		listChannelCounts(db, "languages", { limit: MOST_LANGUAGES }),
	]);
	return {
		articles: rows.map((row) => toFoundArticle(site, row)),
		total,
		unknown: total === 0 ? await listUnknownNames(db, asked) : [],
		next,
		topics: topics.rows.map(({ name }) => name),
		languages: languages.rows.flatMap(({ listing_key }) => toSelection(listing_key).language ?? []),
	};
}
