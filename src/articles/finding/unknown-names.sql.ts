import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { unionOf } from "../../platform/db/union.sql.ts";
import { nearestName } from "../../platform/schema/nearest-name.ts";
import { toSelection } from "../../publication/listings.sql.ts";
import { listWord } from "../lists/search/search-expression.ts";
import type { FindingQuery } from "./finding.schema.ts";
import type { NameKind, UnknownName } from "./unknown-name.ts";

/** The most names that a mistyped one is compared with. */
const MOST_NAMES = 1000;

type Chosen = [kind: NameKind, value: string];

/** Returns the topic, author or language of a query that no article in any status has, each with the nearest public one. */
export async function listUnknownNames(
	db: Database,
	{ topic, author, language }: Pick<FindingQuery, NameKind>,
): Promise<UnknownName[]> {
	const given: [NameKind, string | undefined][] = [
		["topic", topic],
		["author", author],
		["language", language],
	];
	const chosen = given.filter((one): one is Chosen => one[1] !== undefined);
	if (chosen.length === 0) return [];
	const lookups = chosen.map(
		([name, value]) =>
			sql`SELECT ${name} AS name FROM board_search
				WHERE board_search MATCH ${listWord({ [name]: value })} LIMIT 1`,
	);
	const known = await db.all<{ name: string }>(unionOf("UNION ALL", lookups));
	const unknown = chosen.filter(([name]) => !known.some((one) => one.name === name));
	return Promise.all(unknown.map((one) => withNearest(db, one)));
}

async function withNearest(db: Database, [kind, value]: Chosen): Promise<UnknownName> {
	const rows = await db.all<{ listing_key: string }>(sql`SELECT listing_key FROM channels
		WHERE listing_key >= ${`${kind}=`} AND listing_key < ${`${kind}>`} LIMIT ${MOST_NAMES}`);
	const names = rows.flatMap(({ listing_key }) => toSelection(listing_key)[kind] ?? []);
	return { kind, value, nearest: nearestName(value, names) };
}
