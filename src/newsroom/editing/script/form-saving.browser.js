import { setHidden, textIn } from "./form-values.browser.js";
import { showNewAddress } from "./new-address.browser.js";
import { SaveQueue } from "./save-queue.browser.js";
import { sendFields, sendWhileLeaving } from "./save-request.browser.js";

/**
 * The ways in which the forms of the newsroom differ.
 * @typedef {object} FormDoors
 * @property {(address: string) => string | undefined} slugIn returns the slug in an address; undefined if it has none yet
 * @property {(slug: string) => string} addressOf returns where the form of a slug is
 * @property {(names: string[], seq: number) => URLSearchParams} bodyOf returns what a save sends
 * @property {(names: string[]) => Record<string, string>} fieldsOf returns what a copy in the browser holds
 */

const COPY_MS = 1000;

/** Saves a form of the newsroom, and keeps a copy in the browser of what is not saved. */
export class FormSaving {
	/** @type {unknown} */
	#copying;
	#lastCopyMs = 0;
	/** @type {((answer: import("./save-request.browser.js").SaveAnswer) => void)[]} */
	#afterwards = [];

	/**
	 * @param {HTMLFormElement} form
	 * @param {import("./local-copies.browser.js").LocalCopies} copies
	 * @param {import("./state-line.browser.js").StateLine} line
	 * @param {FormDoors} doors
	 */
	constructor(form, copies, line, doors) {
		this.form = form;
		this.copies = copies;
		this.doors = doors;
		this.queue = new SaveQueue({
			send: (names, seq) => this.#send(names, seq),
			later: (run, ms) => {
				const timer = setTimeout(run, ms);
				return () => clearTimeout(timer);
			},
			now: () => performance.now(),
			show: (state) => {
				if (!state.isUnsaved) copies.erase(this.slug);
				line.show(state, copies.isStored);
			},
		});
	}

	get slug() {
		return this.doors.slugIn(this.#address) ?? "new";
	}

	get #address() {
		return this.form.getAttribute("action") || location.pathname;
	}

	/** Calls a function after every save that the server confirmed. @param {(answer: import("./save-request.browser.js").SaveAnswer) => void} run */
	afterwards(run) {
		this.#afterwards.push(run);
	}

	/** Says that a field changed. @param {string} name */
	mark(name) {
		this.queue.mark(name);
		// A long text takes its time: then a copy is made less often.
		this.#copying ??= setTimeout(() => this.copy(), Math.max(COPY_MS, 50 * this.#lastCopyMs));
	}

	/** Makes the copy of what is not saved. */
	copy() {
		clearTimeout(/** @type {number | undefined} */ (this.#copying));
		this.#copying = undefined;
		const start = performance.now();
		const { unsaved, presentSeq: seq } = this.queue;
		if (unsaved.length > 0) {
			const fields = this.doors.fieldsOf(unsaved);
			this.copies.save(this.slug, { tag: textIn(this.form, "tag"), seq, fields });
		}
		this.#lastCopyMs = performance.now() - start;
	}

	/** Sends what is not saved while the page goes away, and leaves the copy for the next one. */
	leave() {
		if (!this.queue.isUnsaved) return;
		this.copy();
		const { leaving } = this.queue;
		if (leaving.length > 0)
			sendWhileLeaving(this.#address, this.doors.bodyOf(leaving, this.queue.takeSeq()));
	}

	/** Gives the form a number that is higher than those of all saves: the browser sends it itself. */
	prepareForm() {
		setHidden(this.form, "seq", String(this.queue.takeSeq()));
		if (this.queue.isUnsaved) this.copy();
	}

	/**
	 * @param {string[]} names
	 * @param {number} seq
	 */
	async #send(names, seq) {
		const outcome = await sendFields(this.#address, this.doors.bodyOf(names, seq));
		if (outcome.kind === "saved" && outcome.answer) this.apply(outcome.answer);
		else this.copy();
		return outcome;
	}

	/** Takes over what the server has stored. @param {import("./save-request.browser.js").SaveAnswer} answer */
	apply(answer) {
		const { slug: former } = this;
		setHidden(this.form, "tag", answer.tag);
		if (answer.revision != null) setHidden(this.form, "revision", String(answer.revision));
		if (answer.slug !== former) {
			const address = this.doors.addressOf(answer.slug);
			this.copies.erase(former);
			this.form.setAttribute("action", address);
			history.replaceState(history.state, "", address);
			showNewAddress(address);
		}
		for (const run of this.#afterwards) run(answer);
	}
}
