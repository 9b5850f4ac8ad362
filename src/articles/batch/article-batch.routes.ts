import { Hono } from "hono";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { type EditEnv, replacement } from "../../platform/http/edited-body.ts";
import { validates } from "../../platform/http/request-schema.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { noQuery } from "../../platform/http/validation.ts";
import { measuringTogether } from "../../platform/pictures/measure-picture.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import { changeOf } from "../article/article-change.ts";
import { ArticleBatch, MAX_BATCH_BYTES, SentBatch } from "./article-batch.schema.ts";
import { storeBatch } from "./store-batch.ts";

interface BatchEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & EditEnv["Variables"] & NewsroomEnv["Variables"];
}

/** The size of so many pictures of a batch is looked up, within this time. */
const MOST_PICTURES = 100;
const PICTURES_MS = 5000;

/** Stores many articles by one request; what follows a public change is done once for all of them. */
export const newsroomArticleBatch = new Hono<BatchEnv>().post(
	"/batch",
	policy("newsroom", "articles:write"),
	noQuery,
	sizeLimit("A batch", MAX_BATCH_BYTES),
	validates("json", ArticleBatch, replacement({ input: SentBatch, representation: SentBatch })),
	async (c) => {
		const { site, primaryDb: db, dbChanging, member: by, followChange } = c.var;
		const measure = measuringTogether(PICTURES_MS, MOST_PICTURES);
		const newsroom = { site, env: c.env, db, dbChanging, by, now: new Date(), measure };
		const { results, changes } = await storeBatch(newsroom, c.req.valid("json").articles);
		if (changes.length > 0) followChange(changeOf(changes));
		return c.json({ results: results.map(({ result }) => result) }, 207);
	},
);
