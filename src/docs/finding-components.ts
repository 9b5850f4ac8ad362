import { FoundArticle, FoundArticleList } from "../articles/finding/finding.schema.ts";

/** The schemas of the newsroom's list of articles. */
export const findingOutputs = { FoundArticle, NewsroomArticleList: FoundArticleList };
