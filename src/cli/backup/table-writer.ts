import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

const BUFFER_CHARACTERS = 256 * 1024;

/** The content of a file. */
export interface Written {
	rows: number;
	bytes: number;
	sha256: string;
}

/** Counts and hashes lines, in pieces that end with a line. */
export class LineDigest {
	readonly #hash = createHash("sha256");
	#rows = 0;
	#bytes = 0;

	add(text: string): void {
		this.#hash.update(text);
		this.#bytes += Buffer.byteLength(text);
		for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#rows++;
	}

	end(): Written {
		return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
	}
}

/** Writes a file that only its owner may read. */
export class TableWriter {
	readonly #file: FileHandle;
	readonly #digest = new LineDigest();
	#waiting = "";

	private constructor(file: FileHandle) {
		this.#file = file;
	}

	static async open(path: string): Promise<TableWriter> {
		return new TableWriter(await open(path, "wx", 0o600));
	}

	async write(text: string): Promise<void> {
		this.#waiting += text;
		if (this.#waiting.length > BUFFER_CHARACTERS) await this.#flush();
	}

	/** Closes the file once the disk has it. */
	async end(): Promise<Written> {
		await this.#flush();
		await this.#file.sync();
		await this.#file.close();
		return this.#digest.end();
	}

	async #flush(): Promise<void> {
		this.#digest.add(this.#waiting);
		await this.#file.writeFile(this.#waiting);
		this.#waiting = "";
	}
}
