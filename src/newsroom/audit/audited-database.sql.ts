import { drizzle } from "drizzle-orm/d1";
import type { Database } from "../../platform/db/connection.ts";
import { deadlineSession } from "../../platform/db/deadline-session.ts";
import type { AuditWrite } from "./audit.sql.ts";

const RAISES = /^update "?publication"? set "?revision"?/i;
const INSERT =
	"INSERT INTO audit_entries (at, member, name, role, method, route, target, revision) SELECT ?, ?, ?, ?, ?, ?, target.value, revision FROM json_each(?) AS target, publication";

interface AuditedDatabase {
	db: Database;
	/** True if the entry is stored. */
	isStored: () => boolean;
}

/**
 * Opens the primary database for one request that may change something: the first batch that raises the
 * publication revision stores the entry too, one for each target. So a change and its entry are there together, or
 * neither is.
 */
export function auditedDatabase(
	d1: D1Database,
	entry: AuditWrite,
	targets: (string | null)[] = [entry.target],
): AuditedDatabase {
	const session = deadlineSession(d1, "first-primary");
	const { prepare: prepareOnly, batch: batchOnly } = session;
	const raising = new WeakSet<D1PreparedStatement>();
	let isStored = false;
	const batch = async <Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]> => {
		const isPublic = statements.some((statement) => raising.has(statement));
		if (isStored || !isPublic) return batchOnly<Row>(statements);
		const insert = prepareOnly(INSERT).bind(...valuesOf(entry), JSON.stringify(targets));
		const results = await batchOnly<Row>([...statements, insert]);
		isStored = true;
		return results.slice(0, statements.length);
	};
	const prepare = (sql: string) => {
		const statement = prepareOnly(sql);
		return RAISES.test(sql) ? marked(statement, raising) : statement;
	};
	return { db: drizzle(Object.assign(session, { prepare, batch })), isStored: () => isStored };
}

/** Adds a statement to the set, and what it becomes with its values. */
function marked(statement: D1PreparedStatement, raising: WeakSet<D1PreparedStatement>) {
	const bind = statement.bind.bind(statement);
	statement.bind = (...values) => marked(bind(...values), raising);
	raising.add(statement);
	return statement;
}

const valuesOf = ({ at, member, name, role, method, route }: AuditWrite) => [
	...[at.getTime(), member, name, role, method, route],
];
