import type { Link } from "../platform/http/link-header.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";

/** Returns the links to the contract of the API, for programs and for people (RFC 8631). */
export function serviceLinks({ url }: Pick<Site, "url">): Link[] {
	return [
		{ url: `${url}/openapi.json`, rel: "service-desc", type: "application/json" },
		{ url: `${url}/docs`, rel: "service-doc", type: "text/html" },
	];
}
