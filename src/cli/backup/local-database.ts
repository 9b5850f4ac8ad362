import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from "node:sqlite";
import { readRowLines, type TableFormat } from "../../backup/backup.schema.ts";
import { Stopped } from "./stopped.ts";

const MAX_INTEGER = BigInt(Number.MAX_SAFE_INTEGER);

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const listed = (names: string[]) => names.map(quoted).join(", ");

/** A database of the kind that D1 is, in a file on this machine. */
export class LocalDatabase {
	readonly #database: DatabaseSync;

	constructor(path: string) {
		this.#database = new DatabaseSync(path);
		// The file is removed after use, so it need not survive a crash of the machine.
		this.#database.exec("PRAGMA synchronous = OFF");
	}

	/** Applies migrations of a folder, each as a whole. */
	migrate(folder: string, names: string[]): void {
		for (const name of names)
			this.#inTransaction(() => this.#database.exec(readFileSync(join(folder, name), "utf8")));
	}

	/** Sets the publication revision and its time. */
	setRevision(revision: number, changedAt: Date): void {
		const set = this.#database.prepare("UPDATE publication SET revision = ?, changed_at = ?");
		set.run(revision, changedAt.getTime());
	}

	/** Calls `use` while no trigger exists, so that rows are stored as they are. */
	async withoutTriggers(use: () => Promise<void>): Promise<void> {
		const triggers = this.#database
			.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
			.all();
		for (const { name } of triggers) this.#database.exec(`DROP TRIGGER ${quoted(String(name))}`);
		await use();
		for (const { sql } of triggers) this.#database.exec(String(sql));
	}

	empty({ name }: TableFormat): void {
		this.#database.exec(`DELETE FROM ${quoted(name)}`);
	}

	/** Stores the lines of a table. Throws Stopped if they are no rows of it. */
	async store({ name, columns }: TableFormat, lines: AsyncIterable<string>): Promise<void> {
		const places = columns.map(() => "?").join(", ");
		const names = listed(columns.map((column) => column.name));
		const insert = this.#database.prepare(
			`INSERT INTO ${quoted(name)} (${names}) VALUES (${places})`,
		);
		this.#database.exec("BEGIN");
		for await (const line of lines) {
			const [row] = readRowLines(line)?.rows ?? [];
			if (row?.length !== columns.length)
				throw new Stopped(`${name} has a line that is no row. The backup is damaged.`);
			insert.run(...row.map((value, index) => toStored(value, columns[index]?.type)));
		}
		this.#database.exec("COMMIT");
	}

	/** Reads a table in the order of its key, as lines of a backup. */
	*lines({ name, columns, key }: TableFormat): Generator<string> {
		const select = this.#database.prepare(
			`SELECT ${listed(columns.map((column) => column.name))} FROM ${quoted(name)} ORDER BY ${listed(key)}`,
		);
		select.setReadBigInts(true);
		for (const row of select.iterate())
			yield `${JSON.stringify(columns.map((column) => toJson(row[column.name])))}\n`;
	}

	close(): void {
		this.#database.close();
	}

	#inTransaction(use: () => void): void {
		this.#database.exec("BEGIN");
		use();
		this.#database.exec("COMMIT");
	}
}

/** Converts a value of a line: an integer that JavaScript cannot hold is text there, and a blob is its hex. */
function toStored(value: string | number | null, type: string | undefined): SQLInputValue {
	if (value === null) return null;
	if (type === "INTEGER") return BigInt(value);
	return type === "BLOB" ? Buffer.from(String(value), "hex") : value;
}

function toJson(value: SQLOutputValue | undefined): string | number | null {
	if (value instanceof Uint8Array) return Buffer.from(value).toString("hex").toUpperCase();
	if (typeof value !== "bigint") return value ?? null;
	const isSafe = value >= -MAX_INTEGER && value <= MAX_INTEGER;
	return isSafe ? Number(value) : String(value);
}
