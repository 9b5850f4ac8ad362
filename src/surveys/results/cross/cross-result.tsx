import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { dayText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type SubmissionFilter, toFilterQuery } from "../../answers/submission-filter.schema.ts";
import { findNamedQuestion } from "../../questions/named-question.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { filterLines } from "../filter/filter-lines.ts";
import type { CrossTable } from "./cross.schema.ts";
import { CrossCells } from "./cross-cells.tsx";
import { CrossChart } from "./cross-chart.tsx";
import { sideText } from "./side-text.ts";

interface CrossResultProps {
	survey: Survey;
	table: CrossTable;
	filter: SubmissionFilter;
	language: string;
	lang: string;
}

/** Shows a cross table with its chart, how it came about, and its files. */
export function CrossResult({ survey, table, filter, language, lang }: CrossResultProps) {
	const words = wordsFor(language);
	const inWords = { say: localizer(lang, survey.language), language };
	const rows = sideText(survey.questions, table.rows, inWords);
	const columns = sideText(survey.questions, table.columns, inWords);
	const pair: [string, string][] = [
		["rows", table.rows.question],
		["columns", table.columns.question],
	];
	const swapped = pair.map(([name], index): [string, string] => [name, pair[1 - index]?.[1] ?? ""]);
	const file = `/newsroom/api/surveys/${survey.slug}/cross.csv`;
	const excel: [string, string][] = [...pair, ["format", "excel"]];
	if (table.answered === 0) return <p>{words.cross.nobody}</p>;
	return (
		<section class="result cross" aria-labelledby="cross">
			<h2 id="cross" lang={lang}>
				{words.cross.heading(rows.label, columns.label)}
			</h2>
			<CrossCells {...{ table, rows, columns, language, lang }} />
			<CrossChart
				{...{ table, rows, columns, language, lang }}
				isOrdered={ORDERED.has(typeOf(survey, table.columns.question))}
			/>
			<p class="fine method">{methodOf(survey, table, filter, inWords).join(" ")}</p>
			{table.erased !== undefined && (
				<p class="fine">{words.newsroom.filterWords.erased(numberText(table.erased, language))}</p>
			)}
			<p class="links">
				<a href={`/newsroom/surveys/${survey.slug}/cross${toFilterQuery(filter, swapped)}`}>
					{words.cross.swap}
				</a>{" "}
				<a href={file + toFilterQuery(filter, excel)}>{words.cross.excel}</a>{" "}
				<a href={file + toFilterQuery(filter, pair)}>{words.newsroom.csv}</a>
			</p>
		</section>
	);
}

const ORDERED = new Set(["rating", "nps", "matrix", "number", "date"]);

const typeOf = ({ questions }: Survey, name: string) =>
	findNamedQuestion(questions, name)?.question.type ?? "";

function methodOf(
	{ questions }: Survey,
	{ answered, responses, from, to, rows, columns }: CrossTable,
	filter: SubmissionFilter,
	inWords: Parameters<typeof filterLines>[2],
): string[] {
	const { language } = inWords;
	const words = wordsFor(language);
	const { method } = words.results;
	const chosen = filterLines(questions, filter, inWords).map(({ text }) => text);
	const [first, last] = [from, to].map((day) => day && dayText(day, language));
	return [
		words.cross.base(numberText(answered, language), numberText(responses, language)),
		...(first && last ? [method.period(first, last)] : []),
		...(chosen.length > 0 ? [method.selection(chosen.join("; "))] : []),
		...(rows.several || columns.several ? [words.cross.several] : []),
		method.open,
	];
}
