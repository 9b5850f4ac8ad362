import { type SQL, sql } from "drizzle-orm";

/** Limit of D1 for one compound SELECT. */
const MAX_PARTS = 5;

const operators = { UNION: sql` UNION `, "UNION ALL": sql` UNION ALL ` } as const;

/** Combines any number of queries; each may have its own order and limit. */
export function unionOf(operator: keyof typeof operators, queries: SQL[]): SQL {
	const parts = queries.map((query) => sql`SELECT * FROM (${query})`);
	if (parts.length <= MAX_PARTS) return sql.join(parts, operators[operator]);
	const groups = Array.from({ length: Math.ceil(parts.length / MAX_PARTS) }, (_, group) =>
		unionOf(operator, queries.slice(group * MAX_PARTS, (group + 1) * MAX_PARTS)),
	);
	return unionOf(operator, groups);
}
