import { Hono } from "hono";
import { newsroomScripts } from "../../newsroom/layout/newsroom-scripts.middleware.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { requireOwnDraft } from "../drafts/draft.middleware.ts";
import { answerEdit } from "./answer-edit.tsx";
import {
	type EditorEnv,
	findArticleToRead,
	findArticleToWrite,
	readPost,
} from "./editor.middleware.ts";
import { EditorQuery, MAX_EDITOR_BYTES } from "./editor-post.schema.ts";
import { showEditor } from "./show-editor.tsx";

const limitSize = sizeLimit("An article", MAX_EDITOR_BYTES);

/** The page on which an article is written, and what its form does. */
export const newsroomEditor = new Hono<EditorEnv>()
	.get("/new", policy("newsroom", "drafts:write"), query(EditorQuery), newsroomScripts, (c) =>
		showEditor(c, { before: undefined, draft: undefined }, c.req.valid("query")),
	)
	.post(
		"/new",
		policy("newsroom", "drafts:write"),
		newsroomScripts,
		limitSize,
		readPost,
		findArticleToWrite,
		requireOwnDraft,
		answerEdit,
	)
	.get(
		"/:slug",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		query(EditorQuery),
		newsroomScripts,
		findArticleToRead,
		(c) => showEditor(c, c.var, c.req.valid("query")),
	)
	.post(
		"/:slug",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		newsroomScripts,
		limitSize,
		readPost,
		findArticleToWrite,
		requireOwnDraft,
		answerEdit,
	);
