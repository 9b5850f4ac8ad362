import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { AppEnv } from "./env.ts";
import { anyOrigin, securityHeaders } from "./http/headers.ts";
import { articles } from "./routes/articles.ts";
import { assets } from "./routes/assets.ts";
import { changes } from "./routes/changes.ts";
import { channelCounts } from "./routes/channel-counts.ts";
import { withContext } from "./routes/context.ts";
import { contract } from "./routes/contract.tsx";
import { embed } from "./routes/embed.tsx";
import { onError, onMethodNotAllowed, onNotFound, problemPages } from "./routes/errors.tsx";
import { feeds } from "./routes/feeds.ts";
import { health } from "./routes/health.ts";
import { listPages } from "./routes/list-pages.tsx";
import { newsroomArticles } from "./routes/newsroom-articles.ts";
import { newsroomDeadLetters } from "./routes/newsroom-dead-letters.tsx";
import { newsroomExports } from "./routes/newsroom-exports.ts";
import { newsroomGuard } from "./routes/newsroom-guard.ts";
import { newsroomPages } from "./routes/newsroom-pages.tsx";
import { newsroomResultsApi } from "./routes/newsroom-results.ts";
import { newsroomSearchIndex } from "./routes/newsroom-search-index.ts";
import { newsroomSnippets } from "./routes/newsroom-snippets.tsx";
import { newsroomSurveys } from "./routes/newsroom-surveys.ts";
import { pages } from "./routes/pages.tsx";
import { receiptPages } from "./routes/receipt-pages.tsx";
import { receipts } from "./routes/receipts.ts";
import { sitemaps } from "./routes/sitemaps.ts";
import { subscriptions } from "./routes/subscriptions.ts";
import { surveyPages } from "./routes/survey-pages.tsx";
import { surveyResults } from "./routes/survey-results.tsx";
import { surveys } from "./routes/surveys.ts";

const root = new Hono<AppEnv>();

/** The URL map. */
export const app = root
	.use(securityHeaders, withContext, problemPages)
	.use(methodNotAllowed({ app: root, onMethodNotAllowed }))
	.use("/api/*", anyOrigin)
	.use("/:feed{(?:.+/)?(?:rss\\.xml|atom\\.xml|feed\\.json|feeds\\.opml)}", anyOrigin)
	.use("/embed.js", anyOrigin)
	.use("/surveys/:slug/form", anyOrigin)
	.use("/openapi.json", anyOrigin)
	.use("/newsroom/*", newsroomGuard)

	// Public, cacheable: /, /topics/…, /articles/…, /surveys/…, /rss.xml, /atom.xml, /feed.json
	.route("/", listPages)
	.route("/", pages)
	.route("/", surveyPages)
	.route("/", embed)
	.route("/", feeds)
	.route("/", subscriptions)
	.route("/", sitemaps)
	.route("/", assets)
	.route("/", health)
	.route("/", contract(root))
	.route("/api/articles", articles)
	.route("/api/changes", changes)
	.route("/api", channelCounts)

	// The survey intake: POST /api/surveys/{slug}/responses, never cached
	.route("/api/surveys", surveys)

	// What the answers come to, where everybody may see it: /surveys/{slug}/results, /api/surveys/{slug}/results
	.route("/", surveyResults)

	// What respondents may do with their answers: never cached, and never logged
	.route("/", receiptPages)
	.route("/api/receipts", receipts)

	// Everything that needs a credential
	.route("/newsroom/api/articles", newsroomArticles)
	.route("/newsroom/api/search-index", newsroomSearchIndex)
	.route("/newsroom/api/surveys", newsroomSurveys)
	.route("/", newsroomSnippets)
	.route("/newsroom/api/surveys", newsroomExports)
	.route("/", newsroomDeadLetters)
	.route("/newsroom/api/surveys", newsroomResultsApi)
	.route("/newsroom", newsroomPages)

	.notFound(onNotFound)
	.onError(onError);

export type App = typeof app;
