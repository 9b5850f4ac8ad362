import type { Context } from "hono";
import { bucketOf } from "../../../media/files/optional-bindings.ts";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { problem } from "../../../platform/http/problem.ts";
import type { SubmissionFilter } from "../../../surveys/answers/submission-filter.schema.ts";
import { findChart } from "../../../surveys/results/charts/find-chart.ts";
import { cacheableLanguage } from "../../../surveys/survey/survey-language.ts";
import { toFoundArticle } from "../../finding/finding.json.ts";
import { listFoundArticles } from "../../finding/finding.sql.ts";
import { toSearch } from "../../lists/search/search-text.schema.ts";
import { ChartArticlePage } from "./chart-article.page.tsx";
import { type ChartEnv, NO_CHART } from "./chart-form.middleware.ts";
import type { ChartForm } from "./chart-page.schema.ts";

/** So many articles are offered. */
const MOST_ARTICLES = 10;
const STATUSES = { choose: 422, gone: 409, busy: 409, long: 413 } as const;

interface Asked {
	name: string;
	filter: SubmissionFilter;
	q: string;
	/** The form that was sent, and why the chart is in no article. */
	form?: ChartForm;
	fault?: keyof typeof STATUSES;
}

/** Shows the chart with the articles that were changed last, or those that have the words. */
export async function showChartPage(c: Context<ChartEnv>, { form, fault, ...asked }: Asked) {
	const { site, survey, primaryDb: db } = c.var;
	const language = cacheableLanguage(survey, site.language);
	const query = { sort: "-updated", limit: MOST_ARTICLES, q: toSearch(asked.q) } as const;
	const [found, articles] = await Promise.all([
		findChart(db, { site, survey, ...asked, language, now: new Date() }),
		listFoundArticles(db, query),
	]);
	if (!found || found.chart.answered === 0) return problem(c, 404, NO_CHART);
	const page = {
		...{ ...frameOf(c), ...asked, slug: survey.slug, lang: language, found, fault },
		articles: articles.rows.map((row) => toFoundArticle(site, row)),
		form: form ?? { page: crypto.randomUUID(), article: "" },
		hasStore: bucketOf(c.env) !== undefined,
	};
	return c.html(<ChartArticlePage {...page} />, fault ? STATUSES[fault] : 200);
}
