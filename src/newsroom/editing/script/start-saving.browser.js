import { FormSaving } from "./form-saving.browser.js";
import {
	saveBeforeOthers,
	saveByKey,
	sendWithScript,
	submit,
	watchLeaving,
} from "./form-sending.browser.js";
import { textIn } from "./form-values.browser.js";
import { LocalCopies } from "./local-copies.browser.js";
import { offerCopies } from "./offer-copies.browser.js";
import { StateLine } from "./state-line.browser.js";

/**
 * @typedef {object} FormNoun
 * @property {string} name tells the copies of this form from those of others
 * @property {import("./form-saving.browser.js").FormDoors} doors
 * @property {(event: Event) => string} nameOf returns the name of the field that an event changed; "" if it is not saved
 */

/**
 * Has a form save itself.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place the line of the state
 * @param {import("./form-values.browser.js").Shown} shown
 * @param {FormNoun} noun
 */
export function startSaving(form, place, shown, { name, doors, nameOf }) {
	const copies = new LocalCopies(storage(), name, textIn(form, "page"));
	const line = new StateLine(place, { ...shown, compare: () => submit(form, "save") });
	const saving = new FormSaving(form, copies, line, doors);
	saveWhatChanges(form, saving, nameOf);
	sendWithScript(form, saving);
	saveBeforeOthers(form, saving);
	watchLeaving(form, saving);
	saveByKey(form);
	copies.eraseOld();
	return saving;
}

/**
 * Offers the copies that other pages have left of this form.
 * @param {FormSaving} saving
 * @param {import("./form-values.browser.js").Shown} shown
 * @param {import("./offer-copies.browser.js").CopyDoors} doors
 */
export function offerLeftCopies({ form, copies, slug }, shown, doors) {
	offerCopies(form, copies, slug, shown, doors);
}

/** @param {HTMLFormElement} form @param {FormSaving} saving @param {(event: Event) => string} nameOf */
function saveWhatChanges(form, saving, nameOf) {
	const { queue } = saving;
	for (const type of ["input", "change"])
		document.addEventListener(type, (event) => {
			const name = nameOf(event);
			if (name !== "") saving.mark(name);
		});
	form.addEventListener("focusout", () => queue.isUnsaved && queue.flush());
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible") queue.retry();
		else if (queue.isUnsaved) queue.flush();
	});
	for (const type of ["focus", "online"]) addEventListener(type, () => queue.retry());
}

/** Returns the storage of the browser; undefined if it does not let the page use it. */
function storage() {
	try {
		return localStorage;
	} catch {
		return undefined;
	}
}
