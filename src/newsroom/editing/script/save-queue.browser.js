import { SavePace } from "./save-pace.browser.js";
import { UnsavedFields } from "./unsaved-fields.browser.js";

/**
 * @typedef {import("./save-request.browser.js").Outcome} Outcome
 *
 * The state that people may see; `last` is the last attempt that ended.
 * @typedef {{ last: Outcome | undefined, isUnsaved: boolean, isSaving: boolean }} SaveState
 *
 * @typedef {object} QueueDoors
 * @property {(names: string[], seq: number) => Promise<Outcome>} send never fails
 * @property {(run: () => void, ms: number) => () => void} later returns a function that takes it back
 * @property {() => number} now milliseconds that only rise, whatever the clock of the browser says
 * @property {(state: SaveState) => void} show
 */

/**
 * Saves the fields that changed, one request after the other. A field counts as unsaved until the server has
 * confirmed a request with its present value. A field whose response is lost is sent again even if it has its
 * former value once more, because the server may have stored the one in between.
 */
export class SaveQueue {
	#fields = new UnsavedFields();
	#pace = new SavePace();
	#seq = 0;
	#isMarkedMeanwhile = false;
	/** @type {Outcome | undefined} */
	#last;
	/** @type {Promise<void> | undefined} */
	#running;
	/** @type {(() => void) | undefined} takes the next attempt back */
	#cancel;

	/** @param {QueueDoors} doors */
	constructor(doors) {
		this.doors = doors;
	}

	/** True while the server has not confirmed everything. */
	get isUnsaved() {
		return this.#fields.hasAny;
	}

	/** The names of the fields that the server has not confirmed. */
	get unsaved() {
		return this.#fields.all;
	}

	/** True while somebody must decide between two texts. */
	get isBlocked() {
		return this.#last?.kind === "conflict";
	}

	/** The number of the save that has, or will have, the present values. */
	get presentSeq() {
		return this.#fields.changed.size > 0 ? this.#seq + 1 : this.#seq;
	}

	/** Returns a number higher than those of all saves, for a request that does not wait for the one before. */
	takeSeq() {
		return ++this.#seq;
	}

	/** Returns the fields to send while the page goes away. */
	get leaving() {
		return this.isBlocked ? [] : this.#fields.sendable;
	}

	/** Says that a field changed. It runs with every key, so that it does as little as possible. @param {string} name */
	mark(name) {
		const isFirst = this.#fields.changed.size === 0;
		this.#pace.touch(this.doors.now(), isFirst);
		this.#isMarkedMeanwhile = true;
		this.#fields.mark(name);
		if (isFirst) this.#show();
		if (this.#cancel === undefined && !this.#running) this.#wait(this.#pace.pauseMs);
	}

	/** Saves at once what is unsaved, also what changed during the request that is running. */
	async flush() {
		if (this.#running) await this.#running;
		this.#pace.settle(true);
		this.#start();
		await this.#running;
	}

	/** Tries at once again what failed, for example because the network is back. */
	retry() {
		const { kind } = this.#last ?? {};
		if (this.isUnsaved && (kind === "lost" || kind === "signedOut")) this.flush();
	}

	/** @param {number} ms */
	#wait(ms) {
		this.#cancel?.();
		this.#cancel = this.doors.later(() => this.#onTime(), ms);
	}

	#onTime() {
		this.#cancel = undefined;
		const dueIn = this.#pace.dueIn(this.doors.now());
		if (dueIn > 0) this.#wait(dueIn);
		else this.#start();
	}

	#start() {
		if (this.#running || this.isBlocked || this.#fields.changed.size === 0) return;
		this.#cancel?.();
		this.#cancel = undefined;
		this.#running = this.#attempt().finally(() => {
			this.#running = undefined;
			this.#goOn();
		});
	}

	async #attempt() {
		this.#isMarkedMeanwhile = false;
		const names = this.#fields.take();
		this.#show();
		this.#take(await this.doors.send(names, ++this.#seq));
		this.#show();
	}

	/** @param {Outcome} outcome */
	#take(outcome) {
		const { kind, errors = [], seq = 0 } = outcome;
		const invalid = kind === "invalid" ? errors.map(({ field }) => field) : [];
		const isProgress = this.#fields.all.some((name) => invalid.includes(name));
		if (kind !== "old") this.#last = outcome;
		this.#seq = Math.max(this.#seq, seq);
		this.#fields.settle(kind === "saved", invalid);
		this.#pace.settle(kind === "saved" || kind === "old" || isProgress);
	}

	// After a refusal the same request would be refused again: the next one comes with a change, or by the button.
	#goOn() {
		const { kind, retryAfterMs } = this.#last ?? {};
		if (this.#fields.changed.size === 0 || this.isBlocked) return;
		if (!this.#pace.isFailing) this.#onTime();
		else if (kind === "lost" || kind === "signedOut") this.#wait(this.#pace.retryIn(retryAfterMs));
		else if (this.#isMarkedMeanwhile) this.#wait(this.#pace.pauseMs);
	}

	#show() {
		const { isUnsaved } = this;
		this.doors.show({ last: this.#last, isUnsaved, isSaving: this.#fields.sending.size > 0 });
	}
}
