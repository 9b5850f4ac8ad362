const PAUSE_AFTER_TYPING_MS = 1500;
const MOST_UNSAVED_MS = 10_000;
const FIRST_RETRY_MS = 2000;
const MOST_RETRY_MS = 60_000;

/** Says when to save: after a pause in typing, and after failures with growing pauses. */
export class SavePace {
	#firstAt = 0;
	#lastAt = 0;
	#failures = 0;

	/** @param {number} now @param {boolean} isFirst true if everything before was sent */
	touch(now, isFirst) {
		if (isFirst) this.#firstAt = now;
		this.#lastAt = now;
	}

	/** @param {boolean} isProgress true if the same request will not be sent again */
	settle(isProgress) {
		this.#failures = isProgress ? 0 : this.#failures + 1;
	}

	get isFailing() {
		return this.#failures > 0;
	}

	/**
	 * The pause between a change and its save, in milliseconds. It is longer after a refusal, so that not every
	 * pause in typing sends the same fault again.
	 */
	get pauseMs() {
		return this.isFailing ? MOST_UNSAVED_MS : PAUSE_AFTER_TYPING_MS;
	}

	/** Returns the milliseconds until what changed is to be sent. @param {number} now */
	dueIn(now) {
		const dueAt = Math.min(this.#lastAt + PAUSE_AFTER_TYPING_MS, this.#firstAt + MOST_UNSAVED_MS);
		return this.isFailing ? 0 : Math.max(0, dueAt - now);
	}

	/** @param {number} [asked] what the server asks for */
	retryIn(asked = 0) {
		return Math.max(asked, Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), MOST_RETRY_MS));
	}
}
