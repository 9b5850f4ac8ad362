import { env } from "cloudflare:workers";
import * as v from "valibot";
import { ChangedLines, DatabaseFormat, type TableFormat } from "../../src/backup/backup.schema.ts";
import { mergeLines } from "../../src/cli/backup/merge-lines.ts";
import { toRowKey } from "../../src/cli/backup/row-order.ts";
import { request } from "./service.ts";

export const BACKUP = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

/** A backup in memory: the lines of each table, and what is true of all. */
export interface MemoryBackup {
	lines: Map<string, string>;
	revision: number;
	epoch: string;
	counts: Record<string, number>;
	migrations: string[];
}

type Meanwhile = (table: string, page: number) => Promise<unknown>;

/** Sends a request to a route of backups. */
export function ask(method: string, path: string, body?: string | object): Promise<Response> {
	const text = typeof body === "object" ? JSON.stringify(body) : body;
	return request(`/newsroom/backup/${path}`, {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			...(typeof body === "object" && { "Content-Type": "application/json" }),
		},
		...(text !== undefined && { body: text }),
	});
}

export async function describeDatabase(): Promise<DatabaseFormat> {
	return v.parse(DatabaseFormat, await (await ask("GET", "database")).json());
}

/** Reads a table in pages that begin with one row, and calls `meanwhile` after each. */
export async function readTable(name: string, meanwhile?: Meanwhile): Promise<string> {
	let [text, search] = ["", "?limit=1"];
	for (let page = 0; search !== ""; page++) {
		const response = await ask("GET", `database/${name}${search}`);
		text += await response.text();
		const [, next] = /<([^>]*)>; rel="next"/.exec(response.headers.get("Link") ?? "") ?? [];
		search = next ? new URL(next).search : "";
		await meanwhile?.(name, page);
	}
	return text;
}

/** Backs up the service as the program does, while other things happen. */
export async function backUp(meanwhile?: Meanwhile): Promise<MemoryBackup> {
	const { tables, migrations } = await describeDatabase();
	await ask("PUT", `runs/${BACKUP}`);
	const read = new Map<string, string>();
	for (const { name } of tables) {
		await ask("PUT", `runs/${BACKUP}/tables/${name}`);
		read.set(name, await readTable(name, meanwhile));
	}
	const changed = new Map<string, Map<string, string | undefined>>();
	const snapshot = await readChanges(changed);
	while ((await ask("DELETE", `runs/${BACKUP}`)).status === 202);
	const lines = new Map<string, string>();
	for (const table of tables) {
		const changes = changed.get(table.name) ?? new Map<string, string>();
		lines.set(table.name, await merged(table, read.get(table.name) ?? "", changes));
	}
	return { ...snapshot, lines, migrations };
}

async function readChanges(changed: Map<string, Map<string, string | undefined>>) {
	for (let after = 0; ; ) {
		const response = await ask("GET", `runs/${BACKUP}/changes?after=${after}`);
		const { changes, next, snapshot } = v.parse(ChangedLines, await response.json());
		for (const { table, key, line } of changes) {
			const rows = changed.get(table) ?? new Map<string, string | undefined>();
			changed.set(table, rows.set(key, line));
		}
		if (snapshot) return snapshot;
		after = next;
	}
}

async function merged(
	table: TableFormat,
	text: string,
	changed: Map<string, string | undefined>,
): Promise<string> {
	const changes = [...changed].map(([key, line]) => ({
		key: toRowKey(key),
		line: async () => line && `${line}\n`,
	}));
	const result: string[] = [];
	for await (const line of mergeLines(table, linesIn(text), changes)) result.push(line);
	return result.join("");
}

async function* linesIn(text: string): AsyncGenerator<string> {
	yield* text.split(/(?<=\n)/).filter((line) => line !== "");
}

/** Stores the rows of a backup, and builds the search index. The service is closed then. */
export async function storeBackup({ lines, migrations }: MemoryBackup): Promise<void> {
	await expectDone(ask("PUT", `restores/${BACKUP}`, { migrations }));
	for (const [name, text] of lines)
		await expectDone(ask("PUT", `restores/${BACKUP}/tables/${name}?from=0`, text));
	let next: string | undefined = "https://news.example/newsroom/api/search-index";
	for (let method = "PUT"; next !== undefined; method = "POST") {
		const { pathname, search } = new URL(next);
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };
		const filled: Response = await request(pathname + search, { method, headers });
		({ next } = await filled.json<{ next?: string }>());
	}
}

/** Opens the service. */
export async function endRestore({ revision }: MemoryBackup): Promise<void> {
	await expectDone(ask("PUT", `restores/${BACKUP}/end`, { revision }));
}

async function expectDone(sent: Promise<Response>): Promise<void> {
	const response = await sent;
	if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
	await response.body?.cancel();
}

/** Reads all tables, as a backup would have them. */
export async function readTables(): Promise<Map<string, string>> {
	const read = new Map<string, string>();
	for (const { name } of (await describeDatabase()).tables) read.set(name, await readTable(name));
	return read;
}
