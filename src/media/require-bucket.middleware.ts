import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { bucketOf } from "./files/optional-bindings.ts";

export interface BucketEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { bucket: R2Bucket };
}

const RETRY_SECONDS = "3600";
const NO_BUCKET =
	"This service has no place for pictures: the Worker has no binding MEDIA. `npm run deploy` makes it.";

/** Sets `bucket`; responds with 503 if the Worker has none. */
export const requireBucket = createMiddleware<BucketEnv>((c, next) => {
	const bucket = bucketOf(c.env);
	if (!bucket) {
		c.header("Retry-After", RETRY_SECONDS);
		return Promise.resolve(problem(c, 503, NO_BUCKET));
	}
	c.set("bucket", bucket);
	return next();
});
