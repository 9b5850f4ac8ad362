import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { articleUrl } from "../../publication/addresses.ts";
import { isChannel } from "../../publication/listings.sql.ts";
import { toArticleSummary } from "../article/article.json.ts";
import type { Announced, DueAnnouncement } from "./announcement.sql.ts";
import type { ArticleEvent } from "./article-events.schema.ts";

/** Decides from the changes of each article what hubs and webhooks hear: of its first and its last state only. */
export function toAnnounced(site: Site, due: DueAnnouncement[]): Announced[] {
	const byArticle = Map.groupBy(due, ({ article }) => article.key);
	return [...byArticle.values()].flatMap((changes) => {
		const [first, last] = [changes[0], changes.at(-1)];
		return first && last ? [toOne(site, changes, first, last)] : [];
	});
}

function toOne(
	site: Site,
	changes: DueAnnouncement[],
	first: DueAnnouncement,
	last: DueAnnouncement,
): Announced {
	const event = toEvent(site, changes, first, last);
	const isImportant = changes.some(({ change }) => change.effect === "important");
	const now = last.status === "published" ? last.listing_keys : [];
	const lists = event && isImportant ? [...new Set([...first.change.lists, ...now])] : [];
	return {
		...{ ids: changes.map(({ change }) => change.id), revision: last.revision },
		lists: lists.filter(isChannel),
		event: event && { id: last.change.id, type: event.type, payload: JSON.stringify(event) },
	};
}

/** Returns the event; undefined for an article that nobody saw before, and nobody sees now. */
function toEvent(
	site: Site,
	changes: DueAnnouncement[],
	{ change: { was_public, former_slug } }: DueAnnouncement,
	{ article, status, published_at, version, change }: DueAnnouncement,
): ArticleEvent | undefined {
	const timestamp = change.at.toISOString();
	const correction = changes.findLast((one) => one.change.correction)?.change.correction;
	const isSilent = changes.every((one) => one.change.effect === "silent");
	const data = {
		effect: isSilent ? ("silent" as const) : ("important" as const),
		...(version && { version }),
		...(correction && { correction }),
		...(former_slug !== null && former_slug !== article.slug && { former_slug }),
	};
	if (status === "published" && published_at) {
		const type = was_public ? "article.updated" : "article.published";
		return {
			type,
			timestamp,
			data: { ...toArticleSummary(site, { ...article, published_at }), ...data },
		};
	}
	const { id, slug } = article;
	const url = articleUrl(site, slug);
	return was_public
		? { type: "article.withdrawn", timestamp, data: { id, slug, url, ...data } }
		: undefined;
}
