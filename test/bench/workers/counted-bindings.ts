import { SUBMISSION_LIMIT } from "./unlimited.ts";

/** What one request has cost at D1 and KV. */
export const counts = { rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0 };

const inner = new WeakMap<object, D1PreparedStatement>();

/** The bindings with their use counted. */
export function countedBindings(env: Env): Env {
	const [DB, FEED_CACHE] = [countedDatabase(env.DB), countedKv(env.FEED_CACHE)];
	return { ...env, DB, FEED_CACHE, SUBMISSION_LIMIT };
}

function countedDatabase(d1: D1Database): D1Database {
	return standIn(d1, {
		...queriesOf(d1),
		withSession: (start: string) => {
			const session = d1.withSession(start);
			return standIn(session, queriesOf(session));
		},
	});
}

function queriesOf(d1: D1Database | D1DatabaseSession) {
	return {
		prepare: (sql: string) => countedStatement(d1.prepare(sql)),
		batch: async (statements: D1PreparedStatement[]) => {
			const results = await d1.batch(statements.map((one) => inner.get(one) ?? one));
			return results.map(counted);
		},
	};
}

// Only all() and run() tell the rows: first() and raw() tell nothing of them. So a query is run by
// all(), which counts; if it has written, its rows are made from that (RETURNING names no column
// twice), and if it has only read, it is asked once more, which is not counted.
function countedStatement(statement: D1PreparedStatement): D1PreparedStatement {
	const all = async () => counted(await statement.all<Record<string, unknown>>());
	const answer = standIn(statement, {
		bind: (...values: unknown[]) => countedStatement(statement.bind(...values)),
		all,
		run: async () => counted(await statement.run()),
		first: async () => (await all()).results[0] ?? null,
		raw: async () => {
			const { results, meta } = await all();
			return meta.rows_written > 0 ? results.map((row) => Object.values(row)) : statement.raw();
		},
	});
	inner.set(answer, statement);
	return answer;
}

function counted<Row>(result: D1Result<Row>): D1Result<Row> {
	counts.rowsRead += result.meta.rows_read;
	counts.rowsWritten += result.meta.rows_written;
	return result;
}

function countedKv(kv: KVNamespace): KVNamespace {
	const reads = ["get", "getWithMetadata"].map((name) => [name, countedCall(kv, name, "kvReads")]);
	return standIn(kv, { ...Object.fromEntries(reads), put: countedCall(kv, "put", "kvWrites") });
}

function countedCall(target: object, name: string, count: "kvReads" | "kvWrites") {
	const call = Reflect.get(target, name).bind(target);
	return (...parameters: unknown[]) => {
		counts[count] += 1;
		return call(...parameters);
	};
}

/** An object that does some things itself and leaves the others to its original. */
export function standIn<Original extends object>(original: Original, own: object): Original {
	return new Proxy(original, {
		get(target, name) {
			if (Object.hasOwn(own, name)) return Reflect.get(own, name);
			const value = Reflect.get(target, name);
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
}
