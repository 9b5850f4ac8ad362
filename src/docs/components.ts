import { Article, ArticleSummary, Body, Translation } from "../articles/article/article.schema.ts";
import {
	ArticlePatch,
	ArticleRepresentation,
	NewsroomArticle,
	SavedArticle,
} from "../articles/article/article-newsroom.schema.ts";
import { RelatedArticles } from "../articles/article/further/related.schema.ts";
import { Image, ImageInput } from "../articles/article/image.schema.ts";
import { ChangedArticle, Changes, Tombstone } from "../articles/lists/changes.schema.ts";
import {
	AuthorList,
	ChannelCount,
	LanguageList,
	TopicList,
} from "../articles/lists/channel-counts.schema.ts";
import { ArticleList, ListedArticle } from "../articles/lists/list.schema.ts";
import { FillProgress } from "../articles/lists/search/search-index.schema.ts";
import type { AnySchema } from "../platform/http/request-schema.ts";
import { FieldError, Problem } from "../platform/schema/problem.schema.ts";
import { Health } from "../site/health.schema.ts";
import { Status, StatusCheck } from "../status/status.schema.ts";
import {
	DeadLetter,
	DeadLetterList,
	RetriedDeadLetter,
} from "../surveys/answers/dead-letters/dead-letters.schema.ts";
import { ReceiptStatus } from "../surveys/answers/receipts/receipt.schema.ts";
import {
	ConsentGiven,
	NewsroomSubmission,
	NewsroomSubmissionList,
	Receipt,
} from "../surveys/answers/submission.schema.ts";
import { SubmissionForm } from "../surveys/answers/submission-form.schema.ts";
import { DigestEvent, SubmissionEvent } from "../surveys/answers/webhooks/webhook-events.schema.ts";
import { Snippets } from "../surveys/embed/snippets.schema.ts";
import { SurveyErasure } from "../surveys/lifecycle/deletion/survey-erasure.schema.ts";
import { Answers } from "../surveys/questions/answers.schema.ts";
import { Condition } from "../surveys/questions/condition.schema.ts";
import { Question } from "../surveys/questions/question.schema.ts";
import {
	ChoiceResult,
	PublicChoice,
	PublicQuestion,
	QuestionResult,
} from "../surveys/questions/question-result.schema.ts";
import { Section } from "../surveys/questions/section/section.schema.ts";
import { CrossTable } from "../surveys/results/cross/cross.schema.ts";
import {
	NewsroomResults,
	NewsroomText,
	NewsroomTextList,
	PublicResults,
} from "../surveys/results/results.schema.ts";
import {
	NewsroomSurvey,
	NewsroomSurveyList,
	Survey,
	SurveyPatch,
	SurveyRepresentation,
} from "../surveys/survey/survey.schema.ts";
import { answerInputs, answerOutputs } from "./answer-components.ts";
import { batchInputs, batchOutputs } from "./batch-components.ts";
import { channelInputs, channelOutputs } from "./channel-components.ts";
import { curationInputs, curationOutputs } from "./curation-components.ts";
import { editingInputs, editingOutputs } from "./editing-components.ts";
import { mediaInputs, mediaOutputs } from "./media-components.ts";
import { peopleInputs, peopleOutputs } from "./people-components.ts";
import { questionTypes } from "./question-components.ts";
import { descriptionOf } from "./schema-parts.ts";
import { staticPageInputs, staticPageOutputs } from "./static-page-components.ts";
import { versionInputs, versionOutputs } from "./version-components.ts";
import { webhookInputs, webhookOutputs } from "./webhook-components.ts";

/** Says whether callers send the values of a schema or receive them. */
export type Side = "input" | "output";

export interface Component {
	name: string;
	side: Side;
	schema: AnySchema;
}

/** The schemas whose values are both sent and received: these have two names. */
const shared = { ...questionTypes(), Section, Question, Condition, Body };

/** The schemas that have a name in the contract. A variant stands after its options. */
export const components: Component[] = [
	...named("input", { ...withEnding("Input", shared), ImageInput }),
	...named("input", {
		...{ ArticleInput: ArticleRepresentation, ArticlePatch, ...batchInputs, ...curationInputs },
		...{ SurveyInput: SurveyRepresentation, SurveyPatch, ...staticPageInputs, ...peopleInputs },
		...{ ...webhookInputs, ...mediaInputs, ...versionInputs, ...editingInputs, ...channelInputs },
		...answerInputs,
		Submission: SubmissionForm,
	}),
	...named("output", {
		...{ Problem, FieldError, ...shared, Image },
		...{ ArticleSummary, Translation, Article, NewsroomArticle, ListedArticle },
		...{ ArticleList, RelatedArticles, ChangedArticle },
		...{ Tombstone, Changes },
		...{ ChannelCount, TopicList, AuthorList, LanguageList, ...batchOutputs },
		...{ SavedArticle, ...editingOutputs, ...versionOutputs },
		...{ ...channelOutputs, ...curationOutputs },
		...{ FillProgress, ...staticPageOutputs, ...peopleOutputs, ...mediaOutputs },
		...{ Survey, NewsroomSurvey, NewsroomSurveyList, SurveyErasure, Answers },
		ConsentGiven,
		NewsroomSubmission,
		...answerOutputs,
		NewsroomSubmissionList,
		Receipt,
		ReceiptStatus,
		ChoiceResult,
		QuestionResult,
		CrossTable,
		NewsroomResults,
		NewsroomText,
		NewsroomTextList,
		PublicChoice,
		PublicQuestion,
		PublicResults,
		...{ Snippets, DeadLetter, DeadLetterList, Retried: RetriedDeadLetter },
		...{ SubmissionEvent, DigestEvent, ...webhookOutputs },
		...{ Health, StatusCheck, Status },
	}),
];

/** Returns the name of a schema in the contract; throws if it has none. */
export function componentName(side: Side, schema: AnySchema): string {
	const component = components.find((one) => one.side === side && one.schema === schema);
	if (!component) {
		const description = descriptionOf(schema) ?? Object.keys(Object(schema).entries ?? {}).join();
		throw new Error(`Give the schema a name in docs/components.ts: ${description}`);
	}
	return component.name;
}

function named(side: Side, schemas: Record<string, AnySchema>): Component[] {
	return Object.entries(schemas).map(([name, schema]) => ({ name, side, schema }));
}

function withEnding(ending: string, schemas: Record<string, AnySchema>): Record<string, AnySchema> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [`${name}${ending}`, schema]),
	);
}
