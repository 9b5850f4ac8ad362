import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { isField } from "../../../newsroom/editing/script/form-values.browser.js";
import {
	offerLeftCopies,
	startSaving,
} from "../../../newsroom/editing/script/start-saving.browser.js";
import {
	watchButtons,
	watchOptionPaste,
	watchPartKeys,
	watchSources,
} from "./builder-events.browser.js";
import { bodyOf, changesInCopy } from "./builder-fields.browser.js";
import { refreshConditions } from "./condition-choices.browser.js";
import { FaultSentences } from "./fault-sentences.browser.js";
import { previewLanguages } from "./preview-languages.browser.js";
import { refreshHeading, refreshOverview, showKeys } from "./question-overview.browser.js";
import { watchLanguages } from "./server-changes.browser.js";
import { UndoLine } from "./undo-line.browser.js";

/**
 * @typedef {import("../../../newsroom/editing/script/form-values.browser.js").Shown} Shown
 * @typedef {import("../../../newsroom/editing/script/form-saving.browser.js").FormSaving} FormSaving
 */

/** Everything is saved together, under one name. */
const ALL = "form";
/** Fields that only say what a button adds. */
const NOT_SAVED = new Set(["add_type", "new_language"]);
const SLUG = /\/newsroom\/surveys\/([^/?#]+)\/edit$/;
const REFRESH_MS = 200;

/** @param {HTMLFormElement} form @param {HTMLElement} place */
function start(form, place) {
	/** @type {Shown} */
	const shown = JSON.parse(form.dataset.script ?? "{}");
	const { texts } = shown;
	const saving = startSaving(form, place, shown, {
		name: "builder",
		nameOf: ({ target }) =>
			isField(target) && target.form === form && !NOT_SAVED.has(target.name) ? ALL : "",
		doors: {
			slugIn: (address) => SLUG.exec(address)?.[1],
			addressOf: (slug) => `/newsroom/surveys/${slug}/edit`,
			bodyOf: (_, seq) => bodyOf(form, seq),
			fieldsOf: () => ({ [ALL]: bodyOf(form, 0).toString() }),
		},
	});
	const refresh = soon(() => {
		refreshConditions(texts);
		refreshOverview(texts);
		refreshHeading();
		showKeys(texts);
	});
	const say = sayIn(place);
	const changed = () => {
		saving.mark(ALL);
		refresh();
	};
	const around = { texts, say, changed, undo: new UndoLine(texts.undo ?? "", changed) };
	watchSources(form, around);
	watchButtons(form, around);
	watchPartKeys(form, around);
	watchOptionPaste(form, around);
	form.addEventListener("input", refresh);
	const faults = new FaultSentences(form, texts);
	saving.afterwards(({ errors = [] }) => faults.show(errors));
	const preview = previewLanguages(shown);
	preview(saving.slug === "new" ? "" : `/newsroom/surveys/${saving.slug}/preview`);
	saving.afterwards(({ preview: address = "" }) => preview(address));
	const renewed = () => {
		around.undo.clear();
		refresh();
		preview();
	};
	const change = watchLanguages(form, saving, { ...around, renewed });
	refresh();
	form.classList.add("scripted");
	offerLeftCopies(saving, shown, {
		changesIn: (copy) => changesInCopy(form, copy, texts),
		putIn: ({ fields }) => change(new URLSearchParams(fields[ALL])),
	});
}

/** Makes the line that says what a button has done. @param {HTMLElement} place the line of the state */
function sayIn(place) {
	const line = make("p", { id: "said", role: "status" });
	place.after(line);
	return (/** @type {string} */ text) => line.replaceChildren(text);
}

/** Returns a function that has another run after a pause, so that what somebody does is seen first. @param {() => void} run */
function soon(run) {
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let timer;
	return () => {
		clearTimeout(timer);
		timer = setTimeout(run, REFRESH_MS);
	};
}

const form = document.getElementById("builder");
const place = document.getElementById("state");
if (form instanceof HTMLFormElement && form.dataset.script && place) start(form, place);
