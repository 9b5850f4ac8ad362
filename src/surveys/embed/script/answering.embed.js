import { draftOf, forgetDraft, keepDraft } from "./draft.embed.js";
import { clearFaults, showFaults } from "./errors.embed.js";
import { entriesOf, fillIn } from "./fields.embed.js";
import { say, showReceipt, tell } from "./messages.embed.js";
import { isPassing, persist, send } from "./network.embed.js";

/**
 * A survey in its element, until the signal says that it is over.
 * @typedef {{ element: HTMLElement, root: ShadowRoot, survey: string, signal: AbortSignal }} Visit
 */

/**
 * What to say after an answer of this status, beside what `stateOf` knows.
 * @type {Record<number, string>}
 */
const STATES = { 404: "gone", 409: "closed", 410: "withdrawn", 422: "faults" };
const UNFINISHED = ["faults", "failed", "waiting"];

/** @param {number} status */
function stateOf(status) {
	if (status >= 200 && status < 300) return "sent";
	return isPassing(status) ? "waiting" : (STATES[status] ?? "failed");
}

/** Lets a form be filled in, keeps what is, and sends it. */
export class Answering {
	#isBusy = false;

	/**
	 * @param {Visit} visit
	 * @param {HTMLElement} place what holds the form, and says where its answers go
	 */
	constructor(visit, place) {
		this.visit = visit;
		this.place = place;
		this.draft = draftOf(visit.survey);
		fillIn(place, this.draft.entries);
		place.addEventListener("input", () => this.#isBusy || this.#keep());
		place.addEventListener("submit", (event) => this.#submit(event));
		if (this.draft.isSending) this.#deliver();
	}

	#keep() {
		this.draft.entries = entriesOf(this.place);
		keepDraft(this.visit.survey, this.draft);
	}

	/** @param {SubmitEvent} event */
	#submit(event) {
		event.preventDefault();
		if (this.#isBusy) return;
		if (event.submitter instanceof HTMLElement) event.submitter.focus();
		clearFaults(this.place);
		this.draft.isSending = true;
		this.#keep();
		this.#deliver();
	}

	async #deliver() {
		const { root, signal } = this.visit;
		this.#setBusy(true);
		await persist(() => this.#attempt(), signal, root.querySelector("[data-state=waiting] button"));
		this.#setBusy(false);
	}

	async #attempt() {
		const { root, survey, signal } = this.visit;
		const answer = await send(this.place.dataset.responses ?? "", this.draft);
		const state = stateOf(answer.status);
		this.draft.isSending = state === "waiting";
		if (UNFINISHED.includes(state)) keepDraft(survey, this.draft);
		else forgetDraft(survey);
		if (signal.aborted) return undefined;
		if (state === "sent") showReceipt(root, answer);
		if (state === "faults") showFaults(root, answer.errors ?? []);
		say(root, this.place, state);
		tell(this.visit.element, state === "sent" ? "sent" : "error", answer.status);
		return state === "waiting" ? answer.retryAfter : undefined;
	}

	/** @param {boolean} isBusy */
	#setBusy(isBusy) {
		this.#isBusy = isBusy;
		this.place.ariaBusy = String(isBusy);
		const button = this.place.querySelector("[type=submit]");
		if (button) button.ariaDisabled = String(isBusy);
	}
}
