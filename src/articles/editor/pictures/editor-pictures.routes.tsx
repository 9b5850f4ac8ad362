import { Hono } from "hono";
import { MAX_READ_BYTES } from "../../../media/pages/read-picture-form.middleware.ts";
import { requireBucket } from "../../../media/require-bucket.middleware.ts";
import { waitForSlot } from "../../../media/upload/upload-slots.middleware.ts";
import { newsroomScripts } from "../../../newsroom/layout/newsroom-scripts.middleware.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { requireOwnDraft } from "../../drafts/draft.middleware.ts";
import { type EditorEnv, findArticleToWrite } from "../editor.middleware.ts";
import { answerUpload } from "./answer-upload.tsx";
import { readUploadPost } from "./read-upload-post.middleware.ts";

const limitSize = sizeLimit("An article with a picture", MAX_READ_BYTES);

/** Takes the form of an article together with a picture. */
export const newsroomEditorPictures = new Hono<EditorEnv>()
	.post(
		"/new/picture",
		policy("newsroom", "drafts:write"),
		newsroomScripts,
		requireBucket,
		waitForSlot,
		limitSize,
		readUploadPost,
		findArticleToWrite,
		requireOwnDraft,
		answerUpload,
	)
	.post(
		"/:slug/picture",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		newsroomScripts,
		requireBucket,
		waitForSlot,
		limitSize,
		readUploadPost,
		findArticleToWrite,
		requireOwnDraft,
		answerUpload,
	);
