// npm run backup -- DIR [--url https://news.example --prove]: the whole database, as files.
import { resolve } from "node:path";
import { commandLine } from "../command-line.ts";
import { newsroomToken } from "../dev-vars.ts";
import { serviceUrl, urlOption } from "../running-service.ts";
import { BackupClient } from "./backup-client.ts";
import { readManifest } from "./backup-folder.ts";
import { Progress, shownBytes, shownRows } from "./progress.ts";
import { restoreBackup } from "./restore-backup.ts";
import { runProgram } from "./run-program.ts";
import { takeBackup } from "./take-backup.ts";
import { withTrialService } from "./trial-service.ts";

const { values, parameters } = commandLine({
	command: "npm run backup --",
	about: "Backs up the whole database of a running service, and the files of its pictures.",
	parameters: [{ name: "DIR", about: "a folder that does not exist yet, or is empty" }],
	options: {
		url: urlOption,
		prove: { type: "boolean", about: "restores it on this machine for a trial, and compares" },
	},
	notes: [
		"",
		"Files of pictures that a backup beside DIR has are linked instead of fetched again.",
		"The backup has personal data: what respondents answered, and drafts. It has no secrets.",
		"The token is that of NEWSROOM_TOKEN, otherwise that of .dev.vars.",
	],
});
const [folder = ""] = parameters;

let isComplete = false;
const remains = () => (isComplete ? `The backup ${folder} is complete, but not proved.` : "");

await runProgram(async (signal) => {
	const client = new BackupClient(serviceUrl(values.url), newsroomToken(), signal);
	const progress = new Progress();
	const { backup, tables, revision } = await takeBackup(client, folder, progress);
	isComplete = true;
	const sum = (of: "rows" | "bytes") => tables.reduce((total, table) => total + table[of], 0);
	const report = { revision, rows: sum("rows"), bytes: sum("bytes") };
	const path = `backup/runs/${backup}/report`;
	await client.send("PUT", path, { body: report });
	console.log(
		`Backed up ${shownRows(report.rows)}, ${shownBytes(report.bytes)}, as of revision ${revision}, in ${progress.seconds()}: ${folder}`,
	);
	if (values.prove) {
		const proof_ms = await prove(signal);
		await client.send("PUT", path, { body: { ...report, proof_ms } });
	}
	console.log("It has personal data: keep it where only those can read it who may.");
}, remains);

/** Restores the backup into a service of its own, and returns how long it took. */
async function prove(signal: AbortSignal): Promise<number> {
	console.log("Proving it: a service on this machine gets it, and is compared");
	const manifest = await readManifest(folder);
	return withTrialService(signal, async (trial) => {
		const progress = new Progress((line) => console.log(`  ${line}`));
		await restoreBackup(trial, resolve(folder), manifest, progress);
		console.log(`Proved: restored and equal, in ${progress.seconds()}`);
		return progress.milliseconds();
	});
}
