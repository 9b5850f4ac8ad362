import type { ArticleInput, ArticleStatus } from "./article.schema.ts";

/** What of an article outlives its replacement. */
export interface ExistingArticle {
	id: string;
	published_at: Date | null;
	created_at: Date;
	was_public: boolean;
}

export interface ArticleState extends ExistingArticle {
	status: ArticleStatus;
	updated_at: Date;
}

/** What an article becomes when the newsroom sends `input` at `now` over what stood there before. */
export function nextState(
	input: Pick<ArticleInput, "id" | "status" | "published_at">,
	before: ExistingArticle | undefined,
	now: Date,
	newId: () => string,
): ArticleState {
	const published_at =
		input.published_at ?? before?.published_at ?? (input.status === "published" ? now : null);
	const status = statusAt(now, input.status, published_at);
	return {
		id: before?.id ?? input.id ?? newId(),
		status,
		published_at,
		created_at: before?.created_at ?? now,
		// What nobody could read before counts as unchanged since it was published.
		updated_at: before?.was_public ? now : (published_at ?? now),
		was_public: before?.was_public || status === "published",
	};
}

function statusAt(
	now: Date,
	wanted: "draft" | "published",
	published_at: Date | null,
): ArticleStatus {
	if (wanted === "draft" || !published_at) return "draft";
	return published_at > now ? "scheduled" : "published";
}

/** A new id (RFC 4151): it names host and day of its making, and stays when either changes. */
export function tagUri(siteUrl: string, now: Date): string {
	const day = now.toISOString().slice(0, 10);
	return `tag:${new URL(siteUrl).hostname},${day}:${crypto.randomUUID()}`;
}
