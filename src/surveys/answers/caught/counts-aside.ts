/** The numbers of caught and of unchecked submissions. */
export interface CountsAside {
	/** The number that filled in the honeypot and does not count. */
	caught: number;
	/** The number that counts although Turnstile could not check it, at most `MAX_COUNTED` and one more. */
	unchecked: number;
}

/** So many submissions that were not checked are counted at most. */
export const MAX_COUNTED = 1000;
