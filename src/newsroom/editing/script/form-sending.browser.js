import { setHidden, textIn } from "./form-values.browser.js";

/** @typedef {import("./form-saving.browser.js").FormSaving} FormSaving */

/**
 * Saves before the form goes anywhere, so that nothing is lost on the way; while somebody must decide between two
 * texts, the form itself goes.
 * @param {HTMLFormElement} form
 * @param {FormSaving} saving
 */
export function sendWithScript(form, saving) {
	const { queue } = saving;
	let isSaved = false;
	form.addEventListener("submit", async (event) => {
		const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
		const isSave = !button || button.value === "save";
		// A form that is being sent cannot be sent again: without anything to save it goes at once.
		const isReady = !isSave && (isSaved || !queue.isUnsaved);
		if (queue.isBlocked || isReady) return saving.prepareForm();
		event.preventDefault();
		const seen = textIn(form, "seen");
		await queue.flush();
		// Nobody has looked at the hints that came with this save before the button was pressed.
		setHidden(form, "seen", seen);
		if ((queue.isUnsaved || isSave) && !queue.isBlocked) return;
		isSaved = true;
		form.requestSubmit(button);
		isSaved = false;
	});
}

/**
 * Saves before another form of the page leads away, such as that of the sign-out: the copy in the browser of what is
 * not saved would stay behind for anybody to read.
 * @param {HTMLFormElement} form
 * @param {FormSaving} saving
 */
export function saveBeforeOthers(form, { queue }) {
	document.addEventListener("submit", async (event) => {
		const other = event.target;
		if (!(other instanceof HTMLFormElement) || other === form || other.method === "dialog") return;
		if (!queue.isUnsaved) return;
		event.preventDefault();
		await queue.flush();
		// This asks nobody but the browser, which asks before it leaves something unsaved.
		other.submit();
	});
}

/**
 * Asks before the page goes away with something that is not saved, and sends that if it goes.
 * @param {HTMLFormElement} form
 * @param {FormSaving} saving
 */
export function watchLeaving(form, saving) {
	let isSent = false;
	form.addEventListener("submit", (event) => {
		isSent = !event.defaultPrevented;
	});
	addEventListener("beforeunload", (event) => {
		if (saving.queue.isUnsaved && !isSent) event.preventDefault();
	});
	addEventListener("pagehide", () => isSent || saving.leave());
	addEventListener("pageshow", () => {
		isSent = false;
	});
}

/**
 * Ctrl or ⌘ with S saves.
 * @param {HTMLFormElement} form
 */
export function saveByKey(form) {
	addEventListener("keydown", (event) => {
		if (event.key.toLowerCase() !== "s" || !isCommand(event)) return;
		event.preventDefault();
		submit(form, "save");
	});
}

/** @param {KeyboardEvent} event */
export const isCommand = ({ altKey, shiftKey, ctrlKey, metaKey }) =>
	!altKey && !shiftKey && (ctrlKey || metaKey);

/** @param {HTMLFormElement} form @param {string} value */
export function submit(form, value) {
	form.requestSubmit(findButton(form, value));
}

/** @param {HTMLFormElement} form @param {string} value */
export function findButton(form, value) {
	for (const element of form.elements)
		if (element instanceof HTMLButtonElement && element.value === value) return element;
	return undefined;
}
