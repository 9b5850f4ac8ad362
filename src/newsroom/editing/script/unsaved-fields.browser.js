/** The names of the fields that the server has not confirmed. Each is in at least one of three sets. */
export class UnsavedFields {
	/** @type {Set<string>} */
	changed = new Set();
	/** Fields of the request that is running. @type {Set<string>} */
	sending = new Set();
	/** Fields that the server does not take with their present value. @type {Set<string>} */
	#invalid = new Set();

	get hasAny() {
		return this.changed.size + this.sending.size + this.#invalid.size > 0;
	}

	get all() {
		return [...new Set([...this.sending, ...this.changed, ...this.#invalid])];
	}

	/** The fields that a request may take with it. */
	get sendable() {
		return [...new Set([...this.sending, ...this.changed])];
	}

	/** @param {string} name */
	mark(name) {
		this.changed.add(name);
		this.#invalid.delete(name);
	}

	/** Puts all fields that changed into a request, and returns their names. */
	take() {
		this.sending = this.changed;
		this.changed = new Set();
		return [...this.sending];
	}

	/**
	 * Ends the request. Fields that were not stored count as changed, except those that are invalid; a field that
	 * changed again meanwhile still counts as changed.
	 * @param {boolean} isStored
	 * @param {string[]} invalid
	 */
	settle(isStored, invalid) {
		for (const name of isStored ? [] : this.sending) {
			if (!invalid.includes(name)) this.changed.add(name);
			else if (!this.changed.has(name)) this.#invalid.add(name);
		}
		this.sending = new Set();
	}
}
