import type { StoredResponse } from "./stored-response.ts";

/** An isolate has 128 MB for everything; a busy one answers most requests out of so much. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRY_BYTES = 2 * 1024 * 1024;
/** What an entry takes beside its body, most of it the headers: measured over 10,000 answers. */
const OVERHEAD_BYTES = 8192;

/** The isolate's answers by key, bounded; what was asked for longest ago goes first. */
export class ResponseMemory {
	readonly #entries = new Map<string, StoredResponse>();
	#bytes = 0;

	get(key: string): StoredResponse | undefined {
		const answer = this.#entries.get(key);
		if (!answer) return undefined;
		// A map is in the order of insertion: taken out and put back, this one is the youngest.
		this.#entries.delete(key);
		this.#entries.set(key, answer);
		return answer;
	}

	set(key: string, answer: StoredResponse): void {
		this.delete(key);
		const bytes = sizeOf(answer);
		if (bytes > MAX_ENTRY_BYTES) return;
		this.#entries.set(key, answer);
		this.#bytes += bytes;
		for (const oldest of this.#entries.keys()) {
			if (this.#bytes <= MAX_BYTES) break;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const answer = this.#entries.get(key);
		if (!answer) return;
		this.#entries.delete(key);
		this.#bytes -= sizeOf(answer);
	}

	clear(): void {
		this.#entries.clear();
		this.#bytes = 0;
	}
}

function sizeOf({ plain, gzip }: StoredResponse): number {
	return plain.body.byteLength + (gzip?.body.byteLength ?? 0) + OVERHEAD_BYTES;
}
