/** The texts of an error that the runner sends on, and the values that it compared. */
interface ShownError {
	[name: string]: unknown;
}

/**
 * Replaces lone surrogates in the errors of a test. The runner gets them over a WebSocket, which no such text
 * can pass: it would end with the first one, and all results of the file would be lost.
 */
export function makeWellFormed(errors: readonly ShownError[]): void {
	for (const error of errors) {
		for (const [name, value] of Object.entries(error)) error[name] = wellFormed(value);
	}
}

function wellFormed(value: unknown): unknown {
	if (typeof value === "string") return value.toWellFormed();
	if (Array.isArray(value)) return value.map(wellFormed);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value);
	return Object.fromEntries(entries.map(([name, part]) => [name.toWellFormed(), wellFormed(part)]));
}
