/** A calendar month, in UTC so that its end does not depend on a setting: “2024-07”. */
export function monthOf(time: Date): string {
	return time.toISOString().slice(0, 7);
}

/** From the month's first moment until before the next month's. */
export function spanOf(month: string): { start: Date; end: Date } {
	const start = new Date(`${month}-01T00:00:00Z`);
	const end = new Date(start);
	end.setUTCMonth(end.getUTCMonth() + 1);
	return { start, end };
}
