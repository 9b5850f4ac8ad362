import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

/**
 * Forbids scripts, and everything else but the site's own styles and the images of articles. There is
 * no form-action: browsers apply it to the redirect after a post too, which may lead to another site.
 */
const common = {
	contentSecurityPolicy: {
		defaultSrc: ["'none'"],
		styleSrc: ["'self'"],
		imgSrc: ["'self'", "https:", "http:"],
		baseUri: ["'none'"],
		frameAncestors: ["'self'"],
		// Pages have no script of their own, so none of an extension or a fault may write one into them.
		requireTrustedTypesFor: ["'script'"],
		trustedTypes: ["'none'"],
	},
	// Any page may show icons, feeds and JSON; CORS decides what its scripts may read.
	crossOriginResourcePolicy: "cross-origin",
	referrerPolicy: "strict-origin-when-cross-origin",
	// Content-Security-Policy says it with frame-ancestors, which a page may change.
	xFrameOptions: false,
	permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
	// Both are of the past: browsers that knew them are gone, and the first one had faults of its own.
	xXssProtection: false,
	xDownloadOptions: false,
	// A page may set its own headers.
	overwrite: false,
} satisfies Parameters<typeof secureHeaders>[0];
const overHttps = secureHeaders(common);
// RFC 6797 §7.2: Strict-Transport-Security must not be sent over http.
const overHttp = secureHeaders({ ...common, strictTransportSecurity: false });

/** Sends the headers by which browsers protect people; a 204 has no Content-Type (RFC 9110 §8.3). */
export const securityHeaders = createMiddleware(async (c, next) => {
	await (c.req.url.startsWith("https:") ? overHttps : overHttp)(c, next);
	if (c.res.status === 204) c.res.headers.delete("Content-Type");
});

/**
 * Lets a page stand in a frame of any other site, as a survey's form may: without it, a browser shows an
 * error instead of the thanks. These pages know their visitor by no cookie.
 */
export const framable = createMiddleware((c, next) => {
	c.header("Content-Security-Policy", FRAMABLE_POLICY);
	return next();
});

/** The same, for a page with a script of the service, which may make no markup of text. */
export const framableWithScript = createMiddleware((c, next) => {
	c.header("Content-Security-Policy", `script-src 'self'; ${FRAMABLE_POLICY}`);
	return next();
});

const FRAMABLE_POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' https: http:",
	"base-uri 'none'",
	"frame-ancestors *",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join("; ");

/**
 * The Content-Security-Policy of forms with Turnstile, in any frame: allows what Cloudflare's script needs. It
 * demands no Trusted Types, because that script makes its elements without them.
 */
export const TURNSTILE_POLICY = [
	"default-src 'none'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self'",
	"script-src 'self' https://challenges.cloudflare.com",
	"frame-src https://challenges.cloudflare.com",
	"connect-src 'self'",
	"base-uri 'none'",
	"frame-ancestors *",
].join("; ");

const sharing = cors({
	origin: "*",
	allowMethods: ["GET", "HEAD", "POST", "DELETE", "OPTIONS"],
	exposeHeaders: ["Allow", "ETag", "Last-Modified", "Link", "Retry-After", "Server-Timing"],
	maxAge: 86_400,
});

/** Lets any site read and post, without credentials. An OPTIONS that is no preflight is passed on. */
export const anyOrigin = createMiddleware((c, next) => {
	const isPlainOptions =
		c.req.method === "OPTIONS" && !c.req.header("Access-Control-Request-Method");
	return isPlainOptions ? next() : sharing(c, next);
});
