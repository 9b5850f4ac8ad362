interface Slot {
	bytes: number;
	/** After this time the slot is free whatever became of it: a cancelled request gives nothing back. */
	until: number;
}

const LEASE_MS = 120_000;

/** Says how many bytes of uploads an isolate reads at once. */
export class UploadSlots {
	readonly #most: number;
	readonly #taken = new Set<Slot>();

	constructor(mostBytes: number) {
		this.#most = mostBytes;
	}

	/** Returns a slot for so many bytes; undefined if there is no room. A large upload gets one if it is alone. */
	take(bytes: number, now: number): Slot | undefined {
		for (const slot of this.#taken) if (slot.until < now) this.#taken.delete(slot);
		const used = [...this.#taken].reduce((sum, slot) => sum + slot.bytes, 0);
		if (used > 0 && used + bytes > this.#most) return undefined;
		const slot = { bytes, until: now + LEASE_MS };
		this.#taken.add(slot);
		return slot;
	}

	give(slot: Slot): void {
		this.#taken.delete(slot);
	}
}
