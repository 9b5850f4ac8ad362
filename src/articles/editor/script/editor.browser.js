import { make } from "../../../newsroom/editing/script/elements.browser.js";
import {
	fieldNamed,
	setHidden,
	textIn,
} from "../../../newsroom/editing/script/form-values.browser.js";
import { showPreview } from "../../../newsroom/editing/script/side-preview.browser.js";
import {
	offerLeftCopies,
	startSaving,
} from "../../../newsroom/editing/script/start-saving.browser.js";
import { changesIn, putIn } from "./article-copies.browser.js";
import { bodyOf, fieldOf } from "./article-fields.browser.js";
import { markFields, showFindings } from "./findings.browser.js";
import { watchLeadPicture } from "./lead-picture.browser.js";
import { watchPaste } from "./paste.browser.js";
import { picturesInText, watchDrop } from "./pictures-in-text.browser.js";
import { publishByKey } from "./publish-key.browser.js";
import { countLetters } from "./title-length.browser.js";
import { showTools } from "./tools.browser.js";

/**
 * @typedef {import("../../../newsroom/editing/script/form-values.browser.js").Shown} Shown
 * @typedef {import("../../../newsroom/editing/script/form-saving.browser.js").FormSaving} FormSaving
 */

/** Shown beside the text: the page, the article in a list, the item of the feed. */
const KINDS = ["page", "card", "feed"];
const SLUG = /\/newsroom\/articles\/([^/?#]+)$/;

/** @param {HTMLFormElement} form @param {HTMLElement} place */
function start(form, place) {
	/** @type {Shown} */
	const shown = JSON.parse(form.dataset.script ?? "{}");
	const saving = startSaving(form, place, shown, {
		name: "editor",
		nameOf: (event) => fieldOf(event, form),
		doors: {
			slugIn: (address) => SLUG.exec(address)?.[1],
			addressOf: (slug) => `/newsroom/articles/${slug}`,
			bodyOf: (names, seq) => bodyOf(form, names, seq),
			fieldsOf: (names) => Object.fromEntries(names.map((name) => [name, textIn(form, name)])),
		},
	});
	saving.afterwards((answer) => showAnswer(form, answer, shown.texts));
	publishByKey(form, shown.texts);
	improveText(form, shown);
	improveOthers(form, saving, shown);
	offerLeftCopies(saving, shown, {
		changesIn: (copy) => changesIn(form, copy),
		putIn: (copy) => putIn(form, copy),
	});
}

/**
 * Takes over the hints and errors of what was saved, and never a text.
 * @param {HTMLFormElement} form
 * @param {import("../../../newsroom/editing/script/save-request.browser.js").SaveAnswer} answer
 * @param {Record<string, string>} texts
 */
function showAnswer(form, answer, texts) {
	setHidden(form, "seen", (answer.hints ?? []).map(({ id }) => id).join(" "));
	const hints = document.getElementById("hints");
	if (hints) showFindings(hints, answer, texts);
	markFields(form, answer.errors ?? []);
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

/** @param {HTMLFormElement} form @param {FormSaving} saving @param {Shown} shown */
function improveOthers(form, saving, { texts, language }) {
	const title = fieldNamed(form, "title");
	const pictures = document.getElementById("pictures");
	const side = document.getElementById("side");
	if (title instanceof HTMLInputElement) countLetters(title, texts, language);
	if (pictures) watchLeadPicture(form, pictures, texts);
	if (!side) return;
	const kinds = KINDS.map((name) => ({
		label: texts[`preview_${name}`] ?? name,
		query: `?as=${name}`,
	}));
	const show = showPreview(side, texts.previews ?? "", kinds);
	if (saving.slug !== "new") show(`/newsroom/articles/${saving.slug}/preview`);
	saving.afterwards(({ preview = "" }) => show(preview));
}

const form = document.getElementById("editor");
const place = document.getElementById("state");
if (form instanceof HTMLFormElement && form.dataset.script && place) start(form, place);
