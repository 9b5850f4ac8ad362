import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { brokenD1 } from "./faults.ts";
import { withMethods } from "./with-methods.ts";

/** What one invocation asks of the platform. */
export interface Use {
	/** Statements that D1 runs, each of a batch counted. */
	statements: number;
	/** Round trips to D1: a batch is one. */
	calls: number;
	kvReads: number;
	kvWrites: number;
	/** Calls that put messages into a queue. */
	sends: number;
	purges: number;
}

export const NOTHING: Use = {
	...{ statements: 0, calls: 0, kvReads: 0, kvWrites: 0, sends: 0, purges: 0 },
};

/** Real bindings and a context with Workers Cache, and what is asked of them. */
export function meter(overrides: Partial<Env> = {}) {
	const use = { ...NOTHING };
	const count =
		<Parameters extends unknown[], Result>(
			name: keyof Use,
			call: (...parameters: Parameters) => Result,
		) =>
		(...parameters: Parameters) => {
			use[name] += 1;
			return call(...parameters);
		};
	const kv = env.FEED_CACHE;
	const bindings: Env = {
		...env,
		...overrides,
		DB: meteredD1(use),
		FEED_CACHE: new Proxy(kv, {
			get: (target, name) => {
				const value = Reflect.get(target, name);
				if (typeof value !== "function") return value;
				return count(name === "put" ? "kvWrites" : "kvReads", value.bind(target));
			},
		}),
		SUBMISSION_QUEUE: meteredQueue(env.SUBMISSION_QUEUE, use),
		PING_QUEUE: meteredQueue(env.PING_QUEUE, use),
		WEBHOOK_QUEUE: meteredQueue(env.WEBHOOK_QUEUE, use),
	};
	const purge = count("purges", async () => ({ success: true, errors: [] }));
	const context = Object.defineProperty(createExecutionContext(), "cache", { value: { purge } });
	return { bindings, context, use };
}

function meteredD1(use: Use): D1Database {
	const d1 = brokenD1(env.DB, undefined, () => {
		use.statements += 1;
		use.calls += 1;
	});
	return withMethods(d1, {
		withSession: (start) => {
			const session = d1.withSession(start);
			return withMethods(session, {
				batch: (statements) => {
					use.calls -= statements.length - 1;
					return session.batch(statements);
				},
			});
		},
	});
}

function meteredQueue(queue: Queue, use: Use): Queue {
	const metrics = { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
	const send = async () => {
		use.sends += 1;
		return metrics;
	};
	return withMethods(queue, { send, sendBatch: send });
}
