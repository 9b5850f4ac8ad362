import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { changedBy, type EditEnv } from "../platform/http/edited-body.ts";
import { nextPageLink } from "../platform/http/page-links.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path, query } from "../platform/http/validation.ts";
import { UnusablePicture } from "./cleaning/unusable-picture.ts";
import { eraseMediaWithFiles } from "./erase-media.ts";
import { imagesOf } from "./files/optional-bindings.ts";
import { toMedia, toUsedMedia } from "./media.json.ts";
import {
	editedMedia,
	MAX_MEDIA_PATCH_BYTES,
	MAX_UPLOAD_BYTES,
	MediaPatch,
	MediaPath,
	MediaQuery,
} from "./media.schema.ts";
import { findMedia, listMedia, type MediaRow } from "./media.sql.ts";
import { listMediaUses } from "./media-uses.sql.ts";
import { saveMediaTexts } from "./media-write.sql.ts";
import { requireBucket } from "./require-bucket.middleware.ts";
import { readUpload, type UploadEnv } from "./upload/read-upload.middleware.ts";
import { storePicture } from "./upload/store-picture.ts";
import { waitForSlot } from "./upload/upload-slots.middleware.ts";

interface MediaEnv extends UploadEnv {
	Variables: UploadEnv["Variables"] & EditEnv["Variables"] & { row: MediaRow };
}

const NO_MEDIA = "There is no such picture.";
const usedBy = (slugs: string[]) =>
	`Articles show the picture: ${[...new Set(slugs)].join(", ")}. Take it out of them first.`;

const INVALID = "Some fields are not valid.";
const pictureError = ({ message }: UnusablePicture) => [{ field: "file", detail: message }];

/** Sets `row`, and `stands`, the same as JSON; responds with 404 if there is no such picture. */
const loadMedia = createMiddleware<MediaEnv>(async (c, next) => {
	const row = await findMedia(c.var.primaryDb, c.req.param("media") ?? "");
	if (!row) return problem(c, 404, NO_MEDIA);
	c.set("row", row);
	c.set("stands", toMedia(c.var.site, row));
	return next();
});

/** The newsroom's pictures: send, find, describe, erase. */
export const newsroomMedia = new Hono<MediaEnv>()
	.get("/", policy("newsroom", "media:read"), query(MediaQuery), async (c) => {
		const { rows, next } = await listMedia(c.var.primaryDb, c.req.valid("query"));
		const media = rows.map((row) => toMedia(c.var.site, row));
		return c.json({ media, ...nextPageLink(c, c.var.site.url, next) });
	})
	.post(
		"/",
		policy("newsroom", "media:write"),
		noQuery,
		requireBucket,
		waitForSlot,
		sizeLimit("A form with a picture", MAX_UPLOAD_BYTES),
		readUpload,
		async (c) => {
			const { bucket, primaryDb: db, site, upload } = c.var;
			const stores = { db, bucket, images: imagesOf(c.env) };
			const stored = await storePicture(stores, upload, new Date());
			if (stored instanceof UnusablePicture) return problem(c, 422, INVALID, pictureError(stored));
			const { row, isNew } = stored;
			c.header("Location", `${site.url}${c.req.path}/${row.id}`);
			return c.json(toMedia(site, row), isNew ? 201 : 200);
		},
	)
	.get(
		"/:media",
		policy("newsroom", "media:read"),
		path(MediaPath),
		noQuery,
		loadMedia,
		async (c) => {
			const uses = await listMediaUses(c.var.primaryDb, c.var.row.media_key);
			return c.json(toUsedMedia(c.var.site, c.var.row, uses));
		},
	)
	.patch(
		"/:media",
		policy("newsroom", "media:write"),
		path(MediaPath),
		noQuery,
		sizeLimit("The texts of a picture", MAX_MEDIA_PATCH_BYTES),
		loadMedia,
		changedBy(MediaPatch, editedMedia),
		async (c) => {
			const changed = await saveMediaTexts(c.var.primaryDb, c.var.row, c.req.valid("json"));
			return c.json(toMedia(c.var.site, changed));
		},
	)
	.delete(
		"/:media",
		policy("newsroom", "media:write"),
		path(MediaPath),
		noQuery,
		requireBucket,
		loadMedia,
		async (c) => {
			const { bucket, primaryDb: db, row } = c.var;
			const erasing = { env: c.env, context: c.executionCtx, db, bucket };
			if (await eraseMediaWithFiles(erasing, row, new Date())) return c.body(null, 204);
			const uses = await listMediaUses(db, row.media_key);
			return problem(c, 409, usedBy(uses.map(({ slug }) => slug)));
		},
	);
