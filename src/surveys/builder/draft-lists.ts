/** Returns the entries but one. */
export function without<Entry extends { key: string }>(entries: Entry[], key: string): Entry[] {
	return entries.filter((entry) => entry.key !== key);
}

/** Returns the entries with one of them so many places further; the same at the end of the list. */
export function moved<Entry extends { key: string }>(entries: Entry[], key: string, step: number) {
	const from = entries.findIndex((entry) => entry.key === key);
	const to = from + step;
	if (from === -1 || to < 0 || to >= entries.length) return entries;
	const order = entries.filter((entry) => entry.key !== key);
	return [...order.slice(0, to), ...entries.slice(from, from + 1), ...order.slice(to)];
}
