import { make } from "./elements.browser.js";

/**
 * Asks in a dialog; settles with the answer. The key Escape is a no.
 * @param {{ question: string, yes: string, no: string }} texts
 * @returns {Promise<boolean>}
 */
export function ask({ question, yes, no }) {
	const heading = make("h2", { id: "question" }, question);
	const buttons = make(
		"form",
		{ method: "dialog", className: "buttons" },
		make("button", { value: "yes", className: "go" }, yes),
		" ",
		make("button", { value: "no", className: "quiet" }, no),
	);
	const dialog = make("dialog", {}, heading, buttons);
	dialog.setAttribute("aria-labelledby", heading.id);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => {
			dialog.remove();
			resolve(dialog.returnValue === "yes");
		});
	});
}
