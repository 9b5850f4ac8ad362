import { isVisible } from "../../../platform/schema/plain-text.ts";
import type { Words } from "../../../words/languages.ts";
import { typedNumber } from "../draft-numbers.ts";
import type { DraftQuestion, Texts } from "../draft-survey.schema.ts";
import { firstText } from "../draft-texts.ts";

export type FaultWords = Words["surveyFaults"];

/** Something that keeps a survey from opening, and its place. */
export interface DraftFault {
	/** The name of the field; “form” is the survey as a whole. */
	field: string;
	/** Says it in words; `name` returns the name of a language, `number` writes a number. */
	say: (words: FaultWords, tools: SayTools) => string;
}

/** The values that stand in sentences. */
export interface SayTools {
	nameOf: (language: string) => string;
	number: (number: number) => string;
}

export const fault = (field: string, say: DraftFault["say"]): DraftFault[] => [{ field, say }];

const MOST_SHOWN = 60;

/** Names a question in a sentence. */
export const nameIn = ({ label }: DraftQuestion, languages: string[]) =>
	firstText(label, languages).slice(0, MOST_SHOWN);

interface TextRule {
	most: number;
	/** True if the text must be there; otherwise it may be left out in all languages at once. */
	isNeeded?: boolean;
}

/** Finds what is wrong with a text that must be there in every language, or in none. */
export function textFaults(
	name: string,
	texts: Texts,
	languages: string[],
	{ most, isNeeded = false }: TextRule,
): DraftFault[] {
	const typed = languages.filter((language) => isVisible(texts[language] ?? ""));
	if (typed.length === 0 && !isNeeded) return [];
	return languages.flatMap((language) => {
		const field = `${name}.${language}`;
		if (!typed.includes(language)) return fault(field, sayMissing(language, languages));
		const isLong = [...(texts[language] ?? "")].length > most;
		return isLong ? fault(field, (words, { number }) => words.tooLong(number(most))) : [];
	});
}

const sayMissing =
	(language: string, languages: string[]): DraftFault["say"] =>
	(words, { nameOf }) =>
		languages.length === 1 ? words.missing : words.missingIn(nameOf(language));

interface NumberRule {
	language: string;
	decimals?: number;
	least: number;
	most: number;
}

/** Finds what is wrong with a number that may be left out. */
export function numberFaults(field: string, text: string, rule: NumberRule): DraftFault[] {
	const { language, decimals = 0, least, most } = rule;
	if (text.trim() === "") return [];
	const number = typedNumber(text, language, decimals);
	if (number === undefined) return fault(field, (words) => words.noNumber);
	if (decimals === 0 && !Number.isSafeInteger(number))
		return fault(field, (words) => words.noWhole);
	return number < least || number > most
		? fault(field, (words, tools) => words.between(tools.number(least), tools.number(most)))
		: [];
}
