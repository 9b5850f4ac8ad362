/** How many submissions stand apart. */
export interface CountsAside {
	/** Those that filled in the honeypot and do not count. */
	caught: number;
	/** Those that count although Turnstile could not check them, at most `MAX_COUNTED` and one more. */
	unchecked: number;
}

/** So many submissions that were not checked are counted at most. */
export const MAX_COUNTED = 1000;
