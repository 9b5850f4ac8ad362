import { inject } from "vitest";

/** Returns the service that the tests of this file have to themselves. */
export function ownService(): { url: string; token: string } {
	// vitest numbers the files that run at the same time from 1.
	const own = inject("services")[Number(process.env.VITEST_POOL_ID) - 1];
	if (!own) throw new Error("There are fewer services than files that run at the same time");
	return own;
}
