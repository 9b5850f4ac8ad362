/**
 * Errors that a repetition of the same write may cure. D1 itself repeats only reads
 * (developers.cloudflare.com/d1/best-practices/retry-queries).
 */
const PASSING = [
	"Network connection lost",
	"storage caused object to be reset",
	"reset because its code was updated",
	"Cannot resolve D1 DB due to transient issue",
];
/** Codes of SQLite (sqlite.org/rescode.html) and of D1 for statements that can never succeed. */
const WRONG =
	/\bSQLITE_(?:ERROR|MISMATCH|RANGE|MISUSE|TOOBIG|CONSTRAINT)\b|\bD1_(?:TYPE|EXEC)_ERROR\b|constraint failed|no such (?:table|column)|syntax error/;

/** True if a statement failed by its own fault: a bug, or a constraint that does not hold. */
export function isStatementError(error: unknown): boolean {
	return WRONG.test(messagesOf(error));
}

/** True if the same write may succeed at once. */
export function isPassingError(error: unknown): boolean {
	const messages = messagesOf(error);
	return PASSING.some((one) => messages.includes(one));
}

/** Returns the messages of an error and of its causes, a line each. */
export function messagesOf(error: unknown): string {
	return error instanceof Error ? `${error.message}\n${messagesOf(error.cause)}` : "";
}
