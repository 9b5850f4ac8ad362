import { endWith } from "../end-with.ts";
import { Stopped } from "./stopped.ts";

function abortable() {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}

const UNFINISHED = "What was not finished does not count.";
const SYSTEM: Record<string, string> = {
	ENOSPC: "The disk is full",
	EDQUOT: "The disk quota is used up",
	EFBIG: "The file is larger than this machine allows",
	EACCES: "Access to a file is denied",
	EPERM: "Access to a file is denied",
	ENOENT: "A file or folder is missing, or cannot be made",
	ENOTDIR: "A file is where a folder should be",
	EROFS: "The disk cannot be written to",
};

/**
 * Runs a program, which asks for nothing more once it is to end, and removes what is half done. Ends it
 * with a sentence for what a person can mend, and with what remains, if that must be said.
 */
export async function runProgram(
	program: (signal: AbortSignal) => Promise<void>,
	remains: () => string,
): Promise<void> {
	const { signal, abort } = abortable();
	for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, abort);
	try {
		await program(signal);
	} catch (error) {
		const rest = remains();
		if (error instanceof Stopped)
			endWith(rest === "" ? error.message : `${error.message}\n${rest}`);
		if (signal.aborted) endWith(`Ended. ${rest || UNFINISHED}`);
		const { code, path } = Object(error);
		const reason = SYSTEM[code];
		if (reason === undefined) throw error;
		endWith(`${reason}${path ? `: ${path}` : ""}. ${rest || UNFINISHED}`);
	}
}
