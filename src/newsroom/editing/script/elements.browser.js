/**
 * Makes an element with properties and with what is in it.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, properties = {}, ...children) {
	const element = Object.assign(document.createElement(tag), properties);
	element.append(...children);
	return element;
}

/**
 * Makes a button that does something.
 * @param {string} text
 * @param {() => void} run
 * @param {string} className
 */
export function makeButton(text, run, className = "quiet") {
	const button = make("button", { type: "button", className }, text);
	button.addEventListener("click", run);
	return button;
}

/**
 * Changes the page above what somebody writes, which stays where it is on the screen.
 * @param {() => void} change
 */
export function withoutMoving(change) {
	const top = () => document.activeElement?.getBoundingClientRect().top ?? 0;
	const before = top();
	change();
	scrollBy({ top: top() - before, behavior: "instant" });
}
