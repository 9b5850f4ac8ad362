import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { refusedForm } from "../../newsroom/layout/refused-form.ts";
import { type FormFields, readFields } from "../../platform/http/form-fields.ts";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../platform/http/validation.ts";
import { eraseMediaWithFiles } from "../erase-media.ts";
import { toMedia } from "../media.json.ts";
import { MAX_MEDIA_PATCH_BYTES, MediaPath } from "../media.schema.ts";
import { findMedia, type MediaRow } from "../media.sql.ts";
import { saveMediaTexts } from "../media-write.sql.ts";
import { requireBucket } from "../require-bucket.middleware.ts";
import { waitForSlot } from "../upload/upload-slots.middleware.ts";
import { mediaPath } from "./choosing-links.ts";
import { choosingIn, MediaPageQuery, PictureTextsForm } from "./media-pages.schema.ts";
import { pictureFaults } from "./picture-faults.ts";
import {
	MAX_READ_BYTES,
	type PictureFormEnv,
	readPictureForm,
} from "./read-picture-form.middleware.ts";
import { sendPicture } from "./send-picture.ts";
import { askToErase, refusePicture, showLibrary, showPicture } from "./show-pictures.tsx";

interface MediaPagesEnv extends PictureFormEnv {
	Variables: PictureFormEnv["Variables"] & { row: MediaRow; fields: FormFields };
}

/** Sets `row`; responds with 404 if there is no such picture. */
const withRow = createMiddleware<MediaPagesEnv>(async (c, next) => {
	const row = await findMedia(c.var.primaryDb, c.req.param("media") ?? "");
	if (!row) return problem(c, 404, "There is no such picture.");
	c.set("row", row);
	return next();
});

const limitTexts = sizeLimit("The texts of a picture", MAX_MEDIA_PATCH_BYTES);

/** The pages about pictures: to find, send, describe, choose and erase them. */
export const newsroomMediaPages = new Hono<MediaPagesEnv>()
	.get("/", policy("newsroom", "media:read"), query(MediaPageQuery), (c) =>
		showLibrary(c, { query: c.req.valid("query") }),
	)
	.post(
		"/",
		policy("newsroom", "media:write"),
		requireBucket,
		waitForSlot,
		sizeLimit("A form with a picture", MAX_READ_BYTES),
		readPictureForm,
		async (c) => {
			const sent = await sendPicture(c.env, c.var);
			const query = choosingIn(c.var.typed);
			if ("faults" in sent) return refusePicture(c, { query, refused: sent });
			const { row, isNew } = sent;
			if (!prefersHtml(c.req.header("Accept")))
				return c.json(toMedia(c.var.site, row), isNew ? 201 : 200);
			return c.redirect(mediaPath(query, row.id, { done: isNew ? "sent" : "known" }), 303);
		},
	)
	.get(
		"/:media",
		policy("newsroom", "media:read"),
		path(MediaPath),
		query(MediaPageQuery),
		withRow,
		(c) => showPicture(c, c.var.row, { query: c.req.valid("query") }),
	)
	.post(
		"/:media",
		policy("newsroom", "media:write"),
		path(MediaPath),
		limitTexts,
		withRow,
		readFields,
		async (c) => {
			const { fields, primaryDb, row } = c.var;
			const query = choosingIn(Object.fromEntries(fields));
			const checked = checkForm(PictureTextsForm, fields);
			if ("errors" in checked) {
				const refused = refusedForm(fields, pictureFaults(checked.errors));
				return showPicture(c, row, { query, refused });
			}
			await saveMediaTexts(primaryDb, row, checked.output);
			return c.redirect(mediaPath(query, row.id, { done: "changed" }), 303);
		},
	)
	.get(
		"/:media/erase",
		policy("newsroom", "media:write"),
		path(MediaPath),
		query(MediaPageQuery),
		withRow,
		(c) => askToErase(c, c.var.row, c.req.valid("query"), 200),
	)
	.post(
		"/:media/erase",
		policy("newsroom", "media:write"),
		path(MediaPath),
		requireBucket,
		limitTexts,
		withRow,
		readFields,
		async (c) => {
			const { bucket, fields, primaryDb: db, row } = c.var;
			const query = choosingIn(Object.fromEntries(fields));
			const erasing = { env: c.env, context: c.executionCtx, db, bucket };
			const isErased = await eraseMediaWithFiles(erasing, row, new Date());
			if (!isErased) return askToErase(c, row, query, 409);
			return c.redirect(mediaPath(query, "", { done: "erased" }), 303);
		},
	);
