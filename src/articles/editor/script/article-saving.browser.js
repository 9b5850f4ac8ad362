import { SaveQueue } from "../../../newsroom/editing/script/save-queue.browser.js";
import {
	sendFields,
	sendWhileLeaving,
} from "../../../newsroom/editing/script/save-request.browser.js";
import { bodyOf, setHidden, textIn } from "./form-values.browser.js";
import { showNewAddress } from "./new-address.browser.js";
import { markFields, showRemarks } from "./remarks.browser.js";

const COPY_MS = 1000;
const SLUG = /\/newsroom\/articles\/([^/?#]+)$/;

/** Saves the form of an article, and keeps a copy in the browser of what is not saved. */
export class ArticleSaving {
	/** @type {unknown} */
	#copying;
	#lastCopyMs = 0;
	/** @type {((answer: import("../../../newsroom/editing/script/save-request.browser.js").SaveAnswer) => void)[]} */
	#afterwards = [];

	/**
	 * @param {HTMLFormElement} form
	 * @param {import("../../../newsroom/editing/script/local-copies.browser.js").LocalCopies} copies
	 * @param {import("../../../newsroom/editing/script/state-line.browser.js").StateLine} line
	 * @param {import("./form-values.browser.js").Shown} shown
	 */
	constructor(form, copies, line, shown) {
		this.form = form;
		this.copies = copies;
		this.shown = shown;
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
		return SLUG.exec(this.#address)?.[1] ?? "new";
	}

	get #address() {
		return this.form.getAttribute("action") || location.pathname;
	}

	/** Calls a function after every save that the server confirmed. @param {(answer: import("../../../newsroom/editing/script/save-request.browser.js").SaveAnswer) => void} run */
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
		const fields = Object.fromEntries(unsaved.map((name) => [name, textIn(this.form, name)]));
		if (unsaved.length > 0)
			this.copies.save(this.slug, { tag: textIn(this.form, "tag"), seq, fields });
		this.#lastCopyMs = performance.now() - start;
	}

	/** Sends what is not saved while the page goes away, and leaves the copy for the next one. */
	leave() {
		if (!this.queue.isUnsaved) return;
		this.copy();
		const { leaving } = this.queue;
		if (leaving.length > 0)
			sendWhileLeaving(this.#address, bodyOf(this.form, leaving, this.queue.takeSeq()));
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
		const { slug } = this;
		const outcome = await sendFields(this.#address, bodyOf(this.form, names, seq));
		if (outcome.kind === "saved" && outcome.answer) this.#apply(outcome.answer, slug);
		else this.copy();
		return outcome;
	}

	/**
	 * @param {import("../../../newsroom/editing/script/save-request.browser.js").SaveAnswer} answer
	 * @param {string} former
	 */
	#apply(answer, former) {
		setHidden(this.form, "tag", answer.tag);
		setHidden(this.form, "seen", (answer.hints ?? []).map(({ id }) => id).join(" "));
		if (answer.revision != null) setHidden(this.form, "revision", String(answer.revision));
		if (answer.slug !== former) {
			const address = `/newsroom/articles/${answer.slug}`;
			this.copies.erase(former);
			this.form.setAttribute("action", address);
			history.replaceState(history.state, "", address);
			showNewAddress(address);
		}
		const hints = document.getElementById("hints");
		if (hints) showRemarks(hints, answer, this.shown.texts);
		markFields(this.form, answer.errors ?? []);
		for (const run of this.#afterwards) run(answer);
	}
}
