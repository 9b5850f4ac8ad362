import type { ArticleInput, ArticleStatus } from "./article.schema.ts";
import type { ArticleDetails } from "./article.tables.ts";
import type { Effect } from "./article-notes.schema.ts";

/** The fields of an article that stay when it is replaced. */
interface ExistingArticle {
	id: string;
	published_at: Date | null;
	created_at: Date;
	was_public: boolean;
	status: ArticleStatus;
	updated_at: Date;
	details: ArticleDetails;
}

type ArticleState = Omit<ExistingArticle, "details">;

/** Returns the state of an article after the newsroom sends `input` at `now` to replace `before`. */
export function nextState(
	input: Pick<ArticleInput, "id" | "status" | "published_at" | "corrections">,
	before: ExistingArticle | undefined,
	now: Date,
	newId: () => string,
	effect: Effect = "important",
): ArticleState {
	const isDated = input.status === "published" || input.status === "scheduled";
	const published_at = input.published_at ?? before?.published_at ?? (isDated ? now : null);
	const status = statusAt(now, input.status, published_at);
	const isSilent = effect === "silent" && status === "published" && before?.status === "published";
	const isNewlyPublic = status === "published" && !before?.was_public;
	return {
		id: (before?.details.is_stub && input.id) || (before?.id ?? input.id ?? newId()),
		status,
		published_at,
		created_at: before?.created_at ?? now,
		// For the public, changes before publication do not count. Nothing else than `now` is right for an article that
		// waits: `published_at` may lie ahead. Its release sets `published_at` here.
		updated_at: isSilent
			? before.updated_at
			: ((isNewlyPublic ? lastOf(published_at, input.corrections, now) : null) ?? now),
		was_public: before?.was_public || status === "published",
	};
}

/** Returns when an article from elsewhere changed last: when it was published there, or corrected since. */
function lastOf(published: Date | null, corrections: ArticleInput["corrections"] = [], now: Date) {
	const corrected = corrections.map(({ at }) => at.getTime()).filter((at) => at <= now.getTime());
	return published && new Date(Math.max(published.getTime(), ...corrected));
}

function statusAt(now: Date, wanted: ArticleStatus, published_at: Date | null): ArticleStatus {
	if (wanted === "withdrawn") return "withdrawn";
	if (wanted === "draft" || !published_at) return "draft";
	return published_at > now ? "scheduled" : "published";
}

/** Makes a new id (RFC 4151) with today's host and day. It stays when the host changes. */
export function tagUri(siteUrl: string, now: Date): string {
	const day = now.toISOString().slice(0, 10);
	return `tag:${new URL(siteUrl).hostname},${day}:${crypto.randomUUID()}`;
}
