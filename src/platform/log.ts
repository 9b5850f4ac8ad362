/**
 * Returns the stack of the innermost cause of an error, for the log. The message of a failed query
 * must not be logged: it repeats the parameters, which may be a respondent's answers.
 */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? (error.stack ?? error.message) : reasonOf(error.cause);
}
