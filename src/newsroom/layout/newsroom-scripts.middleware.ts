import { createMiddleware } from "hono/factory";

/**
 * Allows the service's own scripts on a page of the newsroom, which may ask this service alone, show pictures
 * that were just chosen, and frame pages of this site. No script may make markup of text.
 */
export const newsroomScripts = createMiddleware((c, next) => {
	c.header("Content-Security-Policy", POLICY);
	return next();
});

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"connect-src 'self'",
	"style-src 'self'",
	"img-src 'self' https: http: blob:",
	"frame-src 'self'",
	"base-uri 'none'",
	"frame-ancestors 'self'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");
