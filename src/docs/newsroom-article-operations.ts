import { newsroomChannelOperations } from "../articles/addresses/channels/channel-newsroom.openapi.ts";
import { recallOperations } from "../articles/announcements/recall.openapi.ts";
import { newsroomArticleOperations } from "../articles/article/article-newsroom.openapi.ts";
import { pastedHtmlOperations } from "../articles/article/markdown/pasted-html.openapi.ts";
import { versionOperations } from "../articles/article/versions/version.openapi.ts";
import { withdrawalOperations } from "../articles/article/withdrawal/withdraw.openapi.ts";
import { articleBatchOperations } from "../articles/batch/article-batch.openapi.ts";
import { draftOperations } from "../articles/drafts/draft.openapi.ts";
import { restoreOperations } from "../articles/drafts/restore-version.openapi.ts";
import { findingOperations } from "../articles/finding/finding.openapi.ts";
import { curationOperations } from "../articles/lists/front/curation.openapi.ts";
import { searchIndexOperations } from "../articles/lists/search/search-index.openapi.ts";
import { commentOperations } from "../articles/previews/comments.openapi.ts";
import { previewLinkOperations } from "../articles/previews/preview-links.openapi.ts";
import type { Operations } from "../platform/http/operation.ts";

/** The operations of the newsroom about articles, in the order in which people read them. */
export const newsroomArticleParts: Operations[] = [
	findingOperations,
	newsroomArticleOperations,
	articleBatchOperations,
	versionOperations,
	draftOperations,
	restoreOperations,
	pastedHtmlOperations,
	withdrawalOperations,
	recallOperations,
	newsroomChannelOperations,
	previewLinkOperations,
	commentOperations,
	curationOperations,
	searchIndexOperations,
];
