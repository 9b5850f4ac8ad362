import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LOCK = "in-use";

/**
 * Makes the folder of the local data and takes it for this process until it exits. Returns in a sentence why that is
 * not possible; undefined if it is. Two services must not write the same database.
 */
export function takeFolder(folder: string): string | undefined {
	const lock = join(folder, LOCK);
	try {
		mkdirSync(folder, { recursive: true });
		const other = takeLock(lock);
		if (other !== undefined)
			return `${folder} is in use by another start (process ${other}). Stop it, or choose another folder: npm start -- --persist-to FOLDER --port PORT`;
	} catch (error) {
		return `${folder} cannot be written (${Object(error).code}). Choose another folder: npm start -- --persist-to FOLDER`;
	}
	process.on("exit", () => rmSync(lock, { force: true }));
	return undefined;
}

/** Returns the process that has the lock, if it is alive. */
function takeLock(lock: string): number | undefined {
	try {
		// “wx” fails if the file exists: of two that start at once, one gets it.
		writeFileSync(lock, String(process.pid), { flag: "wx" });
		return undefined;
	} catch (error) {
		if (Object(error).code !== "EEXIST") throw error;
	}
	const other = Number(readFileSync(lock, "utf8"));
	if (isAlive(other)) return other;
	// Its process was killed before it could remove the file.
	writeFileSync(lock, String(process.pid));
	return undefined;
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		// Signal 0 only asks.
		process.kill(pid, 0);
	} catch (error) {
		return Object(error).code === "EPERM";
	}
	return isStart(pid);
}

/** False if the number of a process that is gone was given to another program, as after a restart of the machine. */
function isStart(pid: number): boolean {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.ts");
	} catch {
		// Only Linux has these files.
		return true;
	}
}
