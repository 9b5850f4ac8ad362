import type { Places } from "./places.schema.ts";

/** The fields of a survey that name its places. */
interface Placeable {
	announce: boolean;
	definition: Places;
}

/** True if a survey has a place: all articles, some topics, or some articles. */
export function isPlaced({ announce, definition }: Placeable): boolean {
	const { announce_topics = [], announce_articles = [] } = definition;
	return announce || announce_topics.length > 0 || announce_articles.length > 0;
}

/** Returns the slug of an article that somebody named by its slug or by its address. */
export function toPlacedSlug(typed: string): string {
	const [, slug] = /\/articles\/([^/?#]+?)(?:\.md|\/edit)?(?:[?#].*)?$/.exec(typed) ?? [];
	return slug ?? typed;
}
