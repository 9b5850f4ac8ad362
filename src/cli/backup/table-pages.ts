import { setTimeout as wait } from "node:timers/promises";
import type { BackupClient } from "./backup-client.ts";

const NEXT = /<([^>]*)>; rel="next"/;

/** Reads a table page by page, each a text of whole lines. Waits after each, so that readers come in between. */
export async function* tablePages(client: BackupClient, table: string, pauseMs = 0) {
	const first = `backup/database/${table}`;
	let path: string | undefined = first;
	while (path !== undefined) {
		const response: Response = await client.send("GET", path);
		yield await response.text();
		const next: string | undefined = NEXT.exec(response.headers.get("Link") ?? "")?.[1];
		path = next === undefined ? undefined : `${first}${new URL(next).search}`;
		if (pauseMs > 0 && path !== undefined) await wait(pauseMs);
	}
}
