import type { Database } from "../../../platform/db/connection.ts";
import type { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { monthOf, spanOf } from "../../../publication/month.ts";
import { findNeighbouringDates } from "../../article/full-articles.sql.ts";
import { findFirstAndLast, listArticlesIn, listFilled } from "./archive.sql.ts";

/** A hundred years: an article of before is in no list of months, but in the month of its own. */
const MOST_MONTHS = 1200;

/** Returns the months that have public articles, the newest first. */
export async function listMonths(db: Database, timeZone: string): Promise<string[]> {
	const ends = await findFirstAndLast(db);
	if (!ends) return [];
	const months = monthsBetween(monthOf(timeZone, ends.first), monthOf(timeZone, ends.last));
	return listFilled(
		db,
		months.map((name) => ({ name, ...spanOf(timeZone, name) })),
	);
}

/** Returns the months from `last` back to `first`. */
function monthsBetween(first: string, last: string): string[] {
	const months = [last];
	const time = new Date(`${last}-01T00:00:00Z`);
	while ((months.at(-1) ?? "") > first && months.length < MOST_MONTHS) {
		time.setUTCMonth(time.getUTCMonth() - 1);
		months.push(time.toISOString().slice(0, 7));
	}
	return months;
}

/** Returns a page of a month, and the months with articles beside it; undefined if there is no article on it. */
export async function findMonth(db: Database, timeZone: string, month: string, query: PageQuery) {
	const span = spanOf(timeZone, month);
	const [page, { before, after }] = await Promise.all([
		listArticlesIn(db, span, query),
		findNeighbouringDates(db, listingKey({}), span.start, span.end),
	]);
	const monthAt = (time: Date | undefined) => time && monthOf(timeZone, time);
	if (page.rows.length === 0) return undefined;
	return { ...page, before: monthAt(before), after: monthAt(after) };
}
