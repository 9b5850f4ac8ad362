import type { AnySchema } from "./request-schema.ts";

/** Headers of requests that operations read, beside those that come with a cacheable policy. */
export type RequestHeaderName =
	| "If-Match"
	| "If-None-Match"
	| "Accept-Language"
	| "Accept"
	| "Origin";

/** Headers of responses that clients may rely on. */
export type ResponseHeaderName =
	| "Cache-Control"
	| "ETag"
	| "Last-Modified"
	| "Link"
	| "Location"
	| "Accept-Patch"
	| "Content-Disposition"
	| "Retry-After"
	| "WWW-Authenticate";

/** A response that is not a problem. */
export interface OperationResponse {
	description: string;
	/** The schema of its JSON, which must be a component of the contract. */
	json?: AnySchema;
	/** Its media types, unless it is JSON. */
	types?: readonly string[];
	headers?: readonly ResponseHeaderName[];
	example?: unknown;
}

/** Describes a route as far as its policy and its validators do not. */
export interface Operation {
	/** The name that client generators use. */
	id: string;
	summary: string;
	description: string;
	/** Descriptions of the parameters whose schema has none. */
	parameters?: Record<string, string>;
	/** Values of parameters for a request that succeeds. */
	example: Record<string, unknown>;
	requestHeaders?: readonly RequestHeaderName[];
	body?: {
		says: string;
		maxBytes: number;
		/** Its media types beside JSON. */
		types?: readonly string[];
		/** Its media types in place of JSON. */
		onlyTypes?: readonly string[];
		example: unknown;
	};
	responses: Record<number, OperationResponse>;
	/** Problems beside those that come with the route's policy and validators. */
	problems?: Record<number, string>;
}

/** Operations by the method and path of their routes, as in `app.routes`. */
export type Operations = Record<string, Operation>;

/** Describes a request that the service sends to the address of a webhook. */
export interface WebhookOperation {
	id: string;
	summary: string;
	/** The schema of its body, which must be a component of the contract. */
	event: AnySchema;
	example: unknown;
}

/** Describes the 412 of a change with If-Match. */
export const CHANGED =
	"Someone else changed it meanwhile: If-Match names an older version, or nothing is there.";

/** Describes the 412 of a change that may be forbidden to replace anything. */
export const CHANGED_OR_EXISTS = `${CHANGED} Or something is there, and If-None-Match forbids to replace it.`;
