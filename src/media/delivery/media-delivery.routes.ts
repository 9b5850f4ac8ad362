import { Hono } from "hono";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path } from "../../platform/http/validation.ts";
import { PICTURE_NAME, PicturePath } from "../media.schema.ts";
import { type BucketEnv, requireBucket } from "../require-bucket.middleware.ts";
import { fileResponse } from "./file-response.ts";

/** A picture that is opened by itself can do nothing. */
const POLICY = "default-src 'none'; sandbox";
/** A drawing has a style sheet of its own. */
const POLICY_OF_DRAWINGS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const NO_PICTURE = "There is no such picture.";

/** Serves the files of pictures: each for ever, under the hash of its bytes. */
export const mediaDelivery = new Hono<BucketEnv>().get(
	`/media/:picture{${PICTURE_NAME}}`,
	policy("media"),
	path(PicturePath),
	requireBucket,
	async (c) => {
		const { picture } = c.req.valid("param");
		const response = await fileResponse(c.var.bucket, picture, c.req.raw);
		if (!response) return problem(c, 404, NO_PICTURE);
		const csp = picture.endsWith(".svg") ? POLICY_OF_DRAWINGS : POLICY;
		response.headers.set("Content-Security-Policy", csp);
		return response;
	},
);
