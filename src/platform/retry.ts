const FIRST_RETRY_SECONDS = 10;
const LAST_RETRY_SECONDS = 3600;

/** Seconds until a queue's message is tried again after so many attempts: 10, 20, 40 … at most an hour. */
export function retrySeconds(attempts: number): number {
	return Math.min(FIRST_RETRY_SECONDS * 2 ** (attempts - 1), LAST_RETRY_SECONDS);
}
