import { ask } from "../../../newsroom/editing/script/ask.browser.js";
import {
	findButton,
	isCommand,
	submit,
} from "../../../newsroom/editing/script/form-sending.browser.js";

/**
 * Ctrl or ⌘ with Enter publishes, after a question.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} texts
 */
export function publishByKey(form, texts) {
	addEventListener("keydown", async (event) => {
		if (event.key !== "Enter" || !isCommand(event)) return;
		const publish = findButton(form, "publish");
		if (!publish || document.querySelector("dialog[open]")) return;
		event.preventDefault();
		const name = publish.textContent?.trim() ?? "";
		const { publishNow: question = "", no = "" } = texts;
		if (await ask({ question, yes: name, no })) submit(form, "publish");
	});
}
