/** One addition to the tallies: a choice of a question, with an amount where sums make sense. */
export type TallyEntry = [question: string, choice: string, amount?: number];

/** The names of two tallies that belong to no question: all submissions, and those that filled in the honeypot. */
export const SUBMISSIONS_TALLY = "_submissions";
export const HONEYPOT_TALLY = "_honeypot";

/** Counts submissions that are not in a filter; it is never stored. */
export const OTHERS_TALLY = "_others";

/** The number of times that a choice was made, and the sum of its amounts. */
export interface Tally {
	question: string;
	choice: string;
	count: number;
	total: number;
}

/** Stands for the origins that are not named. */
export const OTHER_ORIGINS = "*";

/** The number of submissions on a day from an origin; the origin is "" if it is not known. */
export interface DailyCount {
	day: string;
	origin: string;
	count: number;
}
