// Uses no properties or methods of the form itself: fields of the same names may hide them.

/**
 * Returns what the form in this container would send.
 * @param {HTMLElement} container
 * @returns {[string, string][]}
 */
export function entriesOf(container) {
	const data = new FormData(container.querySelector("form") ?? undefined);
	return Array.from(data, ([name, value]) => [name, String(value)]);
}

/**
 * Fills in the form in this container.
 * @param {HTMLElement} container
 * @param {[string, string][]} entries
 */
export function fillIn(container, entries) {
	for (const field of fieldsOf(container)) {
		const values = entries.filter(([name]) => name === field.name).map(([, value]) => value);
		if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type))
			field.checked = values.includes(field.value);
		else field.value = values[0] ?? "";
	}
}

/**
 * @param {HTMLElement} container
 * @returns {NodeListOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>}
 */
function fieldsOf(container) {
	return container.querySelectorAll("input[name]:not([type=hidden]), textarea[name], select[name]");
}
