/** @typedef {import("./network.embed.js").IntakeResponse} IntakeResponse */

/** States in which the form stays visible. */
const WITH_FORM = ["faults", "failed", "withdrawn"];

/**
 * Shows the message of a state, and moves the focus to it if it was in the survey.
 * @param {ShadowRoot} root
 * @param {HTMLElement} container the element that holds the form
 * @param {string} state
 */
export function showMessage(root, container, state) {
	const hasFocus = root.activeElement !== null;
	/** @type {NodeListOf<HTMLElement>} */
	const messages = root.querySelectorAll("[data-state]");
	for (const message of messages) {
		message.hidden = message.dataset.state !== state;
		if (hasFocus && !message.hidden) message.focus();
	}
	container.hidden = !WITH_FORM.includes(state);
}

/**
 * Shows the receipt and links it to its page.
 * @param {ShadowRoot} root
 * @param {IntakeResponse} response
 */
export function showReceipt(root, { receipt = "", receipt_url = "" }) {
	const link = root.querySelector("a.code");
	if (!(link instanceof HTMLAnchorElement)) return;
	link.href = receipt_url;
	link.textContent = receipt;
}

/**
 * Dispatches the event `randnotiz:sent` or `randnotiz:error` to the page, without the answers.
 * @param {HTMLElement} element
 * @param {"sent" | "error"} event
 * @param {number} status
 */
export function dispatch(element, event, status) {
	const detail = { survey: element.getAttribute("src"), status };
	const init = { bubbles: true, composed: true, detail };
	element.dispatchEvent(new CustomEvent(`randnotiz:${event}`, init));
}
