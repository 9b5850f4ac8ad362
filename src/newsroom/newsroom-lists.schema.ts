import * as v from "valibot";
import { NewsroomArticle } from "../articles/article/article.schema.ts";
import { NewsroomResponse } from "../surveys/answers/submission.schema.ts";
import { NewsroomSurvey } from "../surveys/survey/survey.schema.ts";

/** An article in the newsroom's list: without its text. */
export const NewsroomArticleSummary = v.omit(NewsroomArticle, ["body", "content_html"]);

const page = { next: v.exactOptional(v.string()) };

export const NewsroomArticleList = v.object({ articles: v.array(NewsroomArticleSummary), ...page });
export const NewsroomSurveyList = v.object({ surveys: v.array(NewsroomSurvey) });
export const NewsroomResponseList = v.object({ responses: v.array(NewsroomResponse), ...page });
