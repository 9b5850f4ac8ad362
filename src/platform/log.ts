/**
 * What went wrong, fit for a log: the innermost cause alone. A failed query's own message repeats
 * its parameters, which may be a respondent's answers.
 */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause === undefined ? (error.stack ?? error.message) : reasonOf(error.cause);
}
