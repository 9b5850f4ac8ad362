import { newsroomArticleOperations } from "../articles/article/article-newsroom.openapi.ts";
import { articleOperations } from "../articles/articles.openapi.ts";
import { feedOperations } from "../feeds/feeds.openapi.ts";
import { siteOperations } from "../site/site.openapi.ts";
import { newsroomResultsOperations } from "../surveys/results/results-newsroom.openapi.ts";
import { newsroomSurveyOperations } from "../surveys/survey/survey-newsroom.openapi.ts";
import { surveyOperations } from "../surveys/surveys.openapi.ts";
import type { Operation, Operations } from "./operation.ts";

interface Tag {
	name: string;
	description: string;
	operations: Operations;
}

/** The contract's parts, in the order in which people read them. */
export const tags: Tag[] = [
	{ name: "Articles", description: "What anybody may read.", operations: articleOperations },
	{ name: "Feeds", description: "The same for feed readers.", operations: feedOperations },
	{
		name: "Surveys",
		description: "Questions for any page of any site, and what respondents may do.",
		operations: surveyOperations,
	},
	{
		name: "Newsroom: articles",
		description: "Publishing. Needs the newsroom's token.",
		operations: newsroomArticleOperations,
	},
	{
		name: "Newsroom: surveys",
		description: "Asking. Needs the newsroom's token.",
		operations: newsroomSurveyOperations,
	},
	{
		name: "Newsroom: answers",
		description: "What came in, what it comes to, and files of it. Needs the newsroom's token.",
		operations: newsroomResultsOperations,
	},
	{
		name: "Machines",
		description: "For monitors, crawlers and makers of programs.",
		operations: siteOperations,
	},
];

/** An operation by the method and path of its route, with the name of its tag. */
export const operations: ReadonlyMap<string, Operation & { tag: string }> = new Map(
	tags.flatMap(({ name, operations }) =>
		Object.entries(operations).map(([route, operation]) => [route, { ...operation, tag: name }]),
	),
);
