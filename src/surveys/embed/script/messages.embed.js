/** @typedef {import("./network.embed.js").Answer} Answer */

/** States in which there is something left to do in the form. */
const WITH_FORM = ["faults", "failed"];

/**
 * Shows one of the messages that came with the survey. The focus goes there if it was in the survey.
 * @param {ShadowRoot} root
 * @param {HTMLElement} place what holds the form
 * @param {string} state
 */
export function say(root, place, state) {
	const hasFocus = root.activeElement !== null;
	/** @type {NodeListOf<HTMLElement>} */
	const messages = root.querySelectorAll("[data-state]");
	for (const message of messages) {
		message.hidden = message.dataset.state !== state;
		if (hasFocus && !message.hidden) message.focus();
	}
	place.hidden = !WITH_FORM.includes(state);
}

/**
 * @param {ShadowRoot} root
 * @param {Answer} answer
 */
export function showReceipt(root, { receipt = "", receipt_url = "" }) {
	const link = root.querySelector("a.code");
	if (!(link instanceof HTMLAnchorElement)) return;
	link.href = receipt_url;
	link.textContent = receipt;
}

/**
 * Tells the page what became of it, without the answers.
 * @param {HTMLElement} element
 * @param {"sent" | "error"} event
 * @param {number} status
 */
export function tell(element, event, status) {
	const detail = { survey: element.getAttribute("src"), status };
	const init = { bubbles: true, composed: true, detail };
	element.dispatchEvent(new CustomEvent(`randnotiz:${event}`, init));
}
