import { createMiddleware } from "hono/factory";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { problem } from "../../platform/http/problem.ts";
import { validates } from "../../platform/http/request-schema.ts";
import { mediaType } from "../../platform/http/validation.ts";
import { MAX_FILE_BYTES, MediaUpload } from "../media.schema.ts";
import { partsOf } from "./multipart-parts.ts";
import type { Upload } from "./store-picture.ts";
import { readParts } from "./upload-fields.ts";

/** The environment of routes that take a picture. */
export interface UploadEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & { bucket: R2Bucket; upload: Upload };
}

const TYPE = "multipart/form-data";
const BROKEN = "The body is not what its Content-Type says, or it has more than 50 fields.";
const TOO_LARGE = `A picture takes at most ${MAX_FILE_BYTES} bytes.`;

/** Reads a form with one picture, and cleans the picture; responds with 415, 400, 413 or 422 to what is none. */
export const readUpload = validates(
	"form",
	MediaUpload,
	createMiddleware<UploadEnv>(async (c, next) => {
		const contentType = c.req.header("Content-Type") ?? "";
		if (mediaType(contentType) !== TYPE) return problem(c, 415, `Send ${TYPE}.`);
		const parts = partsOf(new Uint8Array(await c.req.arrayBuffer()), contentType);
		if (!parts) return problem(c, 400, BROKEN);
		if (
			parts.some(({ filename, bytes }) => filename !== undefined && bytes.length > MAX_FILE_BYTES)
		)
			return problem(c, 413, TOO_LARGE);
		const read = readParts(parts);
		if ("errors" in read) return problem(c, 422, "Some fields are not valid.", read.errors);
		c.set("upload", { ...read, by: c.var.member.name });
		return next();
	}),
);
