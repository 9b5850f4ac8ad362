import { existsSync, statfsSync } from "node:fs";

const MEMORY = "/dev/shm";
const MIN_BYTES = 2 ** 31;

/** Lets databases of tests be files in memory, where there is room: nothing of them must last. */
export function storeInMemory(): void {
	if (!existsSync(MEMORY)) return;
	const { bavail, bsize } = statfsSync(MEMORY);
	if (bavail * bsize >= MIN_BYTES) process.env.TMPDIR = MEMORY;
}
