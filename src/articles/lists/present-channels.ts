import type { Database } from "../../platform/db/connection.ts";
import { listingKey, toSelection } from "../../publication/listings.sql.ts";
import { findPresentKeys } from "../addresses/channels/channel-address.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";

/** Returns a query with the present slugs of the topics and the author that it names as they were called before. */
export async function withPresentChannels(
	db: Database,
	query: ArticleQuery,
): Promise<ArticleQuery> {
	const { topics, notTopics, author } = query;
	const keys = [...topics, ...notTopics].map((topic) => listingKey({ topic }));
	if (author !== undefined) keys.push(listingKey({ author }));
	const present = keys.length > 0 ? await findPresentKeys(db, keys) : new Map<string, string>();
	const topicNow = (topic: string) => {
		const key = present.get(listingKey({ topic }));
		return (key === undefined ? undefined : toSelection(key).topic) ?? topic;
	};
	const authorKey = author === undefined ? undefined : present.get(listingKey({ author }));
	const authorNow = authorKey === undefined ? author : toSelection(authorKey).author;
	return {
		...query,
		topics: topics.map(topicNow),
		notTopics: notTopics.map(topicNow),
		author: authorNow,
	};
}
