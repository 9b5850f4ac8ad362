import type { AnySchema } from "../http/taken.ts";
import {
	Article,
	ArticleInput,
	ArticleSummary,
	Body,
	Image,
	NewsroomArticle,
	Translation,
} from "../schemas/article.ts";
import { ArticleList, ListedArticle, RelatedArticles } from "../schemas/article-list.ts";
import { ChangedArticle, Changes, Tombstone } from "../schemas/changes.ts";
import { AuthorList, ChannelCount, LanguageList, TopicList } from "../schemas/channel-count.ts";
import { Condition } from "../schemas/condition.ts";
import { DeadLetter, DeadLetterList, Retried } from "../schemas/dead-letter.ts";
import { Health } from "../schemas/health.ts";
import {
	NewsroomArticleList,
	NewsroomResponseList,
	NewsroomSurveyList,
} from "../schemas/newsroom-lists.ts";
import { DigestNotice, ResponseNotice } from "../schemas/notice.ts";
import { FieldError, Problem } from "../schemas/problem.ts";
import { Question } from "../schemas/question.ts";
import { DateQuestion, NumberQuestion } from "../schemas/questions/amount.ts";
import { Multiple, Ranking, Single, YesNo } from "../schemas/questions/choice.ts";
import { Matrix, Nps, Rating } from "../schemas/questions/scale.ts";
import { Consent, Email, LongText, Section, Text } from "../schemas/questions/words.ts";
import { ReceiptStatus } from "../schemas/receipt.ts";
import { Answers, ConsentGiven, NewsroomResponse, Receipt } from "../schemas/response.ts";
import {
	ChoiceResult,
	NewsroomResults,
	NewsroomText,
	NewsroomTextList,
	PublicChoice,
	PublicQuestion,
	PublicResults,
	QuestionResult,
} from "../schemas/results.ts";
import { FillProgress } from "../schemas/search-index.ts";
import { Snippets } from "../schemas/snippets.ts";
import { Submission } from "../schemas/submission.ts";
import { NewsroomSurvey, Survey, SurveyInput } from "../schemas/survey.ts";

/** Every type of question, before what refers to them. */
const questions = {
	SingleQuestion: Single,
	MultipleQuestion: Multiple,
	YesNoQuestion: YesNo,
	RatingQuestion: Rating,
	NpsQuestion: Nps,
	RankingQuestion: Ranking,
	MatrixQuestion: Matrix,
	NumberQuestion,
	DateQuestion,
	TextQuestion: Text,
	LongTextQuestion: LongText,
	EmailQuestion: Email,
	ConsentQuestion: Consent,
	Section,
	Question,
	Condition,
};

/** What callers send. */
export const sent = {
	...named("Input", { ...questions, Image, Body }),
	ArticleInput,
	SurveyInput,
	Submission,
} satisfies Record<string, AnySchema>;

/** What they get. */
export const answered = {
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
	NewsroomResponse,
	NewsroomResponseList,
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
	Retried,
	ResponseNotice,
	DigestNotice,
	Health,
} satisfies Record<string, AnySchema>;

export type AnswerName = keyof typeof answered;

function named(ending: string, schemas: Record<string, AnySchema>): Record<string, AnySchema> {
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [`${name}${ending}`, schema]),
	);
}
