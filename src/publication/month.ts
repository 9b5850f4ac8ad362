/** Returns the calendar month of a time (“2024-07”): in UTC, so that it does not depend on a setting. */
export function monthOf(time: Date): string {
	return time.toISOString().slice(0, 7);
}

/** Returns the first moment of a month, and of the month after it. */
export function spanOf(month: string): { start: Date; end: Date } {
	const start = new Date(`${month}-01T00:00:00Z`);
	const end = new Date(start);
	end.setUTCMonth(end.getUTCMonth() + 1);
	return { start, end };
}
