import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { AskedQuestion } from "../../questions/question.schema.ts";
import type { InWords } from "../filter/dimensions.ts";
import { filterLines } from "../filter/filter-lines.ts";
import { type Method, methodLines } from "../method-lines.ts";
import type { Chart } from "./chart.ts";

/** A picture of the newsroom has at most 1,000 characters of description. */
const MAX_ALT_LENGTH = 900;

/** Says in one text what a chart shows; values that are too many are left to the table. */
export function chartAlt({ kind, title, bars }: Chart, language: string): string {
	const words = wordsFor(language).charts;
	const values = bars.map(({ label, numbers: [first, ...others] }) => {
		const further = others.length > 0 ? ` (${others.join(", ")})` : "";
		return `${label}: ${first}${further}`;
	});
	const shown: string[] = [];
	let length = title.length;
	for (const value of values) {
		length += value.length + 2;
		if (length > MAX_ALT_LENGTH) break;
		shown.push(value);
	}
	const left = values.length - shown.length;
	const list = [...shown, ...(left > 0 ? [words.more(left)] : [])].join("; ");
	return words[kind](/[.?!…]$/.test(title) ? title : `${title}.`, `${list}.`).slice(0, 1000);
}

interface Counted {
	site: Site;
	/** The question; undefined for submissions by day. */
	question: AskedQuestion | undefined;
	chart: Chart;
	method: Method;
	now: Date;
}

/** Says how the numbers of a chart came about, and on which day they were counted. */
export function chartMethod(
	{ site, question, chart, method, now }: Counted,
	inWords: InWords,
): string[] {
	const { language } = inWords;
	const { share, method: say } = wordsFor(language).results;
	// Means and places are no shares.
	const lines = question
		? methodLines(question, chart.answered, method, inWords).filter(
				(line) => line !== say.base || chart.heads.includes(share),
			)
		: daysMethod(chart.answered, method, inWords);
	const day = dateText(now.toISOString(), language, site.timeZone);
	return [lines.join(" "), `${wordsFor(language).charts.asOf(day)}.`];
}

function daysMethod(answered: number, method: Method, inWords: InWords): string[] {
	const { language } = inWords;
	const words = wordsFor(language).results.method;
	const chosen = filterLines(method.questions, method.filter, inWords).map(({ text }) => text);
	const count = numberText(answered, language);
	return [
		`${wordsFor(language).charts.number(count)}.`,
		...(chosen.length > 0 ? [words.selection(chosen.join("; "))] : []),
		words.open,
	];
}
