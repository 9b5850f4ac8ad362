import { Hono } from "hono";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { typedPart } from "../../drafts/draft-input.ts";
import { type EditorEnv, findArticleToWrite, readPost } from "../editor.middleware.ts";
import { toTyped } from "../editor-form.ts";
import { MAX_EDITOR_BYTES } from "../editor-post.schema.ts";
import { shownTexts, standingInput } from "../shown-article.ts";
import { MergePage } from "./merge.page.tsx";
import { conflictOf } from "./respond-conflict.tsx";
import { TheirsPage } from "./theirs.page.tsx";

const limitSize = sizeLimit("An article", MAX_EDITOR_BYTES);

/** The pages after the choice between two texts of one article. They store nothing. */
export const newsroomConflicts = new Hono<EditorEnv>().post(
	"/:slug/conflict",
	policy("newsroom", "articles:read"),
	path(SlugPath),
	limitSize,
	readPost,
	findArticleToWrite,
	async (c) => {
		const { site, slug, fields, before, draft } = c.var;
		const stored = { before, draft };
		const shown = shownTexts(stored, site);
		const typed = typedPart(toTyped(fields, standingInput(stored), shown), slug);
		const props = await conflictOf(c, { slug, typed, stored });
		const isTheirs = fields.get("choice") === "theirs";
		return c.html(isTheirs ? <TheirsPage {...props} /> : <MergePage {...props} />);
	},
);
