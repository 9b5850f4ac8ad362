import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { newsroomChannels } from "./articles/addresses/channels/channel-newsroom.routes.ts";
import { newsroomChannelPages } from "./articles/addresses/channels/channel-pages.routes.tsx";
import {
	formerChannels,
	formerChannelsInQuery,
} from "./articles/addresses/channels/former-channels.middleware.ts";
import {
	formerAddresses,
	formerAddressesOfNewsroom,
} from "./articles/addresses/former-addresses.middleware.ts";
import { newsroomRecall } from "./articles/announcements/recall.routes.ts";
import { articles } from "./articles/article/article.routes.ts";
import { newsroomArticles } from "./articles/article/article-newsroom.routes.ts";
import { articleMarkdown } from "./articles/article/markdown/article-markdown.routes.ts";
import { pastedHtml } from "./articles/article/markdown/pasted-html.routes.ts";
import { articlePages } from "./articles/article/page/article-page.routes.tsx";
import { newsroomVersions } from "./articles/article/versions/version.routes.ts";
import { newsroomWithdrawals } from "./articles/article/withdrawal/withdraw.routes.ts";
import { newsroomArticleBatch } from "./articles/batch/article-batch.routes.ts";
import { newsroomDrafts } from "./articles/drafts/draft.routes.ts";
import { newsroomPublications } from "./articles/drafts/publish.routes.ts";
import { newsroomRestores } from "./articles/drafts/restore-version.routes.ts";
import { newsroomChartArticles } from "./articles/editor/charts/chart-article.routes.tsx";
import { newsroomConflicts } from "./articles/editor/conflict/conflict.routes.tsx";
import { newsroomEditor } from "./articles/editor/editor.routes.tsx";
import { newsroomHistory } from "./articles/editor/history/history.routes.tsx";
import { newsroomEditorPictures } from "./articles/editor/pictures/editor-pictures.routes.tsx";
import { newsroomPreviews } from "./articles/editor/preview/editor-preview.routes.tsx";
import { editorScriptFile } from "./articles/editor/script/editor-script.routes.ts";
import { newsroomEditorTurns } from "./articles/editor/turns.routes.tsx";
import { newsroomWithdrawalPage } from "./articles/editor/withdrawal-page.routes.tsx";
import { newsroomFinding } from "./articles/finding/finding.routes.ts";
import { newsroomFindingPages } from "./articles/finding/finding-pages.routes.tsx";
import { newsroomSelection } from "./articles/finding/many/many.routes.tsx";
import { findingScriptFile } from "./articles/finding/script/finding-script.routes.ts";
import { archivePages } from "./articles/lists/archive/archive.routes.tsx";
import { changes } from "./articles/lists/changes.routes.ts";
import { channelCounts } from "./articles/lists/channel-counts.routes.ts";
import { newsroomFront } from "./articles/lists/front/curation.routes.ts";
import { newsroomFrontPages } from "./articles/lists/front/curation-pages.routes.tsx";
import { sectionLinks } from "./articles/lists/front/section-links.middleware.ts";
import { articleLists } from "./articles/lists/list.routes.ts";
import { listPages } from "./articles/lists/list-pages.routes.tsx";
import { searchPages } from "./articles/lists/search/search.routes.tsx";
import { newsroomSearchIndex } from "./articles/lists/search/search-index.routes.ts";
import { newsroomComments } from "./articles/previews/comments.routes.ts";
import { newsroomPreviewLinks } from "./articles/previews/preview-links.routes.ts";
import { previewPages } from "./articles/previews/preview-pages.routes.tsx";
import { newsroomSharing } from "./articles/previews/sharing/sharing.routes.tsx";
import { backup } from "./backup/backup.routes.ts";
import { closedWhileRestoring } from "./backup/closed-while-restoring.middleware.ts";
import { mediaFiles } from "./backup/media-files.routes.ts";
import { restore } from "./backup/restore.routes.ts";
import { newsroomBoard } from "./board/board.routes.tsx";
import { contract } from "./docs/docs.routes.tsx";
import { feeds } from "./feeds/feeds.routes.ts";
import { feedsPage } from "./feeds/feeds-page.routes.tsx";
import { sitemaps } from "./feeds/sitemap.routes.ts";
import { subscriptions } from "./feeds/subscriptions.routes.ts";
import { followers } from "./followers.ts";
import { mcp } from "./mcp/mcp.routes.ts";
import { mediaDelivery } from "./media/delivery/media-delivery.routes.ts";
import { newsroomMedia } from "./media/media-newsroom.routes.ts";
import { newsroomMediaPages } from "./media/pages/media-pages.routes.tsx";
import { newsroomAccount } from "./newsroom/account/account.routes.tsx";
import { audit } from "./newsroom/audit/audit.middleware.ts";
import { newsroomAudit } from "./newsroom/audit/audit.routes.ts";
import { newsroomAuditPage } from "./newsroom/audit/audit-page.routes.tsx";
import { refuseCrossSite } from "./newsroom/cross-site.middleware.ts";
import { newsroomPeoplePages } from "./newsroom/people/people-pages.routes.tsx";
import { newsroomTokensPage } from "./newsroom/people/tokens-page.routes.tsx";
import { newsroomPeople } from "./newsroom/people.routes.ts";
import { requireNewsroom } from "./newsroom/require-newsroom.middleware.ts";
import { newsroomSessionApi } from "./newsroom/sessions.routes.ts";
import { signIn } from "./newsroom/sign-in.routes.ts";
import { newsroomTokenApi } from "./newsroom/tokens.routes.ts";
import type { AppEnv } from "./platform/env.ts";
import { anyOrigin, securityHeaders } from "./platform/http/security-headers.ts";
import { followChangesWith } from "./publication/follow-changes.middleware.ts";
import { assets } from "./site/assets.routes.ts";
import { canonicalAddress } from "./site/canonical-address.middleware.ts";
import { entrances } from "./site/entrances.routes.ts";
import { onError, onMethodNotAllowed, onNotFound, problemPages } from "./site/errors.tsx";
import { health } from "./site/health.routes.ts";
import { machineFiles } from "./site/machine-files.routes.ts";
import { withContext } from "./site/request-context.middleware.ts";
import { staticPages } from "./static-pages/static-page.routes.tsx";
import { newsroomPageEditing } from "./static-pages/static-page-editing.routes.tsx";
import { staticPageLinks } from "./static-pages/static-page-links.middleware.ts";
import { newsroomStaticPages } from "./static-pages/static-page-newsroom.routes.ts";
import { newsroomStatus } from "./status/status.routes.tsx";
import { newsroomAnnotations } from "./surveys/answers/annotations/annotation.routes.ts";
import { newsroomCaught } from "./surveys/answers/caught/caught.routes.tsx";
import { newsroomDeadLetterPages } from "./surveys/answers/dead-letters/dead-letter-pages.routes.tsx";
import { newsroomDeadLetters } from "./surveys/answers/dead-letters/dead-letters.routes.ts";
import { surveyIntake } from "./surveys/answers/intake.routes.ts";
import { receipts } from "./surveys/answers/receipts/receipt.routes.ts";
import { newsroomSubmissions } from "./surveys/answers/submission-newsroom.routes.ts";
import { unsavedPages } from "./surveys/answers/unsaved-pages.middleware.tsx";
import { newsroomBuilder } from "./surveys/builder/builder.routes.tsx";
import { newsroomDuplication } from "./surveys/builder/duplicate/duplicate.routes.tsx";
import { newsroomSurveyPreview } from "./surveys/builder/preview/survey-preview.routes.tsx";
import { builderScriptFile } from "./surveys/builder/script/builder-script.routes.ts";
import { embed } from "./surveys/embed/embed.routes.tsx";
import { newsroomSnippets } from "./surveys/embed/snippets.routes.tsx";
import { newsroomDeletionPages } from "./surveys/lifecycle/deletion/deletion-pages.routes.tsx";
import { newsroomSurveyErasure } from "./surveys/lifecycle/deletion/survey-erasure.routes.ts";
import { newsroomSurveyPages } from "./surveys/lifecycle/list/survey-list-pages.routes.tsx";
import { newsroomTurnPages } from "./surveys/lifecycle/turns/turn-pages.routes.tsx";
import { receiptPages } from "./surveys/respondents/receipt-pages.routes.tsx";
import { newsroomCharts } from "./surveys/results/charts/charts.routes.ts";
import { newsroomCross } from "./surveys/results/cross/cross.routes.tsx";
import { newsroomExports } from "./surveys/results/export.routes.ts";
import { surveyResults } from "./surveys/results/results.routes.tsx";
import { newsroomResultsApi } from "./surveys/results/results-newsroom.routes.ts";
import { newsroomResultsPages } from "./surveys/results/results-newsroom-pages.routes.tsx";
import { newsroomSubmissionPages } from "./surveys/results/submissions/submission-pages.routes.tsx";
import { newsroomWorkbooks } from "./surveys/results/xlsx/xlsx.routes.ts";
import { surveys } from "./surveys/survey/survey.routes.ts";
import { newsroomSurveys } from "./surveys/survey/survey-newsroom.routes.ts";
import { surveyPages } from "./surveys/survey/survey-pages.routes.tsx";
import { newsroomWebhookPages } from "./webhooks/webhook-pages.routes.tsx";
import { newsroomWebhooks } from "./webhooks/webhook-targets.routes.ts";

const root = new Hono<AppEnv>().notFound(onNotFound).onError(onError);

/** The URL map: which router serves which paths. */
export const app = root
	.use(securityHeaders, withContext, canonicalAddress(root))
	.use(followChangesWith(followers), problemPages)
	.use(methodNotAllowed({ app: root, onMethodNotAllowed }))
	.use("/api/*", anyOrigin)
	.use("/:feed{(?:.+/)?(?:rss\\.xml|atom\\.xml|feed\\.json|feeds\\.opml)}", anyOrigin)
	.use("/articles/:text{[a-z0-9-]+\\.md}", anyOrigin)
	.use("/embed.js", anyOrigin)
	.use("/surveys/:slug/form", anyOrigin)
	.use("/openapi.json", anyOrigin)
	.use("/newsroom/*", refuseCrossSite)
	// The only route below /newsroom for whoever is not in it.
	.route("/", signIn(root))
	.use("/newsroom/*", requireNewsroom, audit)
	.use("/api/surveys/:slug/responses", unsavedPages)
	.use(closedWhileRestoring, staticPageLinks, sectionLinks)
	.use("/articles/*", formerAddresses(root))
	.use("/api/articles/*", formerAddresses(root))
	.use("/newsroom/api/articles/*", formerAddressesOfNewsroom)
	.use("/newsroom/articles/:slug/versions/*", formerAddressesOfNewsroom)
	.use("/:kind{(?:topics|authors)}/*", formerChannels)
	.use("/api/articles", formerChannelsInQuery)
	.use("/search", formerChannelsInQuery)

	// Articles: /articles/…, /, /topics/…, /authors/…, /languages/…, /{yyyy-mm}, /archive, /search
	.route("/", articleMarkdown)
	.route("/", articlePages)
	.route("/", listPages)
	.route("/", archivePages)
	.route("/", searchPages)
	.route("/api/articles", articles)
	.route("/api/articles", articleLists)
	.route("/api/changes", changes)
	.route("/api", channelCounts)
	.route("/newsroom/api", pastedHtml)
	.route("/newsroom/api/articles", newsroomFinding)
	.route("/newsroom/articles", newsroomFindingPages)
	.route("/newsroom/selection", newsroomSelection)
	.route("/", findingScriptFile)
	.route("/newsroom/api/articles", newsroomArticles)
	.route("/newsroom/api/articles", newsroomVersions)
	.route("/newsroom/api/articles", newsroomArticleBatch)
	.route("/newsroom/api/articles", newsroomDrafts)
	.route("/newsroom/api/articles", newsroomPublications)
	.route("/newsroom/api/articles", newsroomRecall)
	.route("/newsroom/api/articles", newsroomRestores)
	.route("/newsroom/api/articles", newsroomWithdrawals)
	.route("/newsroom/api", newsroomChannels)
	.route("/newsroom", newsroomChannelPages)
	.route("/newsroom/api/articles", newsroomPreviewLinks)
	.route("/newsroom/api", newsroomComments)
	.route("/newsroom/articles", newsroomSharing)
	.route("/newsroom/articles", newsroomHistory)
	.route("/newsroom/articles", newsroomPreviews)
	.route("/newsroom/articles", newsroomConflicts)
	.route("/", previewPages)
	.route("/newsroom/api/front", newsroomFront)
	.route("/newsroom/front", newsroomFrontPages)
	.route("/newsroom/articles", newsroomEditor)
	.route("/newsroom/articles", newsroomEditorTurns)
	.route("/newsroom/articles", newsroomEditorPictures)
	.route("/newsroom/articles", newsroomWithdrawalPage)
	.route("/", editorScriptFile)
	.route("/", builderScriptFile)
	.route("/newsroom/api/search-index", newsroomSearchIndex)

	// Feeds: /rss.xml, /atom.xml, /feed.json, /feeds, /feeds.opml, /sitemap.xml
	.route("/", feeds)
	.route("/", feedsPage)
	.route("/", subscriptions)
	.route("/", sitemaps)

	// Surveys: /surveys/…, /surveys/…/results, /receipts, /embed.js
	.route("/", surveyPages)
	.route("/", surveyResults)
	.route("/", receiptPages)
	.route("/", embed)
	.route("/api/surveys", surveys)
	.route("/api/surveys", surveyIntake)
	.route("/api/receipts", receipts)
	.route("/newsroom/surveys", newsroomBuilder)
	.route("/newsroom", newsroomSurveyPages)
	.route("/newsroom", newsroomSurveyPreview)
	.route("/newsroom", newsroomDuplication)
	.route("/newsroom", newsroomTurnPages)
	.route("/newsroom", newsroomDeletionPages)
	.route("/newsroom", newsroomResultsPages)
	.route("/newsroom", newsroomSubmissionPages)
	.route("/", newsroomCross)
	.route("/newsroom/api/surveys", newsroomSurveys)
	.route("/newsroom/api/surveys", newsroomSurveyErasure)
	.route("/newsroom/api/surveys", newsroomSubmissions)
	.route("/newsroom/api/surveys", newsroomAnnotations)
	.route("/newsroom/api/surveys", newsroomResultsApi)
	.route("/newsroom/api/surveys", newsroomExports)
	.route("/newsroom/api/surveys", newsroomWorkbooks)
	.route("/newsroom/api/surveys", newsroomCharts)
	.route("/newsroom", newsroomChartArticles)
	.route("/", newsroomSnippets)
	.route("/", newsroomCaught)
	.route("/newsroom/api/dead-letters", newsroomDeadLetters)
	.route("/", newsroomDeadLetterPages)

	// Static pages: /pages/…, /impressum, /datenschutz
	.route("/", staticPages)
	.route("/newsroom/api/pages", newsroomStaticPages)
	.route("/newsroom/pages", newsroomPageEditing)

	// Pictures: /media/…
	.route("/", mediaDelivery)
	.route("/newsroom/api/media", newsroomMedia)
	.route("/newsroom/media", newsroomMediaPages)

	// The newsroom itself: people, tokens, sessions, audit, webhooks
	.route("/newsroom", newsroomAccount)
	.route("/newsroom/people", newsroomPeoplePages)
	.route("/newsroom/tokens", newsroomTokensPage)
	.route("/newsroom/api/people", newsroomPeople)
	.route("/newsroom/api/tokens", newsroomTokenApi)
	.route("/newsroom/api/sessions", newsroomSessionApi)
	.route("/newsroom/audit", newsroomAuditPage)
	.route("/newsroom/api/audit", newsroomAudit)
	.route("/newsroom/webhooks", newsroomWebhookPages)
	.route("/newsroom/api/webhooks", newsroomWebhooks)

	// Backup and restore: what the programs of the operator's machine ask
	.route("/newsroom/backup", backup)
	.route("/newsroom/backup/restores", restore)
	.route("/newsroom/backup", mediaFiles)

	// The site: /newsroom, /newsroom/status, /style.css, /icon.png, /healthz, /openapi.json, /docs
	.route("/newsroom", newsroomStatus)
	.route("/newsroom", newsroomBoard)
	.route("/", assets)
	.route("/", entrances)
	.route("/", health)
	.route("/", machineFiles)
	.route("/", contract(root))
	.route("/", mcp);

export type App = typeof app;
