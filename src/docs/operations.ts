import { articleOperations } from "../articles/article/article.openapi.ts";
import { articleMarkdownOperations } from "../articles/article/markdown/article-markdown.openapi.ts";
import { changesOperations } from "../articles/lists/changes.openapi.ts";
import { channelCountOperations } from "../articles/lists/channel-counts.openapi.ts";
import { listOperations } from "../articles/lists/list.openapi.ts";
import { feedOperations } from "../feeds/feeds.openapi.ts";
import { sitemapOperations } from "../feeds/sitemap.openapi.ts";
import { subscriptionsOperations } from "../feeds/subscriptions.openapi.ts";
import { mediaOperations } from "../media/media-newsroom.openapi.ts";
import { auditOperations } from "../newsroom/audit/audit.openapi.ts";
import { peopleOperations } from "../newsroom/people.openapi.ts";
import { sessionOperations } from "../newsroom/sessions.openapi.ts";
import { tokenOperations } from "../newsroom/tokens.openapi.ts";
import type { Operation, Operations } from "../platform/http/operation.ts";
import { healthOperations } from "../site/health.openapi.ts";
import { machineFileOperations } from "../site/machine-files.openapi.ts";
import { staticPageOperations } from "../static-pages/static-page-newsroom.openapi.ts";
import { statusOperations } from "../status/status.openapi.ts";
import { annotationOperations } from "../surveys/answers/annotations/annotation.openapi.ts";
import { caughtOperations } from "../surveys/answers/caught/caught.openapi.ts";
import { deadLetterOperations } from "../surveys/answers/dead-letters/dead-letters.openapi.ts";
import { intakeOperations } from "../surveys/answers/intake.openapi.ts";
import { receiptOperations } from "../surveys/answers/receipts/receipt.openapi.ts";
import { submissionOperations } from "../surveys/answers/submission-newsroom.openapi.ts";
import { embedOperations } from "../surveys/embed/embed.openapi.ts";
import { snippetsOperations } from "../surveys/embed/snippets.openapi.ts";
import { surveyErasureOperations } from "../surveys/lifecycle/deletion/survey-erasure.openapi.ts";
import { crossOperations } from "../surveys/results/cross/cross.openapi.ts";
import { exportOperations } from "../surveys/results/export.openapi.ts";
import { resultsOperations } from "../surveys/results/results.openapi.ts";
import { newsroomResultsOperations } from "../surveys/results/results-newsroom.openapi.ts";
import { surveyOperations } from "../surveys/survey/survey.openapi.ts";
import { newsroomSurveyOperations } from "../surveys/survey/survey-newsroom.openapi.ts";
import { newsroomWebhookOperations } from "../webhooks/webhook-targets.openapi.ts";
import { docsOperations } from "./docs.openapi.ts";
import { newsroomArticleParts } from "./newsroom-article-operations.ts";

interface Tag {
	name: string;
	description: string;
	operations: Operations[];
}

/** The parts of the contract, in the order in which people read them. */
export const tags: Tag[] = [
	{
		name: "Articles",
		description: "What anybody may read.",
		operations: [
			listOperations,
			articleOperations,
			articleMarkdownOperations,
			changesOperations,
			channelCountOperations,
		],
	},
	{
		name: "Feeds",
		description: "The same for feed readers.",
		operations: [feedOperations, subscriptionsOperations],
	},
	{
		name: "Surveys",
		description: "Questions for any page of any site, and what respondents may do.",
		operations: [surveyOperations, intakeOperations, resultsOperations, receiptOperations],
	},
	{
		name: "Newsroom: articles",
		description: "Publishing. Needs a token of the newsroom.",
		operations: newsroomArticleParts,
	},
	{
		name: "Newsroom: pictures",
		description: "What articles show. Needs a token of the newsroom.",
		operations: [mediaOperations],
	},
	{
		name: "Newsroom: static pages",
		description: "The imprint and others like it. Needs a token of the newsroom.",
		operations: [staticPageOperations],
	},
	{
		name: "Newsroom: surveys",
		description: "Asking. Needs a token of the newsroom.",
		operations: [newsroomSurveyOperations, surveyErasureOperations],
	},
	{
		name: "Newsroom: answers",
		description: "What came in, what it comes to, and files of it. Needs a token of the newsroom.",
		operations: [
			submissionOperations,
			annotationOperations,
			caughtOperations,
			newsroomResultsOperations,
			crossOperations,
			exportOperations,
			snippetsOperations,
			deadLetterOperations,
		],
	},
	{
		name: "Newsroom: people",
		description: "Who may do what, and by which token. Needs the token of an operator.",
		operations: [peopleOperations, tokenOperations, sessionOperations, auditOperations],
	},
	{
		name: "Newsroom: webhooks",
		description: "Who hears of articles. Needs the token of an operator; editors may read.",
		operations: [newsroomWebhookOperations],
	},
	{
		name: "Machines",
		description: "For monitors, crawlers and makers of programs.",
		operations: [
			docsOperations,
			healthOperations,
			statusOperations,
			embedOperations,
			sitemapOperations,
			machineFileOperations,
		],
	},
];

export interface TaggedOperation extends Operation {
	tag: string;
}

/** Every operation by the method and path of its route: “GET /api/articles/:slug”. */
export const operations: ReadonlyMap<string, TaggedOperation> = operationsByRoute();

function operationsByRoute(): Map<string, TaggedOperation> {
	const all = tags.flatMap(({ name, operations }) =>
		operations
			.flatMap((table) => Object.entries<Operation>(table))
			.map(([route, operation]): [string, TaggedOperation] => [route, { ...operation, tag: name }]),
	);
	const byRoute = new Map(all);
	if (byRoute.size < all.length) throw new Error("A route is described twice.");
	return byRoute;
}
