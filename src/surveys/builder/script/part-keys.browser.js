/** Returns a key for something new in the form, as the server makes them. */
export const newKey = () => `n${crypto.randomUUID().slice(0, 8)}`;

/** Attributes in which the key of a question stands, beside the values of its buttons. */
const NAMING = [
	...["id", "name", "for", "href", "data-key"],
	...["aria-labelledby", "aria-describedby", "aria-controls"],
];

/**
 * Gives a copied question another key, in every name inside it.
 * @param {Element} question
 * @param {string} key
 * @param {string} next
 */
export function renameQuestion(question, key, next) {
	for (const element of [question, ...question.querySelectorAll("*")]) {
		for (const name of NAMING) {
			const value = element.getAttribute(name);
			if (value !== null) element.setAttribute(name, withKey(value, key, next));
		}
		if (element instanceof HTMLButtonElement) element.value = withKey(element.value, key, next);
		if (element instanceof HTMLInputElement && element.name === "q") element.value = next;
	}
}

/**
 * Puts another key in the place of one: at the beginning, or behind a space, “#” or “q-”, and in the value of a
 * button behind its first colon. Behind a key comes the end, a space or one of “.:-”.
 * @param {string} text
 * @param {string} key
 * @param {string} next
 */
export function withKey(text, key, next) {
	const pattern = new RegExp(`(^|[\\s#]|^[a-z-]+:|^#?q-)${key}(?=$|[\\s.:-])`, "g");
	return text.replace(pattern, (_, before) => before + next);
}

/**
 * Makes what a template of the page has, with keys for its placeholders.
 * @param {string} id
 * @param {Record<string, string>} keys
 * @returns {HTMLElement | undefined}
 */
export function makePart(id, keys) {
	const template = document.getElementById(`new-${id}`);
	if (!(template instanceof HTMLTemplateElement)) return undefined;
	const part = document.importNode(template.content, true).firstElementChild;
	if (!(part instanceof HTMLElement)) return undefined;
	for (const element of [part, ...part.querySelectorAll("*")])
		for (const attribute of element.attributes)
			if (attribute.value.includes("__")) attribute.value = withKeys(attribute.value, keys);
	return part;
}

/** @param {string} text @param {Record<string, string>} keys */
const withKeys = (text, keys) =>
	text.replace(/__([A-Z]+)__/g, (whole, name) => keys[name] ?? whole);
