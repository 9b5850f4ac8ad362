import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/**
 * Pages run no script and load nothing but their own style and the images of articles. There is no
 * form-action: browsers apply it to the redirect after a post too, which may lead to another site.
 */
export const securityHeaders = secureHeaders({
	contentSecurityPolicy: {
		defaultSrc: ["'none'"],
		styleSrc: ["'self'"],
		imgSrc: ["'self'", "https:", "http:"],
		baseUri: ["'none'"],
		frameAncestors: ["'self'"],
	},
	// Icons, feeds and JSON are there for every page; CORS says what scripts may read.
	crossOriginResourcePolicy: "cross-origin",
	referrerPolicy: "strict-origin-when-cross-origin",
	// What a page says of itself stays.
	overwrite: false,
});

/** For pages that Turnstile guards: what Cloudflare's script needs, and nothing else. */
export const TURNSTILE_POLICY = [
	"default-src 'none'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self'",
	"script-src https://challenges.cloudflare.com",
	"frame-src https://challenges.cloudflare.com",
	"connect-src 'self'",
	"base-uri 'none'",
	"frame-ancestors 'self'",
].join("; ");

const sharing = cors({
	origin: "*",
	allowMethods: ["GET", "HEAD", "POST", "DELETE", "OPTIONS"],
	exposeHeaders: ["Allow", "ETag", "Last-Modified", "Link", "Retry-After", "Server-Timing"],
	maxAge: 86_400,
});

/** Any page may read and post, none with credentials. An OPTIONS that is no preflight goes on. */
export const anyOrigin = createMiddleware((c, next) => {
	const isPlainOptions =
		c.req.method === "OPTIONS" && !c.req.header("Access-Control-Request-Method");
	return isPlainOptions ? next() : sharing(c, next);
});
