import type { ResponseSchemaName } from "./components.ts";
import type { HeaderName } from "./response-headers.ts";

/** An answer that is no problem. */
export interface OperationResponse {
	description: string;
	/** The component that its JSON is. */
	json?: ResponseSchemaName;
	/** Its media types, where it is no JSON. */
	types?: readonly string[];
	headers?: readonly HeaderName[];
	example?: unknown;
}

export type RequestHeaderName = "If-Match" | "Accept-Language" | "Accept" | "Origin";

/** What of an operation its route cannot say. */
export interface Operation {
	/** Its name for programs. */
	id: string;
	summary: string;
	description: string;
	/** What its parameters mean, by name, unless they mean the same everywhere. */
	parameters?: Record<string, string>;
	/** Values of parameters with which the example works. */
	example: Record<string, unknown>;
	requestHeaders?: readonly RequestHeaderName[];
	body?: { says: string; maxBytes: number; types?: readonly string[]; example: unknown };
	responses: Record<number, OperationResponse>;
	/** Further problems than those that its policy and its checks bring with them. */
	problems?: Record<number, string>;
}

/** Operations by the method and path of their routes, as in `app.routes`. */
export type Operations = Record<string, Operation>;

/** Why a change with If-Match is a 412. */
export const CHANGED = "Someone else changed it meanwhile: If-Match names an older version.";
