import { isDay } from "../../../platform/schema/time.schema.ts";
import { MAX_NUMBER } from "../../questions/amount/number.schema.ts";
import { FIRST, LAST } from "../../questions/date/date.schema.ts";
import { typedNumber } from "../draft-numbers.ts";
import type { DraftQuestion, DraftSurvey, Reading } from "../draft-survey.schema.ts";
import { allOptions } from "../pasted-options.ts";
import { type DraftFault, fault, numberFaults } from "./draft-fault.ts";

const MOST_STEPS = 20;
const MOST_DECIMALS = 3;
const MOST_TEXT = 10_000;
/** The highest whole number that is read exactly. */
const MOST_WHOLE = Number.MAX_SAFE_INTEGER;

interface Around {
	draft: DraftSurvey;
	reading: Reading;
}

type FindFaults = (question: DraftQuestion, around: Around) => DraftFault[];

const scale: FindFaults = ({ key, min, max }, { reading: { language } }) => {
	const rule = { language, least: -MOST_WHOLE, most: MOST_WHOLE };
	const wrong = [
		...numberFaults(`${key}.min`, min, rule),
		...numberFaults(`${key}.max`, max, rule),
	];
	const [from, to] = [typedNumber(min || "1", language), typedNumber(max || "5", language)];
	if (wrong.length > 0 || from === undefined || to === undefined) return wrong;
	return to > from && to - from < MOST_STEPS
		? []
		: fault(`${key}.max`, (words, { number }) => words.limits.steps(number(MOST_STEPS)));
};

const choices: FindFaults = (question, { draft: { languages }, reading: { language } }) => {
	const { key, min, max, other } = question;
	const wrong = [
		...numberFaults(`${key}.min`, min, { language, least: 0, most: MOST_WHOLE }),
		...numberFaults(`${key}.max`, max, { language, least: 1, most: MOST_WHOLE }),
	];
	if (wrong.length > 0) return wrong;
	const [from = 0, to = Number.POSITIVE_INFINITY] = [min, max].map((text) =>
		typedNumber(text, language),
	);
	const count = allOptions(question, languages).length + (other ? 1 : 0);
	if (from > to) return fault(`${key}.max`, (words) => words.limits.order);
	return from > count
		? fault(`${key}.min`, (words, { number }) => words.limits.fewOptions(number(count)))
		: [];
};

const amount: FindFaults = ({ key, min, max, decimals }, { reading: { language } }) => {
	const rule = { language, decimals: MOST_DECIMALS, least: -MAX_NUMBER, most: MAX_NUMBER };
	const wrong = [
		...numberFaults(`${key}.min`, min, rule),
		...numberFaults(`${key}.max`, max, rule),
		...numberFaults(`${key}.decimals`, decimals, { language, least: 0, most: MOST_DECIMALS }),
	];
	if (wrong.length > 0) return wrong;
	const [from = -MAX_NUMBER, to = MAX_NUMBER] = [min, max].map((text) =>
		typedNumber(text, language, MOST_DECIMALS),
	);
	if (from > to) return fault(`${key}.max`, (words) => words.limits.order);
	const unit = 10 ** (typedNumber(decimals, language) ?? 0);
	const hasAnswer = Math.ceil(from * unit - 1e-6) <= Math.floor(to * unit + 1e-6);
	return hasAnswer ? [] : fault(`${key}.max`, (words) => words.limits.noRoom);
};

const days: FindFaults = ({ key, min, max }) => {
	const wrong = Object.entries({ min, max }).flatMap(([name, text]) => {
		const day = text.trim();
		if (day === "") return [];
		if (!/^\d{4}-\d\d-\d\d$/.test(day) || !isDay(day)) {
			return fault(`${key}.${name}`, (words) => words.limits.noDay);
		}
		const isInside = day >= FIRST && day <= LAST;
		return isInside ? [] : fault(`${key}.${name}`, (words) => words.limits.dayBetween);
	});
	const isBackwards = min.trim() !== "" && max.trim() !== "" && min.trim() > max.trim();
	if (wrong.length > 0 || !isBackwards) return wrong;
	return fault(`${key}.max`, (words) => words.limits.dayOrder);
};

const length: FindFaults = ({ key, max_length }, { reading: { language } }) =>
	numberFaults(`${key}.max_length`, max_length, { language, least: 1, most: MOST_TEXT });

const places: FindFaults = ({ key, max }, { reading: { language } }) =>
	numberFaults(`${key}.max`, max, { language, least: 1, most: MOST_WHOLE });

const byType: Record<string, FindFaults> = {
	...{ rating: scale, matrix: scale, multiple: choices, ranking: places },
	...{ number: amount, date: days, text: length, long_text: length },
};

/** Finds limits of a question that are none, or with which nobody could answer. */
export const limitFaults: FindFaults = (question, around) =>
	byType[question.type]?.(question, around) ?? [];
