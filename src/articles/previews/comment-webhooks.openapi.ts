import type { WebhookOperation } from "../../platform/http/operation.ts";
import { articleSummary } from "../article/article.examples.ts";
import { ApprovedEvent, CommentedEvent } from "./comment-event.schema.ts";
import { previewState } from "./preview.examples.ts";

const at = "2026-11-26T10:00:00.000Z";
const { slug, title } = articleSummary;
const shown = { slug, title, name: "Bo Werft", at, draft: previewState };

/** Describes the events about previews that webhooks receive, by the event's type. */
export const commentWebhooks = {
	"article.approved": {
		id: "onArticleApproved",
		summary: "Somebody approved the preview of an article",
		event: ApprovedEvent,
		example: {
			type: "article.approved",
			timestamp: at,
			data: { ...shown, kind: "approval", text: "" },
		},
	},
	"article.commented": {
		id: "onArticleCommented",
		summary: "Somebody commented on the preview of an article",
		event: CommentedEvent,
		example: {
			type: "article.commented",
			timestamp: at,
			data: { ...shown, kind: "comment", text: "Es sind 120 Wohnungen." },
		},
	},
} as const satisfies Record<string, WebhookOperation>;
