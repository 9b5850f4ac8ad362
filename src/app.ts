import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { articles } from "./articles/article/article.routes.ts";
import { newsroomArticles } from "./articles/article/article-newsroom.routes.ts";
import { articlePages } from "./articles/article/article-page.routes.tsx";
import { changes } from "./articles/lists/changes.routes.ts";
import { channelCounts } from "./articles/lists/channel-counts.routes.ts";
import { articleLists } from "./articles/lists/list.routes.ts";
import { listPages } from "./articles/lists/list-pages.routes.tsx";
import { newsroomSearchIndex } from "./articles/lists/search/search-index.routes.ts";
import { contract } from "./docs/docs.routes.tsx";
import { feeds } from "./feeds/feeds.routes.ts";
import { feedsPage } from "./feeds/feeds-page.routes.tsx";
import { sitemaps } from "./feeds/sitemap.routes.ts";
import { subscriptions } from "./feeds/subscriptions.routes.ts";
import { followers } from "./followers.ts";
import { requireNewsroom } from "./newsroom/require-newsroom.middleware.ts";
import type { AppEnv } from "./platform/env.ts";
import { anyOrigin, securityHeaders } from "./platform/http/security-headers.ts";
import { followChangesWith } from "./publication/follow-changes.middleware.ts";
import { assets } from "./site/assets.routes.ts";
import { onError, onMethodNotAllowed, onNotFound, problemPages } from "./site/errors.tsx";
import { health } from "./site/health.routes.ts";
import { withContext } from "./site/request-context.middleware.ts";
import { newsroomDeadLetters } from "./surveys/answers/dead-letters/dead-letters.routes.tsx";
import { surveyIntake } from "./surveys/answers/intake.routes.ts";
import { receipts } from "./surveys/answers/receipts/receipt.routes.ts";
import { receiptPages } from "./surveys/answers/receipts/receipt-pages.routes.tsx";
import { newsroomSubmissions } from "./surveys/answers/submission-newsroom.routes.ts";
import { embed } from "./surveys/embed/embed.routes.tsx";
import { newsroomSnippets } from "./surveys/embed/snippets.routes.tsx";
import { newsroomExports } from "./surveys/results/export.routes.ts";
import { surveyResults } from "./surveys/results/results.routes.tsx";
import { newsroomResultsApi } from "./surveys/results/results-newsroom.routes.ts";
import { newsroomResultsPages } from "./surveys/results/results-newsroom-pages.routes.tsx";
import { surveys } from "./surveys/survey/survey.routes.ts";
import { newsroomSurveys } from "./surveys/survey/survey-newsroom.routes.ts";
import { newsroomSurveyPages } from "./surveys/survey/survey-newsroom-pages.routes.tsx";
import { surveyPages } from "./surveys/survey/survey-pages.routes.tsx";

const root = new Hono<AppEnv>().notFound(onNotFound).onError(onError);

/** The URL map. */
export const app = root
	.use(securityHeaders, withContext, followChangesWith(followers), problemPages)
	.use(methodNotAllowed({ app: root, onMethodNotAllowed }))
	.use("/api/*", anyOrigin)
	.use("/:feed{(?:.+/)?(?:rss\\.xml|atom\\.xml|feed\\.json|feeds\\.opml)}", anyOrigin)
	.use("/embed.js", anyOrigin)
	.use("/surveys/:slug/form", anyOrigin)
	.use("/openapi.json", anyOrigin)
	.use("/newsroom/*", requireNewsroom)

	// Public, cacheable: /, /topics/…, /articles/…, /surveys/…, /rss.xml, /atom.xml, /feed.json
	.route("/", listPages)
	.route("/", articlePages)
	.route("/", surveyPages)
	.route("/", embed)
	.route("/", feedsPage)
	.route("/", feeds)
	.route("/", subscriptions)
	.route("/", sitemaps)
	.route("/", assets)
	.route("/", health)
	.route("/", contract(root))
	.route("/api/articles", articleLists)
	.route("/api/articles", articles)
	.route("/api/changes", changes)
	.route("/api", channelCounts)

	.route("/api/surveys", surveys)

	// The survey intake: POST /api/surveys/{slug}/responses, never cached
	.route("/api/surveys", surveyIntake)

	// Public results: /surveys/{slug}/results, /api/surveys/{slug}/results
	.route("/", surveyResults)

	// The receipts of respondents: never cached, and never logged
	.route("/", receiptPages)
	.route("/api/receipts", receipts)

	// Everything that needs a credential
	.route("/newsroom/api/articles", newsroomArticles)
	.route("/newsroom/api/search-index", newsroomSearchIndex)
	.route("/newsroom/api/surveys", newsroomSurveys)
	.route("/newsroom/api/surveys", newsroomSubmissions)
	.route("/", newsroomSnippets)
	.route("/newsroom/api/surveys", newsroomExports)
	.route("/", newsroomDeadLetters)
	.route("/newsroom/api/surveys", newsroomResultsApi)
	.route("/newsroom", newsroomSurveyPages)
	.route("/newsroom", newsroomResultsPages);

export type App = typeof app;
