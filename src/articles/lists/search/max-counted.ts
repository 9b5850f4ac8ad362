/** The most matches that a search counts: each is a row read. */
export const MAX_COUNTED = 1000;
