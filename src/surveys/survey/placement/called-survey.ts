import { toSlug } from "../../../platform/schema/slug.schema.ts";
import type { PlacedSurvey } from "./placed-survey.sql.ts";

/** An article as the rule knows it. */
interface CallingArticle {
	key: number;
	/** The names of its topics. */
	topics: string[];
}

type Place = Pick<PlacedSurvey, "isEverywhere" | "topics" | "articles">;

/**
 * Returns the survey that an article calls to: that of the article itself, otherwise that of its topics, otherwise that
 * of all articles; of several, the one changed last, which comes first in `surveys`. In the feed of a topic,
 * `feedTopic`, the survey of this topic comes before those of the other topics.
 */
export function calledSurvey<Survey extends Place>(
	surveys: readonly Survey[],
	{ key, topics }: CallingArticle,
	feedTopic?: string,
): Survey | undefined {
	const slugs = topics.map(toSlug);
	const ofTopics = (wanted: string[]) =>
		surveys.find((survey) => survey.topics.some((topic) => wanted.includes(topic)));
	return (
		surveys.find(({ articles }) => articles.includes(key)) ??
		ofTopics(feedTopic === undefined ? [] : [feedTopic]) ??
		ofTopics(slugs) ??
		surveys.find(({ isEverywhere }) => isEverywhere)
	);
}
