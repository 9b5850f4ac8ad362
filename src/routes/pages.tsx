import { Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { articleTag, CALL_TAG, listTag, surveyTag } from "../cache/tags.ts";
import { articleBySlug, latestArticles } from "../db/articles.ts";
import { listingKey } from "../db/listings.ts";
import { announcedSurvey } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { pathWithCursor } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ArticlePage } from "../pages/article-page.tsx";
import { FrontPage } from "../pages/front-page.tsx";
import { SurveyPage } from "../pages/survey-page.tsx";
import { ThanksPage } from "../pages/thanks-page.tsx";
import { slugOf } from "../schemas/name-slug.ts";
import { FrontPageQuery } from "../schemas/page-query.ts";
import { SlugPath, TopicPath } from "../schemas/path.ts";
import { articleSummary, fullArticle } from "./article-json.ts";
import { publicSurvey, surveyCall } from "./survey-json.ts";

/** The pages that people read. */
export const pages = new Hono<AppEnv>()
	.get("/", policy("page"), query(FrontPageQuery), async (c) => {
		const { site } = c.var;
		const { rows, next } = await latestArticles(c.var.db, c.req.valid("query"));
		const articles = rows.map((row) => articleSummary(site, row));
		c.header("Cache-Tag", listTag(listingKey({})));
		const olderPath = next && pathWithCursor("/", {}, next);
		return c.html(<FrontPage site={site} articles={articles} path="/" olderPath={olderPath} />);
	})
	.get("/topics/:topic", policy("page"), path(TopicPath), query(FrontPageQuery), async (c) => {
		const { site } = c.var;
		const { topic } = c.req.valid("param");
		const page = { ...c.req.valid("query"), topic };
		const { rows, next } = await latestArticles(c.var.db, page);
		const articles = rows.map((row) => articleSummary(site, row));
		const name = articles[0]?.topics.find((one) => slugOf(one) === topic);
		if (name === undefined) return problem(c, 404);
		c.header("Cache-Tag", listTag(listingKey({ topic })));
		const self = `/topics/${encodeURIComponent(topic)}`;
		const older = { olderPath: next && pathWithCursor(self, {}, next) };
		return c.html(
			<FrontPage site={site} articles={articles} topic={name} path={self} {...older} />,
		);
	})
	.get("/articles/:slug", policy("page"), path(SlugPath), async (c) => {
		const { site } = c.var;
		const { db } = c.var;
		const row = await articleBySlug(db, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		if (row === "withdrawn") return problem(c, 410);
		const survey = await announcedSurvey(db);
		c.header("Cache-Tag", `${articleTag(row.slug)},${CALL_TAG}`);
		const call = survey && surveyCall(survey);
		return c.html(<ArticlePage site={site} article={fullArticle(site, row)} call={call} />);
	})
	.get("/surveys/:slug", policy("form"), path(SlugPath), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const { site } = c.var;
		const survey = publicSurvey(site, row);
		return c.html(<SurveyPage site={site} survey={survey} submission={crypto.randomUUID()} />);
	})
	.get("/surveys/:slug/thanks", policy("page"), path(SlugPath), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const { site } = c.var;
		c.header("Cache-Tag", surveyTag(row.slug));
		return c.html(<ThanksPage site={site} survey={publicSurvey(site, row)} />);
	});
