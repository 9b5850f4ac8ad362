import { type Context, Hono } from "hono";
import { lostRaceStatus } from "../../platform/http/conditional-requests.ts";
import { replacement } from "../../platform/http/edited-body.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { DRAFT_CHANGED, loadDraft, NO_DRAFT } from "./draft.middleware.ts";
import { MAX_PUBLISH_BYTES, type PublishInput, publishing } from "./draft.schema.ts";
import { saveDraft } from "./draft.sql.ts";
import { publish } from "./publication.ts";
import { type PublishEnv, requireSameState } from "./publish.middleware.ts";
import { answer, respond } from "./publish-response.middleware.ts";

type InputOut = { in: object; out: { param: SlugPath; json: PublishInput } };

const NOTHING_TO_PUBLISH =
	"The article is public and has no working copy: there is nothing to schedule or to correct.";

const ARTICLE_IS_SCHEDULED =
	"The article itself is scheduled, not its working copy: change its `status` to “draft” by PATCH.";

const limitPublish = sizeLimit("A publication", MAX_PUBLISH_BYTES);

/** Publishes working copies, and articles that are drafts. */
export const newsroomPublications = new Hono<PublishEnv>()
	.post(
		"/:slug/publish",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		noQuery,
		limitPublish,
		loadDraft,
		replacement(publishing),
		requireSameState,
		async (c: Context<PublishEnv, string, InputOut>) => {
			const { before, draft, isDone, primaryDb, site, member } = c.var;
			const request = c.req.valid("json");
			if (!before) return problem(c, 404, NO_ARTICLE);
			const isPublic = before.article.status === "published";
			if (isDone || (isPublic && !draft))
				return isDone || !(request.at || request.correction)
					? respond(c, before)
					: problem(c, 409, NOTHING_TO_PUBLISH);
			const wanted = { before, draft };
			return answer(c, await publish(primaryDb, site, wanted, request, member));
		},
	)
	.delete(
		"/:slug/publish",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		noQuery,
		loadDraft,
		requireSameState,
		async (c) => {
			const { before, draft, primaryDb } = c.var;
			if (before?.article.status === "scheduled") return problem(c, 409, ARTICLE_IS_SCHEDULED);
			if (!draft) return problem(c, 404, NO_DRAFT);
			const unscheduled = { ...draft, publish_at: null, effect: null, correction: null };
			const isSaved = await saveDraft(primaryDb, unscheduled, draft);
			if (draft.publish_at) c.var.listChange();
			return isSaved ? c.body(null, 204) : problem(c, lostRaceStatus(c.req.raw), DRAFT_CHANGED);
		},
	);
