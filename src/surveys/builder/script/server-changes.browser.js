import { textIn } from "../../../newsroom/editing/script/form-values.browser.js";
import { sendFields } from "../../../newsroom/editing/script/save-request.browser.js";
import { bodyOf } from "./builder-fields.browser.js";
import { swapForm } from "./form-swap.browser.js";

/** @typedef {import("../../../newsroom/editing/script/form-saving.browser.js").FormSaving} FormSaving */

/** Buttons whose change goes through the whole form, so that the server makes it. */
const DONE_BY_SERVER = /^(?:add-language|remove-language:.*|copy:.*)$/;

/**
 * Has the server change the whole form, such as its languages, and shows it without loading the page.
 * @param {HTMLFormElement} form
 * @param {FormSaving} saving
 * @param {{ texts: Record<string, string>, say: (text: string) => void, renewed: () => void }} around
 * @returns {(body: URLSearchParams) => Promise<boolean>} has the server take other fields for those of the form
 */
export function watchLanguages(form, saving, { texts, say, renewed }) {
	form.addEventListener("click", async (event) => {
		const button = event.target instanceof Element ? event.target.closest("button") : null;
		if (event.defaultPrevented || button?.name !== "do" || !DONE_BY_SERVER.test(button.value))
			return;
		event.preventDefault();
		const { value } = button;
		const isDone = await send((seq) => {
			const fields = bodyOf(form, seq);
			fields.set("do", value);
			return fields;
		});
		if (isDone) focusAfter(value);
		// The page says why the server does not take it now.
		else form.requestSubmit(button);
	});

	/** @param {(seq: number) => URLSearchParams} bodyFor */
	async function send(bodyFor) {
		await saving.queue.flush();
		if (saving.queue.isUnsaved) return false;
		// Whatever is typed now would be lost with the fields.
		form.inert = true;
		try {
			const address = form.getAttribute("action") ?? location.pathname;
			const { kind, answer } = await sendFields(address, bodyFor(saving.queue.takeSeq()));
			if (kind !== "saved" || !answer) return false;
			saving.apply(answer);
			if (!(await swapForm(form))) location.reload();
			renewed();
			say(texts.renewed ?? "");
			return true;
		} finally {
			form.inert = false;
		}
	}

	return async (fields) => {
		const isTaken = await send((seq) => {
			const body = new URLSearchParams(fields);
			for (const name of ["page", "tag", "revision"]) body.set(name, textIn(form, name));
			body.set("do", "save");
			body.set("seq", `${seq}`);
			return body;
		});
		if (!isTaken) say(texts.notTaken ?? "");
		return isTaken;
	};
}

/** Puts the focus where the change is seen. @param {string} action */
function focusAfter(action) {
	const copied = /^copy:(.*)$/.exec(action)?.[1];
	const place = copied
		? document.getElementById(`q-${copied}`)?.nextElementSibling
		: document.querySelector("#languages summary");
	if (place instanceof HTMLElement) place.focus();
}
