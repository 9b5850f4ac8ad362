import { Hono } from "hono";
import { newsroomScripts } from "../../newsroom/layout/newsroom-scripts.middleware.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { answerBuilder } from "./answer-builder.tsx";
import {
	type BuilderEnv,
	findSurveyToShow,
	findSurveyToWrite,
	readBuilderPost,
} from "./builder.middleware.ts";
import { BuilderQuery, MAX_BUILDER_BYTES } from "./builder-post.schema.ts";
import { showDone } from "./show-done.tsx";

const limitSize = sizeLimit("A survey's form", MAX_BUILDER_BYTES);

/** The page on which a survey is made, and what its form does. */
export const newsroomBuilder = new Hono<BuilderEnv>()
	.get("/new", policy("newsroom", "surveys:write"), query(BuilderQuery), newsroomScripts, (c) => {
		const stored = { slug: "new", before: undefined, tallies: [], row: undefined };
		return showDone(c, stored, c.req.valid("query"));
	})
	.post(
		"/new",
		policy("newsroom", "surveys:write"),
		newsroomScripts,
		limitSize,
		readBuilderPost,
		findSurveyToWrite,
		answerBuilder,
	)
	.get(
		"/:slug/edit",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		query(BuilderQuery),
		newsroomScripts,
		findSurveyToShow,
		(c) => showDone(c, c.var.stored, c.req.valid("query")),
	)
	.post(
		"/:slug/edit",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		newsroomScripts,
		limitSize,
		readBuilderPost,
		findSurveyToWrite,
		answerBuilder,
	);
