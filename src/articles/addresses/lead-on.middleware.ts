import type { Context } from "hono";

/**
 * Responds with a redirect to the present address, and keeps the headers that let other sites read it. Browsers may not
 * keep it: what is meant may get its former address back, and they would then be led round in a circle.
 */
export function leadOn(c: Context, location: string, cacheControl = "no-cache"): void {
	replaceResponse(c, new Response(null, { status: 301 }));
	c.res.headers.set("Location", location);
	c.res.headers.set("Cache-Control", cacheControl);
}

/** Replaces the response that was about to be sent. */
export function replaceResponse(c: Context, response: Response): void {
	for (const name of ["Retry-After", "Cache-Tag", "Link", "ETag"]) c.res.headers.delete(name);
	c.res = response;
}
