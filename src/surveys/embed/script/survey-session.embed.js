import { eraseDraft, findDraft, newNumber, saveDraft } from "../../survey/script/draft.embed.js";
import { entriesOf, fillIn } from "../../survey/script/fields.embed.js";
import { clearErrors, showErrors } from "./errors.embed.js";
import { dispatch, showMessage, showReceipt } from "./messages.embed.js";
import { isTemporary, retryUntilDone, send } from "./network.embed.js";

/**
 * One survey in its element; the signal ends it when the element shows another or is removed.
 * @typedef {{ element: HTMLElement, root: ShadowRoot, survey: string, signal: AbortSignal }} Visit
 */

/**
 * The states after responses that are final, by status; `stateOf` adds the others. The form that is loaded
 * names its messages by them: other names would break scripts that browsers have cached.
 * @type {Record<number, string>}
 */
const STATES = { 404: "gone", 409: "closed", 410: "withdrawn", 422: "faults" };

/** @param {number} status */
function stateOf(status) {
	if (status >= 200 && status < 300) return "sent";
	return isTemporary(status) ? "waiting" : (STATES[status] ?? "failed");
}

/**
 * Says if other answers were sent under the same number, for example in another tab.
 * @param {import("./network.embed.js").IntakeResponse} response
 */
function isNumberUsed({ status, errors = [] }) {
	return status === 409 && errors.some(({ field }) => field === "_submission");
}

/** Stores a draft while the form is filled in, and sends it. */
export class SurveySession {
	#isBusy = false;

	/**
	 * @param {Visit} visit
	 * @param {HTMLElement} container the element that holds the form and names the address for its answers
	 */
	constructor(visit, container) {
		this.visit = visit;
		this.container = container;
		this.draft = findDraft(visit.survey);
		fillIn(container, this.draft.entries);
		container.addEventListener("input", () => this.#isBusy || this.#saveDraft());
		container.addEventListener("submit", (event) => this.#submit(event));
		if (this.draft.isSending) this.#deliver();
	}

	#saveDraft() {
		this.draft.entries = entriesOf(this.container);
		saveDraft(this.visit.survey, this.draft);
	}

	/** @param {SubmitEvent} event */
	#submit(event) {
		event.preventDefault();
		if (this.#isBusy) return;
		if (event.submitter instanceof HTMLElement) event.submitter.focus();
		clearErrors(this.container);
		this.draft.isSending = true;
		this.#saveDraft();
		this.#deliver();
	}

	async #deliver() {
		const { root, signal } = this.visit;
		this.#setBusy(true);
		await retryUntilDone(
			() => this.#attempt(),
			signal,
			root.querySelector("[data-state=waiting] button"),
		);
		this.#setBusy(false);
	}

	async #attempt() {
		const { root, survey, signal } = this.visit;
		const response = await send(this.container.dataset.responses ?? "", this.draft);
		if (isNumberUsed(response)) {
			this.draft.number = newNumber();
			saveDraft(survey, this.draft);
			return signal.aborted ? undefined : 0;
		}
		const state = stateOf(response.status);
		this.draft.isSending = state === "waiting";
		// Sent once more, they are a new answer.
		if (state === "withdrawn") this.draft.number = newNumber();
		if (state === "sent") eraseDraft(survey);
		else saveDraft(survey, this.draft);
		if (signal.aborted) return undefined;
		if (state === "sent") showReceipt(root, response);
		if (state === "faults") showErrors(root, response.errors ?? []);
		showMessage(root, this.container, state);
		dispatch(this.visit.element, state === "sent" ? "sent" : "error", response.status);
		return state === "waiting" ? response.retryAfter : undefined;
	}

	/** @param {boolean} isBusy */
	#setBusy(isBusy) {
		this.#isBusy = isBusy;
		this.container.ariaBusy = String(isBusy);
		const button = this.container.querySelector("[type=submit]");
		if (button) button.ariaDisabled = String(isBusy);
	}
}
