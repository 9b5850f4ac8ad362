import type { StoredResponse } from "./stored-response.ts";

/** An isolate has 128 MB for everything; this much is enough for most requests of a busy one. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_ENTRY_BYTES = 2 * 1024 * 1024;
/** JavaScript keeps letters beyond Latin-1 as two bytes. */
const BYTES_PER_LETTER = 2;
/** Memory of an entry beside its key, headers and body: measured with 10,000 responses. */
const OVERHEAD_BYTES = 8192;

/** Keeps responses by key, up to 16 MiB; removes the least recently used first. */
export class ResponseMemory {
	readonly #entries = new Map<string, StoredResponse>();
	#bytes = 0;

	get(key: string): StoredResponse | undefined {
		const response = this.#entries.get(key);
		if (!response) return undefined;
		// A map keeps the order of insertion: this entry becomes the youngest.
		this.#entries.delete(key);
		this.#entries.set(key, response);
		return response;
	}

	set(key: string, response: StoredResponse): void {
		this.delete(key);
		const bytes = sizeOf(key, response);
		if (bytes > MAX_ENTRY_BYTES) return;
		this.#entries.set(key, response);
		this.#bytes += bytes;
		for (const oldest of this.#entries.keys()) {
			if (this.#bytes <= MAX_BYTES) break;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const response = this.#entries.get(key);
		if (!response) return;
		this.#entries.delete(key);
		this.#bytes -= sizeOf(key, response);
	}

	clear(): void {
		this.#entries.clear();
		this.#bytes = 0;
	}
}

function sizeOf(key: string, { body, headers }: StoredResponse): number {
	let letters = key.length;
	for (const [name, value] of headers) letters += name.length + value.length;
	return body.byteLength + letters * BYTES_PER_LETTER + OVERHEAD_BYTES;
}
