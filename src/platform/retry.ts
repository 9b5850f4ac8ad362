const FIRST_RETRY_SECONDS = 10;
const LAST_RETRY_SECONDS = 3600;

/** Returns the delay of a queue message after so many attempts: 10, 20, 40 … at most 3600 seconds. */
export function retrySeconds(attempts: number): number {
	return Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), LAST_RETRY_SECONDS);
}
