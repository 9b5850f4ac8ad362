import type { Operations } from "../platform/http/operation.ts";
import { Health } from "./health.schema.ts";

/** Describes the health check. */
export const healthOperations = {
	"GET /healthz": {
		id: "getHealth",
		summary: "Whether the service and its database answer",
		description: "For monitors: 200 while both do.",
		example: {},
		responses: {
			200: { description: "They do.", json: Health, example: { status: "ok", revision: 17 } },
		},
	},
} as const satisfies Operations;
