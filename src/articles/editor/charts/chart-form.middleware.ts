import { createMiddleware } from "hono/factory";
import type { BucketEnv } from "../../../media/require-bucket.middleware.ts";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { readForm } from "../../../platform/http/form-fields.ts";
import { problem } from "../../../platform/http/problem.ts";
import { checkForm } from "../../../platform/http/validation.ts";
import type { SurveyRow } from "../../../surveys/survey/survey.sql.ts";
import { ChartForm } from "./chart-page.schema.ts";

/** The environment of the page that puts a chart into an article. */
export interface ChartEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		BucketEnv["Variables"] & {
			survey: SurveyRow;
			chartForm: ChartForm;
		};
}

export const NO_CHART = "There is no such question, or there is nothing to draw.";
const NO_FORM = "This is not the form of a chart: open its page again.";

/** Reads the form; responds with 422 to anything that no page of a chart sends. */
export const readChartForm = createMiddleware<ChartEnv>(async (c, next) => {
	const checked = checkForm(ChartForm, (await readForm(c))?.fields ?? new Map());
	if ("errors" in checked) return problem(c, 422, NO_FORM);
	c.set("chartForm", checked.output);
	return next();
});
