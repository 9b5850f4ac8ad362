import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { LocalCopies } from "../../../newsroom/editing/script/local-copies.browser.js";
import { StateLine } from "../../../newsroom/editing/script/state-line.browser.js";
import { ArticleSaving } from "./article-saving.browser.js";
import {
	saveBeforeOthers,
	sendWithScript,
	submit,
	watchKeys,
	watchLeaving,
} from "./form-sending.browser.js";
import { fieldNamed, fieldOf, textIn } from "./form-values.browser.js";
import { watchLeadPicture } from "./lead-picture.browser.js";
import { offerCopies } from "./offer-copies.browser.js";
import { watchPaste } from "./paste.browser.js";
import { picturesInText, watchDrop } from "./pictures-in-text.browser.js";
import { showPreview } from "./side-preview.browser.js";
import { countLetters } from "./title-length.browser.js";
import { showTools } from "./tools.browser.js";

/** @typedef {import("./form-values.browser.js").Shown} Shown */

/** @param {HTMLFormElement} form @param {HTMLElement} place */
function start(form, place) {
	/** @type {Shown} */
	const shown = JSON.parse(form.dataset.script ?? "{}");
	const copies = new LocalCopies(storage(), textIn(form, "page"));
	const line = new StateLine(place, { ...shown, compare: () => submit(form, "save") });
	const saving = new ArticleSaving(form, copies, line, shown);
	saveWhatChanges(form, saving);
	sendWithScript(form, saving);
	saveBeforeOthers(form, saving);
	watchLeaving(form, saving);
	watchKeys(form, shown.texts);
	improveText(form, shown);
	improveOthers(form, saving, shown);
	copies.eraseOld();
	offerCopies(form, copies, saving.slug, shown);
}

/** @param {HTMLFormElement} form @param {ArticleSaving} saving */
function saveWhatChanges(form, saving) {
	const { queue } = saving;
	for (const type of ["input", "change"])
		document.addEventListener(type, (event) => {
			const name = fieldOf(event, form);
			if (name !== "") saving.mark(name);
		});
	form.addEventListener("focusout", () => queue.isUnsaved && queue.flush());
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState === "visible") queue.retry();
		else if (queue.isUnsaved) queue.flush();
	});
	for (const type of ["focus", "online"]) addEventListener(type, () => queue.retry());
}

/** Adds tools, pictures and the paste of formatted text to a Markdown text. @param {HTMLFormElement} form @param {Shown} shown */
function improveText(form, { texts }) {
	const field = fieldNamed(form, "text");
	const tools = document.getElementById("tools");
	if (!(field instanceof HTMLTextAreaElement) || !tools || textIn(form, "format") === "html")
		return;
	const said = make("p", { className: "help", role: "status" });
	const uploads = make("div");
	const addPictures = picturesInText(field, uploads, texts);
	tools.after(uploads, said);
	showTools(tools, field, texts, addPictures);
	watchDrop(field, addPictures);
	watchPaste(field, { texts, addPictures, say: (text) => said.replaceChildren(text) });
}

/** @param {HTMLFormElement} form @param {ArticleSaving} saving @param {Shown} shown */
function improveOthers(form, saving, { texts, language }) {
	const title = fieldNamed(form, "title");
	const pictures = document.getElementById("pictures");
	const side = document.getElementById("side");
	if (title instanceof HTMLInputElement) countLetters(title, texts, language);
	if (pictures) watchLeadPicture(form, pictures, texts);
	if (!side) return;
	const show = showPreview(side, texts);
	if (saving.slug !== "new") show(`/newsroom/articles/${saving.slug}/preview`);
	saving.afterwards(({ preview = "" }) => show(preview));
}

/** Returns the storage of the browser; undefined if it does not let the page use it. */
function storage() {
	try {
		return localStorage;
	} catch {
		return undefined;
	}
}

const form = document.getElementById("editor");
const place = document.getElementById("state");
if (form instanceof HTMLFormElement && form.dataset.script && place) start(form, place);
