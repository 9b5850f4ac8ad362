/** What an answer adds to: a choice of a question, and an amount where sums make sense. */
export type TallyEntry = [question: string, choice: string, amount?: number];

/** Under these names stands what is no question: how many answered, and how many fell for the honeypot. */
export const SUBMISSIONS_TALLY = "_submissions";
export const HONEYPOT_TALLY = "_honeypot";

/** How often a choice was made, and the sum of what it amounts to. */
export interface Tally {
	question: string;
	choice: string;
	count: number;
	total: number;
}

/** How many responses came on a day from a page: from an origin, or "" where it is not known. */
export interface DailyCount {
	day: string;
	origin: string;
	count: number;
}
