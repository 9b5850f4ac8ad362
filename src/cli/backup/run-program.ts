import { endWith } from "../end-with.ts";
import { Stopped } from "./stopped.ts";

const SYSTEM: Record<string, string> = {
	ENOSPC: "The disk is full",
	EDQUOT: "The disk quota is used up",
	EACCES: "Access to a file is denied",
	EPERM: "Access to a file is denied",
	EROFS: "The disk cannot be written to",
};

/** Runs a program. Ends it with a sentence for what a person can mend. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
	// Without a handler, nothing that is half done would be removed.
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => endWith("Ended. What was not finished does not count."));
	try {
		await program();
	} catch (error) {
		if (error instanceof Stopped) endWith(error.message);
		const { code, path } = Object(error);
		const reason = SYSTEM[code];
		if (reason === undefined) throw error;
		endWith(`${reason}${path ? `: ${path}` : ""}. Nothing is left that looks like a backup.`);
	}
}
