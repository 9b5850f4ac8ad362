import type { ResponseHeaderName } from "../platform/http/operation.ts";
import type { Header } from "./openapi-document.ts";

const text = (description: string, isRequired = false): Header => ({
	description,
	...(isRequired && { required: true }),
	schema: { type: "string" },
});

/** Describes the headers of responses. */
export const headers: Record<ResponseHeaderName, Header> = {
	"Cache-Control": text("How long caches may keep the answer (RFC 9111).", true),
	ETag: text("The version of what was answered, for If-None-Match and If-Match.", true),
	"Last-Modified": text("When it last changed, for If-Modified-Since."),
	Link: text("Where to go on from here (RFC 8288), as the relations in the body."),
	Location: text("The address of what was made, or where to go next.", true),
	"Accept-Patch": text("The media types of patches that are taken here (RFC 5789 §3.1).", true),
	"Content-Disposition": text("Under which name to save the file.", true),
	"Retry-After": text("After how many seconds to try again.", true),
	"WWW-Authenticate": text("How to say who asks (RFC 9110 §11.6.1).", true),
};

/** Headers for caches, CORS and browsers, which responses may carry although no operation names them. */
export const COMMON_HEADERS = [
	"Content-Type",
	"Content-Length",
	"Content-Encoding",
	"Vary",
	"Cache-Tag",
	"Access-Control-Allow-Origin",
	"Access-Control-Expose-Headers",
	"Content-Security-Policy",
	"Cross-Origin-Opener-Policy",
	"Cross-Origin-Resource-Policy",
	"Origin-Agent-Cluster",
	"Permissions-Policy",
	"Referrer-Policy",
	"Server-Timing",
	"Strict-Transport-Security",
	"Timing-Allow-Origin",
	"X-Content-Type-Options",
	"X-DNS-Prefetch-Control",
	"X-Permitted-Cross-Domain-Policies",
] as const;
