import { createMiddleware } from "hono/factory";
import { toResponse, toStoredResponse } from "../cache/stored-response.ts";

/**
 * Gives a live answer the ETag of its body, and 304 to whoever has it: what `serve` does for answers
 * that it keeps. Stands before the policy, whose Cache-Control it reads.
 */
export const withEtag = createMiddleware(async (c, next) => {
	await next();
	const answer = await toStoredResponse(c.res, Number.NaN);
	if (!answer) return;
	// Emptied first: Hono would put the headers of the old answer on the new.
	c.res = undefined;
	c.res = toResponse(c.req.raw, answer);
});
