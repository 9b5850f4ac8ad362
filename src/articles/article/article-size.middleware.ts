import { bodyLimit } from "hono/body-limit";
import { problem } from "../../platform/http/problem.ts";
import { MAX_ARTICLE_BYTES } from "./article.schema.ts";

/** Responds with 413 to an article that is too long. */
export const limitSize = bodyLimit({
	maxSize: MAX_ARTICLE_BYTES,
	onError: (c) => problem(c, 413, `An article takes at most ${MAX_ARTICLE_BYTES} bytes.`),
});
