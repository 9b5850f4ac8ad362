import * as v from "valibot";
import { type Manifest, RestoreProgress } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { Stopped } from "./stopped.ts";

const CONFLICT = 409;

/** The service that a backup is restored into. */
export class Target {
	readonly #client: BackupClient;
	readonly #manifest: Manifest;
	readonly #path: string;

	constructor(client: BackupClient, manifest: Manifest) {
		this.#client = client;
		this.#manifest = manifest;
		this.#path = `backup/restores/${manifest.backup}`;
	}

	/** Begins the restore, or goes on with it; returns how many rows each table has. */
	async begin(): Promise<Record<string, number>> {
		const body = { migrations: Object.keys(this.#manifest.migrations) };
		const response = await this.#client.send("PUT", this.#path, { body });
		return v.parse(RestoreProgress, await response.json()).stored;
	}

	/** Stores lines of a table, of which `from` come before them. */
	async store(table: string, from: number, lines: string[]): Promise<void> {
		const path = `${this.#path}/tables/${table}?from=${from}`;
		const sent = { body: lines.join(""), expected: CONFLICT };
		const { status } = await this.#client.send("PUT", path, sent);
		if (status !== CONFLICT) return;
		// They may be stored already, and only the answer was lost.
		const { [table]: stored } = await this.begin();
		if (stored === from + lines.length) return;
		throw new Stopped(`${table} has other rows than the backup. Is another restore running?`);
	}

	/** Opens the service. */
	async end(): Promise<void> {
		const body = { revision: this.#manifest.revision };
		await this.#client.send("PUT", `${this.#path}/end`, { body });
	}
}
