// npm run restore -- DIR [--url https://news.example --discard --yes]: a backup into an empty service.
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { commandLine } from "../command-line.ts";
import { newsroomToken } from "../dev-vars.ts";
import { serviceUrl, urlOption } from "../running-service.ts";
import { BackupClient } from "./backup-client.ts";
import { readManifest } from "./backup-folder.ts";
import { discardRestore } from "./discard-restore.ts";
import { Progress } from "./progress.ts";
import { restoreBackup } from "./restore-backup.ts";
import { runProgram } from "./run-program.ts";
import { Stopped } from "./stopped.ts";

const { values, parameters } = commandLine({
	command: "npm run restore --",
	about: "Restores a backup into a running service that is empty, and compares both.",
	parameters: [{ name: "[DIR]", about: "the folder of the backup; not with --discard" }],
	options: {
		url: urlOption,
		discard: {
			type: "boolean",
			about: "removes what an unfinished restore has stored, after a question",
		},
		yes: { type: "boolean", about: "answers the question of --discard" },
	},
	notes: [
		"",
		"Until it is finished the service is closed to the public. If it is broken off, run it again, or discard it:",
		"npm run restore -- --discard. A backup of an older version is upgraded while it is restored.",
		"Start an empty service by: npm start -- --empty --persist-to FOLDER",
		"The token is that of NEWSROOM_TOKEN, otherwise that of .dev.vars.",
	],
});
const [folder] = parameters;

await runProgram(
	async (signal) => {
		const client = new BackupClient(serviceUrl(values.url), newsroomToken(), signal);
		const progress = new Progress();
		if (values.discard) {
			if (folder !== undefined) throw new Stopped("--discard takes no folder: the backup stays.");
			const confirm = process.stdin.isTTY && process.stdout.isTTY ? ask : undefined;
			return discardRestore(client, values.yes ?? false, confirm, progress);
		}
		if (folder === undefined)
			throw new Stopped("Name the folder of the backup: npm run restore -- DIR");
		const manifest = await readManifest(folder);
		await restoreBackup(client, resolve(folder), manifest, progress);
		console.log(
			`Restored, and equal to the backup, in ${progress.seconds()}. ${client.url} is open.`,
		);
	},
	() => "",
);

async function ask(question: string): Promise<boolean> {
	const lines = createInterface({ input: process.stdin, output: process.stdout });
	// Ctrl-C and Ctrl-D close it without an answer.
	const closed = once(lines, "close").then(() => "");
	const answer = await Promise.race([lines.question(question), closed]);
	lines.close();
	return /^(?:y|yes)$/i.test(answer.trim());
}
