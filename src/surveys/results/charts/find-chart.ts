import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { type AskedQuestion, withoutSections } from "../../questions/question.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { InWords } from "../filter/dimensions.ts";
import { findNewsroomResults } from "../find-results.ts";
import { methodOf } from "../method-lines.ts";
import type { NewsroomResults } from "../results.schema.ts";
import type { Chart } from "./chart.ts";
import { DAYS_CHART } from "./chart-names.ts";
import { chartSvg, type Drawing } from "./chart-svg.ts";
import { chartAlt, chartMethod } from "./chart-texts.ts";
import { daysToChart } from "./days-to-chart.ts";
import { toChart } from "./to-chart.ts";

interface Wanted {
	site: Site;
	survey: SurveyRow;
	/** The id of a question, or DAYS_CHART. */
	name: string;
	filter: SubmissionFilter;
	language: string;
	now: Date;
}

/** A chart with everything that belongs to it. */
export interface FoundChart {
	chart: Chart;
	drawing: Drawing;
	alt: string;
	method: string[];
}

/** Finds the true numbers of a question and draws them; undefined if the question has no chart. */
export async function findChart(db: Database, wanted: Wanted): Promise<FoundChart | undefined> {
	const { site, survey, name, filter, language, now } = wanted;
	const say = localizer(language, survey.language);
	const results = await findNewsroomResults(db, survey, filter);
	const { questions } = survey.definition;
	const question = withoutSections(questions).find(({ id }) => id === name);
	const chart = question
		? questionChart(question, results, { say, language })
		: daysChart(results, wanted);
	if (!chart) return undefined;
	const counted = { site, question, chart, method: methodOf(questions, results, filter), now };
	const method = chartMethod(counted, { say, language });
	const source = wordsFor(language).charts.source(say(survey.definition.title), site.title);
	const alt = chartAlt(chart, language);
	const drawing = chartSvg(chart, { alt, method: [...method, `${source}.`], language });
	return { chart, drawing, alt, method };
}

function questionChart(question: AskedQuestion, results: NewsroomResults, inWords: InWords) {
	const result = results.questions.find(({ id }) => id === question.id);
	return result && toChart(question, result, inWords);
}

function daysChart(results: NewsroomResults, { name, language }: Wanted): Chart | undefined {
	return name === DAYS_CHART ? daysToChart(results, language) : undefined;
}
