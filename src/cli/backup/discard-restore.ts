import type { DatabaseFormat } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { type Progress, shownRows } from "./progress.ts";
import { Stopped } from "./stopped.ts";

/** Asks a person; undefined where there is nobody to ask. */
export type Confirm = ((question: string) => Promise<boolean>) | undefined;

/**
 * Removes what an unfinished restore has stored, and opens the service again, which is empty then. Says before what
 * goes, and asks. May be ended and called again. Throws Stopped if nobody agreed.
 */
export async function discardRestore(
	client: BackupClient,
	isAgreed: boolean,
	confirm: Confirm,
	progress: Progress,
): Promise<void> {
	const database = await client.database();
	const { restoring } = database;
	if (restoring === undefined)
		return progress.say(`No restore is unfinished at ${client.url}. Nothing was changed.`);
	progress.say(lossOf(client.url, restoring, database));
	if (!isAgreed && !(await confirm?.("Remove them? [y/N] ")))
		throw new Stopped(
			confirm ? "Nothing was removed." : "Nothing was removed: add --yes if that is what you want.",
		);
	const path = `backup/restores/${restoring}`;
	while ((await client.send("DELETE", path)).status === 202) progress.show("Removing");
	progress.say(`Removed, in ${progress.seconds()}. ${client.url} is open, and empty.`);
}

function lossOf(url: string, backup: string, { site, tables }: DatabaseFormat): string {
	const filled = tables.filter(({ rows }) => rows > 0);
	const total = filled.reduce((sum, { rows }) => sum + rows, 0);
	const names = filled.map(({ name, rows }) => `${name} ${rows.toLocaleString("en")}`).join(", ");
	return [
		`The restore of the backup ${backup} is not finished at ${url} (${site.title}).`,
		`It has stored ${shownRows(total)} there${names === "" ? "" : `: ${names}`}.`,
		"They are removed from the service. The backup itself stays.",
	].join("\n");
}
