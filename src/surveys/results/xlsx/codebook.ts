import { localizer, type TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../../questions/answers.schema.ts";
import { isSection, type Question } from "../../questions/question.schema.ts";
import { OTHER_VALUE } from "../../questions/question-parts.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { NPS_SCALE } from "../../questions/scale/nps.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { languagesOf } from "../../survey/survey-languages.schema.ts";
import type { WorkbookCell } from "./cell-xml.ts";
import { conditionText } from "./condition-text.ts";
import type { WorkbookSheet } from "./workbook.ts";

type Survey = Pick<SurveyRow, "definition" | "language">;
type Kind = keyof ReturnType<typeof wordsFor>["exports"]["kinds"];

/** An entry of the codebook: a question, or a part of one. */
interface Entry {
	kind: Kind;
	text: TranslatedText;
	/** The name of the answer that it is about. */
	answer?: string;
	/** The code in the answers that it stands for. */
	value?: string | number;
}

const WIDTHS = { id: 18, column: 22, kind: 16, type: 14, value: 18, text: 50, flag: 10, note: 36 };

/**
 * Returns the sheet that says what was asked: each question, then its options, rows and other words. `names` has
 * the columns of the answers.
 */
export function codebookSheet(
	survey: Survey,
	names: Map<string, string>,
	language: string,
): WorkbookSheet {
	const { sheets, codebook: words } = wordsFor(language).exports;
	const languages = languagesOf(survey.definition, survey.language);
	return {
		name: sheets.codebook,
		style: "wrapped",
		columns: [
			{ header: words.question, width: WIDTHS.id },
			{ header: words.column, width: WIDTHS.column },
			{ header: words.kind, width: WIDTHS.kind },
			{ header: words.type, width: WIDTHS.type },
			{ header: words.value, width: WIDTHS.value },
			...languages.map((one) => ({ header: words.text(one), width: WIDTHS.text })),
			{ header: words.required, width: WIDTHS.flag },
			{ header: words.retired, width: WIDTHS.flag },
			{ header: words.condition, width: WIDTHS.note },
			{ header: words.limits, width: WIDTHS.note },
		],
		portions: [
			survey.definition.questions.flatMap((question) =>
				entriesOf(question).map((entry, index) => [
					question.id,
					entry.answer && names.get(entry.answer),
					wordsFor(language).exports.kinds[entry.kind],
					index === 0 ? question.type : undefined,
					entry.value,
					...languages.map((one) => localizer(one, survey.language)(entry.text)),
					...(index === 0 ? rulesOf(question, survey, language) : []),
				]),
			),
		],
	};
}

/** Returns the cells about a question as a whole: required, retired, its condition and its limits. */
function rulesOf(question: Question, survey: Survey, language: string): WorkbookCell[] {
	const { yes, no } = wordsFor(language).exports;
	const { questions } = survey.definition;
	const say = localizer(language, survey.language);
	const condition = conditionText(question, { questions, say, language });
	if (isSection(question)) return [undefined, undefined, condition];
	const answer = (is: boolean) => (is ? yes : no);
	const { required, retired } = question;
	return [answer(required), answer(retired), condition, limitsOf(question, language)];
}

function limitsOf(question: Question, language: string): string | undefined {
	if (isSection(question)) return undefined;
	const isScale = question.type === "rating" || question.type === "matrix";
	if (isScale) {
		return wordsFor(language).limits.range(String(question.min), String(question.max));
	}
	return behaviourOf(question).limits(language);
}

function entriesOf(question: Question): Entry[] {
	const { id, label, help } = question;
	const asked: Entry = { kind: isSection(question) ? "section" : "question", text: label };
	const columns = isSection(question) ? [] : behaviourOf(question).columns();
	if (columns.some(({ name }) => name === id)) asked.answer = id;
	return [
		asked,
		...(help === undefined ? [] : [{ kind: "help" as const, text: help }]),
		...optionsOf(question, new Set(columns.map(({ name }) => name))),
		...rowsOf(question),
		...endsOf(question),
	];
}

/** Lists the options; those that have columns of their own name these. */
function optionsOf(question: Question, columns: Set<string>): Entry[] {
	if (!("options" in question)) return [];
	const entry = (value: string, text: TranslatedText): Entry => {
		const own = partName(question.id, value);
		const answer = columns.has(own) ? own : question.id;
		return { kind: "option", text, value, answer };
	};
	const options = question.options.map(({ value, label }) => entry(value, label));
	if (!("other" in question) || question.other === undefined) return options;
	const words = partName(question.id, "other");
	const other: Entry = { kind: "other", text: question.other, answer: words };
	return [...options, entry(OTHER_VALUE, question.other), other];
}

function rowsOf(question: Question): Entry[] {
	if (!("rows" in question)) return [];
	return question.rows.map(({ id, label }) => ({
		kind: "row",
		text: label,
		answer: partName(question.id, id),
	}));
}

function endsOf(question: Question): Entry[] {
	const entries: Entry[] = [];
	const { min, max } = "style" in question || "rows" in question ? question : NPS_SCALE;
	if ("low" in question && question.low !== undefined)
		entries.push({ kind: "end", text: question.low, value: min });
	if ("high" in question && question.high !== undefined)
		entries.push({ kind: "end", text: question.high, value: max });
	if ("unit" in question && question.unit !== undefined)
		entries.push({ kind: "unit", text: question.unit });
	return entries;
}
