import { pageLanguages } from "../../words/languages.ts";

/** Languages in which German newsrooms write, those of the interface first. */
export const textLanguages = [
	...pageLanguages,
	...["ar", "es", "fr", "it", "nl", "pl", "ru", "tr", "uk"],
];
