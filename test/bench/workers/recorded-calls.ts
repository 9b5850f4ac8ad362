import { standIn } from "./counted-bindings.ts";

type Way = "first" | "all" | "raw" | "run";

/** One call of D1 by its own client. */
export interface Call {
	way: Way | "batch";
	statements: { sql: string; values: unknown[] }[];
}

const inner = new WeakMap<
	object,
	{ statement: D1PreparedStatement; sql: string; values: unknown[] }
>();

/** The database, which adds each call to `calls`. */
export function recordedDatabase(d1: D1Database, calls: Call[]): D1Database {
	return standIn(d1, {
		...queriesOf(d1, calls),
		withSession: (start: string) => {
			const session = d1.withSession(start);
			return standIn(session, queriesOf(session, calls));
		},
	});
}

function queriesOf(d1: D1Database | D1DatabaseSession, calls: Call[]) {
	return {
		prepare: (sql: string) => recorded(d1.prepare(sql), sql, [], calls),
		batch: (statements: D1PreparedStatement[]) => {
			const known = statements.flatMap((one) => inner.get(one) ?? []);
			calls.push({ way: "batch", statements: known });
			return d1.batch(known.map(({ statement }) => statement));
		},
	};
}

function recorded(statement: D1PreparedStatement, sql: string, values: unknown[], calls: Call[]) {
	const by = (way: Way) => () => {
		calls.push({ way, statements: [{ sql, values }] });
		return ask(statement, way);
	};
	const answer: D1PreparedStatement = standIn(statement, {
		bind: (...given: unknown[]) => recorded(statement.bind(...given), sql, given, calls),
		...{ first: by("first"), all: by("all"), raw: by("raw"), run: by("run") },
	});
	inner.set(answer, { statement, sql, values });
	return answer;
}

function ask(statement: D1PreparedStatement, way: Way): Promise<unknown> {
	if (way === "first") return statement.first();
	return way === "raw" ? statement.raw() : statement[way]();
}

/**
 * Asks the same again, by the bare client, and drops what it gets. D1 refuses the second time what must not be
 * written twice; sending it costs the same.
 */
export async function replay(d1: D1Database, calls: Call[]): Promise<void> {
	const session = d1.withSession("first-primary");
	for (const { way, statements } of calls) {
		const bound = statements.map(({ sql, values }) => session.prepare(sql).bind(...values));
		if (way === "batch") await session.batch(bound).catch(() => undefined);
		else for (const statement of bound) await ask(statement, way);
	}
}
