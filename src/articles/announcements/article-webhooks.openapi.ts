import type { WebhookOperation } from "../../platform/http/operation.ts";
import { articleSummary } from "../article/article.examples.ts";
import { PublishedEvent, UpdatedEvent, WithdrawnEvent } from "./article-events.schema.ts";

const { id, slug, url } = articleSummary;

/** Describes the events about articles that webhooks receive, by the event's type. */
export const articleWebhooks = {
	"article.published": {
		id: "onArticlePublished",
		summary: "An article became public",
		event: PublishedEvent,
		example: {
			type: "article.published",
			timestamp: "2024-07-15T06:00:00.000Z",
			data: { ...articleSummary, effect: "important", version: 1 },
		},
	},
	"article.updated": {
		id: "onArticleUpdated",
		summary: "A public article changed",
		event: UpdatedEvent,
		example: {
			type: "article.updated",
			timestamp: "2024-07-15T09:30:00.000Z",
			data: {
				...{ ...articleSummary, effect: "important", version: 2 },
				correction: "Es sind 120 Wohnungen, nicht 210.",
			},
		},
	},
	"article.withdrawn": {
		id: "onArticleWithdrawn",
		summary: "An article is no longer public",
		event: WithdrawnEvent,
		example: {
			type: "article.withdrawn",
			timestamp: "2024-07-16T12:00:00.000Z",
			data: { id, slug, url, effect: "important", version: 2 },
		},
	},
} as const satisfies Record<string, WebhookOperation>;
