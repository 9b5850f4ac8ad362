import type { Operation, Operations } from "./operation.ts";
import { articleOperations } from "./operations-articles.ts";
import { feedOperations } from "./operations-feeds.ts";
import { machineOperations } from "./operations-machines.ts";
import { newsroomAnswerOperations } from "./operations-newsroom-answers.ts";
import { newsroomArticleOperations } from "./operations-newsroom-articles.ts";
import { newsroomSurveyOperations } from "./operations-newsroom-surveys.ts";
import { surveyOperations } from "./operations-surveys.ts";

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
		operations: newsroomAnswerOperations,
	},
	{
		name: "Machines",
		description: "For monitors, crawlers and makers of programs.",
		operations: machineOperations,
	},
];

/** An operation by the method and path of its route, with the name of its tag. */
export const operations: ReadonlyMap<string, Operation & { tag: string }> = new Map(
	tags.flatMap(({ name, operations }) =>
		Object.entries(operations).map(([route, operation]) => [route, { ...operation, tag: name }]),
	),
);
