import { withMethods } from "./with-methods.ts";

/** A real binding, broken: it fails at once, or never answers, or no longer writes, or still tells the revision alone. */
export type Fault = "down" | "slow" | "read-only" | "partly";

const failures: Record<Fault, (sql: string) => Promise<void>> = {
	down: () => Promise.reject(new Error("D1_ERROR: internal error")),
	slow: () => new Promise(() => {}),
	"read-only": async (sql) => {
		if (!/^\s*select/i.test(sql)) throw new Error("D1_ERROR: attempt to write a readonly database");
	},
	partly: async (sql) => {
		if (!sql.endsWith("FROM publication")) throw new Error("D1_ERROR: internal error");
	},
};

/** D1 with a fault in front of every query; `onQuery` hears of each. */
export function brokenD1(
	d1: D1Database,
	fault: Fault | undefined,
	onQuery: (sql: string) => void = () => {},
): D1Database {
	const before = async (sql: string) => {
		onQuery(sql);
		if (fault) await failures[fault](sql);
	};
	const statements = new WeakMap<object, { real: D1PreparedStatement; sql: string }>();
	const wrap = (real: D1PreparedStatement, sql: string): D1PreparedStatement => {
		const wrapped = new Proxy(real, {
			get(target, name) {
				if (name === "bind") return (...values: unknown[]) => wrap(target.bind(...values), sql);
				const value = Reflect.get(target, name);
				if (typeof value !== "function") return value;
				return (...parameters: unknown[]) =>
					before(sql).then(() => Reflect.apply(value, target, parameters));
			},
		});
		statements.set(wrapped, { real, sql });
		return wrapped;
	};
	const realOf = (statement: D1PreparedStatement) => statements.get(statement)?.real ?? statement;
	return withMethods(d1, {
		withSession: (start) => {
			const session = d1.withSession(start);
			return withMethods(session, {
				prepare: (sql) => wrap(session.prepare(sql), sql),
				batch: async (batch) => {
					for (const statement of batch) await before(statements.get(statement)?.sql ?? "");
					return session.batch(batch.map(realOf));
				},
			});
		},
	});
}

/** KV that fails, never answers, or gives back what it held when it was broken. */
export function brokenKv(kv: KVNamespace, fault: "down" | "slow"): KVNamespace {
	const failure = () =>
		fault === "down"
			? Promise.reject(new Error("KV GET failed: 500"))
			: new Promise<never>(() => {});
	return withMethods(kv, { get: failure, getWithMetadata: failure, put: failure });
}

/** A queue that takes nothing. */
export function brokenQueue(queue: Queue): Queue {
	return withMethods(queue, { send: () => Promise.reject(new Error("Queue send failed")) });
}
