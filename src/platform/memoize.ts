/**
 * What `make` gives for a text, made once an isolate: for what is dear to make, such as the formats of
 * Intl, and for as few texts as there are languages or time zones.
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
