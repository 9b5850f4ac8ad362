import { afterEach, beforeEach, vi } from "vitest";

/** The second round of purges and copies waits at least so long, and at most twice as long. */
export const SECOND_ROUND_MS = 5000;

/** Lets the second round come at once in every test of a file. Returns the delays that it asked for. */
export function skipSecondRound(): number[] {
	const delays: number[] = [];
	beforeEach(() => {
		delays.length = 0;
		const wait = globalThis.setTimeout;
		vi.spyOn(globalThis, "setTimeout").mockImplementation((task, delay = 0) => {
			// Longer timers are not ours: waitOnExecutionContext has one.
			if (delay <= SECOND_ROUND_MS || delay > 2 * SECOND_ROUND_MS) return wait(task, delay);
			delays.push(delay);
			return wait(task, 0);
		});
	});
	afterEach(() => void vi.restoreAllMocks());
	return delays;
}
