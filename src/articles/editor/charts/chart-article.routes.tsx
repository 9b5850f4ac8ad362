import { Hono } from "hono";
import { requireBucket } from "../../../media/require-bucket.middleware.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { checkedFilter } from "../../../surveys/answers/submission-filter.middleware.ts";
import { withSurvey } from "../../../surveys/survey/find-survey.middleware.ts";
import { type ChartEnv, NO_CHART, readChartForm } from "./chart-form.middleware.ts";
import { ChartPagePath, ChartPageQuery } from "./chart-page.schema.ts";
import { putChart } from "./put-chart.ts";
import { showChartPage } from "./show-chart-page.tsx";

/** The page that asks into which article a chart goes, and puts it there. */
export const newsroomChartArticles = new Hono<ChartEnv>()
	.get(
		"/surveys/:slug/charts/:chart",
		policy("newsroom", "articles:write"),
		path(ChartPagePath),
		query(ChartPageQuery),
		withSurvey,
		checkedFilter,
		(c) => {
			const { q, ...filter } = c.req.valid("query");
			return showChartPage(c, { name: c.req.valid("param").chart, filter, q });
		},
	)
	.post(
		"/surveys/:slug/charts/:chart",
		policy("newsroom", "articles:write"),
		path(ChartPagePath),
		query(ChartPageQuery),
		requireBucket,
		readChartForm,
		withSurvey,
		checkedFilter,
		async (c) => {
			const { primaryDb: db, site, member, survey, bucket, chartForm } = c.var;
			const { q, ...filter } = c.req.valid("query");
			const { chart: name } = c.req.valid("param");
			const shown = { name, filter, q, form: chartForm };
			if (chartForm.article === "") return showChartPage(c, { ...shown, fault: "choose" });
			const put = await putChart({ db, bucket, site, member }, { survey, name, filter }, chartForm);
			if ("slug" in put) return c.redirect(`/newsroom/articles/${put.slug}?done=charted`, 303);
			if (put.fault === "nothing") return problem(c, 404, NO_CHART);
			return showChartPage(c, { ...shown, fault: put.fault });
		},
	);
