/**
 * Remembers the results of `make` by its text, without a limit. For values that are slow to make, such
 * as formats of Intl, and for few texts, such as languages or time zones.
 */
export function memoizeByString<Value>(make: (text: string) => Value): (text: string) => Value {
	const made = new Map<string, Value>();
	return (text) => {
		const known = made.get(text);
		if (known !== undefined) return known;
		const value = make(text);
		made.set(text, value);
		return value;
	};
}
