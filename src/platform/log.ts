/**
 * Returns the stack of the innermost cause of an error, for the log. The message of a failed query
 * must not be logged: it repeats the parameters, which may be a respondent's answers.
 */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? (error.stack ?? error.message) : reasonOf(error.cause);
}

const MAX_REASON_LENGTH = 200;

/**
 * Returns the first line of an error's innermost message, to be stored and shown to the newsroom. Of addresses only the
 * host stays: their paths may hold secrets.
 */
export function shortReasonOf(error: unknown): string {
	if (error instanceof Error && error.cause !== undefined) return shortReasonOf(error.cause);
	const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
	return line.replace(/(https?:\/\/[^/\s]+)\S*/g, "$1").slice(0, MAX_REASON_LENGTH);
}

/** How long an isolate does not repeat a line. */
const QUIET_MS = 10_000;
const loggedAt = new Map<string, number>();

/**
 * Logs an error that every request may cause: at most one of a kind in ten seconds, so that nobody can
 * flood the log. `kind` must be a fixed text.
 */
export function logSometimes(kind: string, details: string): void {
	const now = Date.now();
	if (now - (loggedAt.get(kind) ?? -QUIET_MS) < QUIET_MS) return;
	loggedAt.set(kind, now);
	console.error(`${kind}: ${details}`);
}
