import { Hono } from "hono";
import { fileResponse } from "../media/delivery/file-response.ts";
import { putFile } from "../media/files/file-store.ts";
import { hashOf } from "../media/files/named-file.ts";
import { claimFiles } from "../media/loose-files.sql.ts";
import { MAX_FILE_BYTES, PICTURE_NAME, PicturePath } from "../media/media.schema.ts";
import { type BucketEnv, requireBucket } from "../media/require-bucket.middleware.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import { RestoredFilePath } from "./backup.schema.ts";
import { findRestore } from "./restore.sql.ts";

const NO_FILE = "There is no such file.";
const NOT_BEGUN = "No restore of this backup is under way.";
const BUSY = "The file is just being erased. Try again in some minutes.";
const OTHER_BYTES = "The body is another file than its name says.";

/** Serves the files of pictures to `npm run backup`, and takes them from `npm run restore`. These routes are internal. */
export const mediaFiles = new Hono<BucketEnv>()
	.get(
		`/media/:picture{${PICTURE_NAME}}`,
		policy("newsroom", "operate"),
		path(PicturePath),
		noQuery,
		requireBucket,
		async (c) => {
			const { picture } = c.req.valid("param");
			const response = await fileResponse(c.var.bucket, picture, c.req.raw);
			return response ?? problem(c, 404, NO_FILE);
		},
	)
	.put(
		`/restores/:backup/media/:picture{${PICTURE_NAME}}`,
		policy("newsroom", "operate"),
		path(RestoredFilePath),
		noQuery,
		requireBucket,
		sizeLimit("A file of a picture", MAX_FILE_BYTES),
		async (c) => {
			const { backup, picture } = c.req.valid("param");
			const db = c.var.primaryDb;
			if ((await findRestore(db))?.backup !== backup) return problem(c, 409, NOT_BEGUN);
			const bytes = new Uint8Array(await c.req.arrayBuffer());
			if (hashOf([bytes]) !== picture.split(".")[0]) return problem(c, 422, OTHER_BYTES);
			// If the restore is discarded, the job that erases loose files finds it.
			if (!(await claimFiles(db, [picture], new Date()))) return problem(c, 409, BUSY);
			await putFile(c.var.bucket, { file: picture, parts: [bytes], bytes: bytes.length });
			return c.body(null, 204);
		},
	);
