// A form's own properties and methods may be hidden by fields of their names: nothing is asked of it.

/**
 * What the form in this place would send.
 * @param {HTMLElement} place
 * @returns {[string, string][]}
 */
export function entriesOf(place) {
	const data = new FormData(place.querySelector("form") ?? undefined);
	return Array.from(data, ([name, value]) => [name, String(value)]);
}

/**
 * Fills it in as it was.
 * @param {HTMLElement} place
 * @param {[string, string][]} entries
 */
export function fillIn(place, entries) {
	for (const field of fieldsOf(place)) {
		const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
		if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type))
			field.checked = values.includes(field.value);
		else field.value = values[0] ?? "";
	}
}

/**
 * @param {HTMLElement} place
 * @returns {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>}
 */
function fieldsOf(place) {
	return place.querySelectorAll("input[name]:not([type=hidden]), textarea[name], select[name]");
}
