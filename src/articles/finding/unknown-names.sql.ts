import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { unionOf } from "../../platform/db/union.sql.ts";
import { nearestName } from "../../platform/schema/nearest-name.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import { toSelection } from "../../publication/listings.sql.ts";
import { listWord } from "../lists/search/search-expression.ts";
import type { FindingQuery } from "./finding.schema.ts";

/** The most names that a mistyped one is compared with. */
const MOST_NAMES = 1000;

type Name = "topic" | "author" | "language";
type Chosen = [name: Name, value: string];

/** Says of a topic, an author or a language that no article in any status has it, with the nearest public one. */
export async function unknownNames(
	db: Database,
	{ topic, author, language }: FindingQuery,
): Promise<FieldError[]> {
	const given: [Name, string | undefined][] = [
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
	return Promise.all(unknown.map((one) => errorOf(db, one)));
}

async function errorOf(db: Database, [name, value]: Chosen): Promise<FieldError> {
	const rows = await db.all<{ listing_key: string }>(sql`SELECT listing_key FROM channels
		WHERE listing_key >= ${`${name}=`} AND listing_key < ${`${name}>`} LIMIT ${MOST_NAMES}`);
	const names = rows.flatMap(({ listing_key }) => toSelection(listing_key)[name] ?? []);
	const nearest = nearestName(value, names);
	const question = nearest === undefined ? "" : `: did you mean “${nearest}”?`;
	return { field: name, detail: `“${value}” is the ${name} of no article${question}` };
}
