import { Unavailable, withTimeout } from "../deadline.ts";
import { timed } from "../timing.ts";
import { isStatementError } from "./d1-errors.ts";

/** How long one query or batch may take; normally D1 takes 1 to 50 ms. */
const DEADLINE_MS = 1200;
/** How long all queries fail at once after one was too slow. */
const PAUSE_MS = 1000;

const pausedUntil = new WeakMap<D1Database, number>();

const failures = new WeakMap<D1Database, number>();

/** Counts how often D1 has failed in this isolate: responses rendered meanwhile may use older copies. */
export function failuresOf(d1: D1Database): number {
	return failures.get(d1) ?? 0;
}

/** True if a query of this isolate was too slow less than a second ago. */
function isPaused(d1: D1Database): boolean {
	return Date.now() < (pausedUntil.get(d1) ?? 0);
}

/**
 * Opens a session whose queries throw Unavailable if D1 fails or is too slow. The error of a wrong
 * statement or of a failed constraint passes unchanged.
 */
export function deadlineSession(
	d1: D1Database,
	start: D1SessionConstraint | string,
): DeadlineSession {
	const session = d1.withSession(start);
	const guard: WithDeadline = (query) => withDeadline(d1, query);
	return {
		prepare: (sql) => new DeadlineStatement(session.prepare(sql), guard),
		batch: (statements) => guard(() => session.batch(statements.map(inner))),
		getBookmark: () => session.getBookmark(),
		// Sessions do not have these, but drizzle's type requires them.
		exec: (sql) => guard(() => d1.exec(sql)),
		withSession: (other) => d1.withSession(other),
		dump: () => d1.dump(),
	};
}

export type DeadlineSession = D1Database & Pick<D1DatabaseSession, "getBookmark">;
type WithDeadline = <Value>(query: () => Promise<Value>) => Promise<Value>;

class DeadlineStatement implements D1PreparedStatement {
	readonly inner: D1PreparedStatement;
	readonly #guard: WithDeadline;

	constructor(inner: D1PreparedStatement, guard: WithDeadline) {
		this.inner = inner;
		this.#guard = guard;
	}

	bind(...values: unknown[]): D1PreparedStatement {
		return new DeadlineStatement(this.inner.bind(...values), this.#guard);
	}
	first<Row>(column?: string): Promise<Row | null> {
		return this.#guard(() =>
			column === undefined ? this.inner.first() : this.inner.first(column),
		);
	}
	run<Row>(): Promise<D1Result<Row>> {
		return this.#guard(() => this.inner.run());
	}
	all<Row>(): Promise<D1Result<Row>> {
		return this.#guard(() => this.inner.all());
	}
	raw<Row>(options: { columnNames: true }): Promise<[string[], ...Row[]]>;
	raw<Row>(options?: { columnNames?: false }): Promise<Row[]>;
	raw<Row>(options?: { columnNames?: boolean }): Promise<Row[] | [string[], ...Row[]]> {
		return this.#guard(
			async (): Promise<Row[] | [string[], ...Row[]]> =>
				options?.columnNames ? this.inner.raw<Row>({ columnNames: true }) : this.inner.raw<Row>(),
		);
	}
}

function inner(statement: D1PreparedStatement): D1PreparedStatement {
	return statement instanceof DeadlineStatement ? statement.inner : statement;
}

async function withDeadline<Value>(d1: D1Database, query: () => Promise<Value>): Promise<Value> {
	try {
		if (isPaused(d1)) throw new Unavailable("D1 has just not answered");
		return await pauseAfterTimeout(d1, query);
	} catch (error) {
		if (isStatementError(error)) throw error;
		failures.set(d1, failuresOf(d1) + 1);
		throw error instanceof Unavailable ? error : new Unavailable("D1 failed", { cause: error });
	}
}

function pauseAfterTimeout<Value>(d1: D1Database, query: () => Promise<Value>): Promise<Value> {
	return withTimeout(DEADLINE_MS, "D1", timed("d1", query)).catch((error) => {
		if (error instanceof Unavailable) pausedUntil.set(d1, Date.now() + PAUSE_MS);
		throw error;
	});
}
