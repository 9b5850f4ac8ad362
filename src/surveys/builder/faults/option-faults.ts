import { OTHER_VALUE } from "../../questions/question-parts.schema.ts";
import type { DraftOption, DraftQuestion } from "../draft-survey.schema.ts";
import { firstText } from "../draft-texts.ts";
import { allOptions, MOST_OPTIONS } from "../pasted-options.ts";
import { type DraftFault, fault, textFaults } from "./draft-fault.ts";

const MOST_LETTERS = 300;
const MOST_IN_VALUE = 100;
const MOST_RANKED = 20;
const MOST_ROWS = 50;
const MOST_SHOWN = 60;

/** Finds what is wrong with the options of a question. */
export function optionFaults(question: DraftQuestion, languages: string[]): DraftFault[] {
	const { key, type, other, other_label } = question;
	const all = allOptions(question, languages);
	const inList = new Set(question.options);
	return [
		...countFaults(question, all.length),
		...all.flatMap((option, index) => {
			if (!inList.has(option)) return [];
			const name = `${key}.${option.key}`;
			return [
				...textFaults(`${name}.label`, option.label, languages, {
					...{ most: MOST_LETTERS, isNeeded: true },
				}),
				// Of too many options it is enough to say that.
				...(all.length > MOST_OPTIONS
					? []
					: sameFaults(name, option, all.slice(0, index), languages)),
				...valueFaults(name, option, type === "multiple" && other),
			];
		}),
		...pastedFaults(question, all, languages),
		...(other && type !== "ranking"
			? textFaults(`${key}.other_label`, other_label, languages, {
					...{ most: MOST_LETTERS, isNeeded: true },
				})
			: []),
	];
}

function countFaults({ key, type, paste }: DraftQuestion, count: number): DraftFault[] {
	const most = type === "ranking" ? MOST_RANKED : MOST_OPTIONS;
	const field = paste.trim() === "" ? `${key}.o` : `${key}.paste`;
	if (count > most) {
		return fault(field, (words, { number }) => words.options.many(number(count), number(most)));
	}
	if (count === 0) return fault(`${key}.o`, (words) => words.options.none);
	return type === "ranking" && count === 1 ? fault(`${key}.o`, (words) => words.options.few) : [];
}

/** Two options that people cannot tell apart, or of which the answers could not be told apart. */
function sameFaults(
	name: string,
	{ value, label }: DraftOption,
	before: DraftOption[],
	languages: string[],
): DraftFault[] {
	const code = value.trim();
	if (code !== "" && before.some((one) => one.value.trim() === code)) {
		return fault(`${name}.value`, (words) => words.options.valueTwice(code));
	}
	const text = firstText(label, languages).trim();
	const isThere = before.some(
		(one) =>
			firstText(one.label, languages).trim() === text && (code === "" || one.value.trim() === ""),
	);
	if (text === "" || !isThere) return [];
	return fault(`${name}.label.${languages[0]}`, (words) => words.options.twice);
}

function valueFaults(name: string, { value }: DraftOption, hasOther: boolean): DraftFault[] {
	const code = value.trim();
	if (code === OTHER_VALUE || (hasOther && code === "other")) {
		return fault(`${name}.value`, (words) => words.options.reserved(code));
	}
	return code.length > MOST_IN_VALUE
		? fault(`${name}.value`, (words, { number }) => words.tooLong(number(MOST_IN_VALUE)))
		: [];
}

/** Finds the first line below the options that lacks a language, is too long, or is there twice. */
function pastedFaults(
	{ key, options }: DraftQuestion,
	all: DraftOption[],
	languages: string[],
): DraftFault[] {
	const pasted = all.slice(all.length - all.filter((one) => !options.includes(one)).length);
	const found = pasted.map(({ label }) => textFaults("", label, languages, PASTED));
	const index = found.findIndex((faults) => faults.length > 0);
	const text = firstText(pasted[index]?.label ?? {}, languages).slice(0, MOST_SHOWN);
	if (index === -1) return [];
	const isLong = [...firstText(pasted[index]?.label ?? {}, languages)].length > MOST_LETTERS;
	return fault(`${key}.paste`, (words, { number }) =>
		isLong ? words.options.pastedLong(text, number(MOST_LETTERS)) : words.options.pasted(text),
	);
}

const PASTED = { most: MOST_LETTERS, isNeeded: true };

/** Finds what is wrong with the rows of a question. */
export function rowFaults({ key, rows }: DraftQuestion, languages: string[]): DraftFault[] {
	const count = rows.length;
	const counted = count > MOST_ROWS || count === 0;
	return [
		...(counted
			? fault(`${key}.r`, (words, { number }) =>
					count === 0 ? words.rows.none : words.rows.many(number(count), number(MOST_ROWS)),
				)
			: []),
		...rows.flatMap((row) => textFaults(`${key}.${row.key}.label`, row.label, languages, PASTED)),
	];
}
