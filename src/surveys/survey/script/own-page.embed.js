import { eraseDraft, eraseOldDraft, findDraft, saveDraft } from "./draft.embed.js";
import { entriesOf, fillIn } from "./fields.embed.js";

/** Fields that are no answers: those of the service begin with “_”, the other is Turnstile's. */
const NO_ANSWER = /^_|^cf-turnstile-response$/;

/**
 * Keeps a half-filled form of a survey's own page in the browser, and puts it into the form when the page is
 * opened again. A form that comes back with faults has what was typed already.
 * @param {HTMLElement} container holds the form, and says where the survey is
 */
function keepForm(container) {
	const { survey = "", isReturned } = container.dataset;
	const number = container.querySelector("input[name=_submission]");
	if (!(number instanceof HTMLInputElement)) return;
	const { value: newNumber } = number;
	const blank = entriesOf(container);
	eraseOldDraft(survey);
	const draft = findDraft(survey);
	if (isReturned === undefined && draft.entries.length > 0) {
		fillIn(container, draft.entries);
		// Answers that were sent already, without a response, then count once.
		number.value = draft.number;
		show(container, "restored");
	}
	show(container, "kept");
	container.addEventListener("input", () => {
		const entries = entriesOf(container).filter(([name]) => !NO_ANSWER.test(name));
		if (entries.some(([, text]) => text !== ""))
			saveDraft(survey, { number: number.value, entries, isSending: false, at: 0 });
		else eraseDraft(survey);
	});
	container.querySelector("[data-erase]")?.addEventListener("click", () => {
		eraseDraft(survey);
		fillIn(container, isReturned === undefined ? blank : []);
		number.value = newNumber;
		show(container, "erased");
	});
}

/**
 * Shows the sentence of a state, and hides those of other states that it replaces.
 * @param {HTMLElement} container
 * @param {"restored" | "kept" | "erased"} state
 */
function show(container, state) {
	/** @type {NodeListOf<HTMLElement>} */
	const sentences = container.querySelectorAll("[data-draft]");
	for (const sentence of sentences) {
		const { draft } = sentence.dataset;
		if (draft === state) sentence.hidden = false;
		else if (state === "erased" && draft === "restored") sentence.hidden = true;
	}
}

/** @type {HTMLElement | null} */
const form = document.querySelector("[data-survey]");
/** @type {HTMLElement | null} */
const sent = document.querySelector("[data-sent]");
if (form) keepForm(form);
if (sent) eraseDraft(sent.dataset.sent ?? "");
