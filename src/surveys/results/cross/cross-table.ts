import { partName } from "../../questions/answers.schema.ts";
import { findNamedQuestion, hasChoice } from "../../questions/named-question.ts";
import type { Question } from "../../questions/question.schema.ts";
import type { ChoiceResult } from "../../questions/question-result.schema.ts";
import { shareOf } from "../../questions/question-summary.ts";
import type { Tally } from "../../questions/tally.schema.ts";
import { toQuestionResults } from "../question-results.ts";
import { BETWEEN, type Combination } from "./combinations.sql.ts";
import type { CrossChoice, CrossSide, CrossTable } from "./cross.schema.ts";

/** Shares of fewer submissions say little. */
const SMALL_BASE = 30;
/** Of a question with more choices, those that nobody made are left out. */
const MOST_EMPTY_CHOICES = 20;

type Counts = Omit<CrossTable, "survey" | "title" | "erased">;

/** Returns the cross table of two questions, by what submissions chose of both. */
export function toCrossTable(
	questions: Question[],
	[rowName, columnName]: [rows: string, columns: string],
	all: Combination[],
): Counts {
	const combinations = all.filter(({ selected }) => selected === 1);
	const both = combinations.flatMap(({ rows, columns, ...rest }) =>
		rows === null || columns === null
			? []
			: [{ rows: choicesIn(rows), columns: choicesIn(columns), ...rest }],
	);
	const answered = both.reduce((sum, { count }) => sum + count, 0);
	const pairs = new Map<string, number>();
	const [rowTotals, columnTotals] = [new Map<string, number>(), new Map<string, number>()];
	for (const { rows, columns, count } of both) {
		for (const row of rows) add(rowTotals, row, count);
		for (const column of columns) add(columnTotals, column, count);
		for (const row of rows) for (const column of columns) add(pairs, pair(row, column), count);
	}
	const rows = toSide(questions, rowName, rowTotals, answered);
	const columns = toSide(questions, columnName, columnTotals, answered);
	const cells = rows.choices.map((row) =>
		columns.choices.map((column) => {
			const count = pairs.get(pair(row.value, column.value)) ?? 0;
			const [row_share, column_share] = [shareOf(count, row.total), shareOf(count, column.total)];
			return { count, row_share, column_share };
		}),
	);
	const responses = combinations.reduce((sum, { count }) => sum + count, 0);
	return { responses, answered, ...periodOf(combinations), rows, columns, cells };
}

const pair = (row: string, column: string) => row + BETWEEN + column;

function add(sums: Map<string, number>, key: string, count: number): void {
	sums.set(key, (sums.get(key) ?? 0) + count);
}

/** A multiple choice has an empty one too, which says that it was answered. */
function choicesIn(text: string): string[] {
	return text.split(BETWEEN).filter((choice) => choice !== "");
}

function periodOf(combinations: Combination[]): Pick<Counts, "from" | "to"> {
	const [from] = combinations.map(({ first }) => first).sort();
	const to = combinations
		.map(({ last }) => last)
		.sort()
		.at(-1);
	return from === undefined || to === undefined ? {} : { from, to };
}

/** Returns the choices of a question in their order, as its results show them. */
function toSide(
	questions: Question[],
	name: string,
	totals: Map<string, number>,
	answered: number,
): CrossSide {
	const tallies = [...totals].map(([choice, count]): Tally => {
		return { question: name, choice, count, total: 0 };
	});
	const named = findNamedQuestion(questions, name);
	const result = toQuestionResults(questions, tallies).find(({ id }) => id === named?.question.id);
	const row = result?.rows?.find(({ id }) => partName(result.id, id) === name);
	const found = (row ?? result)?.choices ?? [];
	const choices = found
		.filter(({ value }) => named && hasChoice(named, value))
		.map((choice) => toCrossChoice(choice, totals.get(choice.value) ?? 0, answered));
	const isLong = choices.length > MOST_EMPTY_CHOICES;
	return {
		question: name,
		label: result?.label ?? name,
		...(row && { row: row.label }),
		...(named?.question.type === "multiple" && { several: true as const }),
		choices: isLong ? choices.filter(({ total }) => total > 0) : choices,
	};
}

function toCrossChoice(
	{ count: _, share: __, mean_place: ___, ...choice }: ChoiceResult,
	total: number,
	answered: number,
): CrossChoice {
	const small = total < SMALL_BASE && { small: true as const };
	return { ...choice, total, share: shareOf(total, answered), ...small };
}
