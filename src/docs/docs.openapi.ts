import type { Operations } from "../platform/http/operation.ts";

/** Describes the contract itself. */
export const docsOperations = {
	"GET /openapi.json": {
		id: "getContract",
		summary: "This document",
		description: "OpenAPI 3.1. The same as text for people is at /docs.",
		example: {},
		responses: {
			200: { description: "The document.", types: ["application/json"], headers: ["Link"] },
		},
	},
} as const satisfies Operations;
