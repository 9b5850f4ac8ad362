// npm run restore -- DIR [--url https://news.example]: a backup into an empty service.
import { resolve } from "node:path";
import { commandLine } from "../command-line.ts";
import { newsroomToken } from "../dev-vars.ts";
import { serviceUrl, urlOption } from "../running-service.ts";
import { BackupClient } from "./backup-client.ts";
import { readManifest } from "./backup-folder.ts";
import { Progress } from "./progress.ts";
import { restoreBackup } from "./restore-backup.ts";
import { runProgram } from "./run-program.ts";

const { values, parameters } = commandLine({
	command: "npm run restore --",
	about: "Restores a backup into a running service that is empty, and compares both.",
	parameters: [{ name: "DIR", about: "the folder of the backup" }],
	options: { url: urlOption },
	notes: [
		"",
		"Until it is finished the service is closed to the public. If it is broken off, run it again.",
		"Start an empty service by: npm start -- --empty --persist-to FOLDER",
		"The token is that of NEWSROOM_TOKEN, otherwise that of .dev.vars.",
	],
});
const [folder = ""] = parameters;

await runProgram(async (signal) => {
	const client = new BackupClient(serviceUrl(values.url), newsroomToken(), signal);
	const manifest = await readManifest(folder);
	const progress = new Progress();
	await restoreBackup(client, resolve(folder), manifest, progress);
	console.log(
		`Restored, and equal to the backup, in ${progress.seconds()}. ${client.url} is open.`,
	);
});
