import { Zip, ZipDeflate } from "fflate";

/** A file in an archive; its text is generated while it is read. */
export interface ArchivedFile {
	name: string;
	parts: AsyncIterable<string> | Iterable<string>;
}

/** A higher level takes twice the time and saves a fifth. */
const LEVEL = 3;
/** A ZIP without its 64-bit extension ends here. */
const MAX_BYTES = 4_294_967_295;

/**
 * Writes files as a ZIP, as they are generated: it keeps nothing but the names. The list of files, without which
 * no program opens a ZIP, comes last; so an archive that breaks off is never taken for a whole one.
 */
export async function* toZip(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array, void> {
	const output = new Output();
	const zip = new Zip((error, bytes) => output.add(error, bytes));
	const encoder = new TextEncoder();
	for await (const { name, parts } of files) {
		const file = new ZipDeflate(name, { level: LEVEL });
		zip.add(file);
		for await (const part of parts) {
			file.push(encoder.encode(part));
			yield* output.take();
		}
		file.push(new Uint8Array(0), true);
		yield* output.take();
	}
	zip.end();
	yield* output.take();
}

/** Collects what the archive writes until it is taken. */
class Output {
	#chunks: Uint8Array[] = [];
	#size = 0;

	add(error: Error | null, bytes: Uint8Array) {
		if (error) throw error;
		this.#size += bytes.length;
		if (this.#size > MAX_BYTES) throw new Error("A ZIP file takes at most 4 GiB");
		this.#chunks.push(bytes);
	}

	*take(): Generator<Uint8Array, void> {
		yield* this.#chunks.splice(0);
	}
}
