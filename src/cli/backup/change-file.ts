import { type FileHandle, open } from "node:fs/promises";
import type { ChangedLine } from "../../backup/backup.schema.ts";
import type { Change } from "./merge-lines.ts";
import { toRowKey } from "./row-order.ts";

interface Place {
	offset: number;
	length: number;
}

/** Keeps the changed rows of all tables in a file, and only their places in memory. */
export class ChangeFile {
	readonly #file: FileHandle;
	readonly #places = new Map<string, Map<string, Place | undefined>>();
	#end = 0;

	private constructor(file: FileHandle) {
		this.#file = file;
	}

	static async open(path: string): Promise<ChangeFile> {
		return new ChangeFile(await open(path, "wx+", 0o600));
	}

	/** Keeps a row as it is now; what was kept of it before no longer counts. */
	async add({ table, key, line }: ChangedLine): Promise<void> {
		const places = this.#places.get(table) ?? new Map<string, Place | undefined>();
		this.#places.set(table, places);
		if (line === undefined) return void places.set(key, undefined);
		const bytes = Buffer.from(`${line}\n`);
		await this.#file.write(bytes, 0, bytes.length, this.#end);
		places.set(key, { offset: this.#end, length: bytes.length });
		this.#end += bytes.length;
	}

	/** Returns the changed rows of a table. */
	changesOf(table: string): Change[] {
		const places = [...(this.#places.get(table) ?? [])];
		return places.map(([key, place]) => ({ key: toRowKey(key), line: () => this.#read(place) }));
	}

	close(): Promise<void> {
		return this.#file.close();
	}

	async #read(place: Place | undefined): Promise<string | undefined> {
		if (!place) return undefined;
		const bytes = Buffer.alloc(place.length);
		await this.#file.read(bytes, 0, place.length, place.offset);
		return bytes.toString();
	}
}
