import {
	Article,
	ArticleInput,
	ArticleSummary,
	Body,
	Image,
	NewsroomArticle,
	Translation,
} from "../articles/article/article.schema.ts";
import { NewsroomArticleList } from "../articles/article/article-newsroom.schema.ts";
import { ChangedArticle, Changes, Tombstone } from "../articles/lists/changes.schema.ts";
import {
	AuthorList,
	ChannelCount,
	LanguageList,
	TopicList,
} from "../articles/lists/channel-counts.schema.ts";
import { ArticleList, ListedArticle, RelatedArticles } from "../articles/lists/list.schema.ts";
import { FillProgress } from "../articles/lists/search-index.schema.ts";
import type { AnySchema } from "../platform/http/request-schema.ts";
import { FieldError, Problem } from "../platform/schema/problem.schema.ts";
import { Health } from "../site/health.schema.ts";
import {
	DeadLetter,
	DeadLetterList,
	RetriedDeadLetter,
} from "../surveys/answers/dead-letters.schema.ts";
import { ReceiptStatus } from "../surveys/answers/receipt.schema.ts";
import {
	ConsentGiven,
	NewsroomSubmission,
	NewsroomSubmissionList,
	Receipt,
} from "../surveys/answers/submission.schema.ts";
import { SubmissionForm } from "../surveys/answers/submission-form.schema.ts";
import { DigestEvent, SubmissionEvent } from "../surveys/answers/webhook-events.schema.ts";
import { Snippets } from "../surveys/embed/snippets.schema.ts";
import { DateQuestion, NumberQuestion } from "../surveys/questions/amount/number.schema.ts";
import { Answers } from "../surveys/questions/answers.schema.ts";
import {
	MultipleQuestion,
	RankingQuestion,
	SingleQuestion,
	YesNoQuestion,
} from "../surveys/questions/choice/choice.schema.ts";
import { Condition } from "../surveys/questions/condition.schema.ts";
import { Question } from "../surveys/questions/question.schema.ts";
import {
	ChoiceResult,
	PublicChoice,
	PublicQuestion,
	QuestionResult,
} from "../surveys/questions/question-result.schema.ts";
import {
	MatrixQuestion,
	NpsQuestion,
	RatingQuestion,
} from "../surveys/questions/scale/scale.schema.ts";
import {
	ConsentQuestion,
	EmailQuestion,
	LongTextQuestion,
	Section,
	TextQuestion,
} from "../surveys/questions/text/text-question.schema.ts";
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
	SurveyInput,
} from "../surveys/survey/survey.schema.ts";

/** Every type of question, before what refers to them. */
const questions = {
	SingleQuestion: SingleQuestion,
	MultipleQuestion: MultipleQuestion,
	YesNoQuestion: YesNoQuestion,
	RatingQuestion: RatingQuestion,
	NpsQuestion: NpsQuestion,
	RankingQuestion: RankingQuestion,
	MatrixQuestion: MatrixQuestion,
	NumberQuestion,
	DateQuestion,
	TextQuestion: TextQuestion,
	LongTextQuestion: LongTextQuestion,
	EmailQuestion: EmailQuestion,
	ConsentQuestion: ConsentQuestion,
	Section,
	Question,
	Condition,
};

/** What callers send. */
export const requestSchemas = {
	...named("Input", { ...questions, Image, Body }),
	ArticleInput,
	SurveyInput,
	Submission: SubmissionForm,
} satisfies Record<string, AnySchema>;

/** What they get. */
export const responseSchemas = {
	Problem,
	FieldError,
	...questions,
	Image,
	Body,
	ArticleSummary,
	Translation,
	Article,
	NewsroomArticle,
	ListedArticle,
	ArticleList,
	RelatedArticles,
	ChangedArticle,
	Tombstone,
	Changes,
	ChannelCount,
	TopicList,
	AuthorList,
	LanguageList,
	NewsroomArticleList,
	FillProgress,
	Survey,
	NewsroomSurvey,
	NewsroomSurveyList,
	Answers,
	ConsentGiven,
	NewsroomSubmission,
	NewsroomSubmissionList,
	Receipt,
	ReceiptStatus,
	ChoiceResult,
	QuestionResult,
	NewsroomResults,
	NewsroomText,
	NewsroomTextList,
	PublicChoice,
	PublicQuestion,
	PublicResults,
	Snippets,
	DeadLetter,
	DeadLetterList,
	Retried: RetriedDeadLetter,
	SubmissionEvent,
	DigestEvent,
	Health,
} satisfies Record<string, AnySchema>;

export type ResponseSchemaName = keyof typeof responseSchemas;

function named(ending: string, schemas: Record<string, AnySchema>): Record<string, AnySchema> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [`${name}${ending}`, schema]),
	);
}
