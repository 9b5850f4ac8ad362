import type { Operations } from "../platform/http/operation.ts";
import { Health } from "./health.schema.ts";

/** Describes the health check. */
export const healthOperations = {
	"GET /healthz": {
		id: "getHealth",
		summary: "Whether the service and its database answer, and whether its clock ticks",
		description: "For monitors: 200 while both answer. Alert too if `clock` is `stopped`.",
		example: {},
		responses: {
			200: {
				description: "They do.",
				json: Health,
				example: {
					status: "ok",
					revision: 17,
					version: "0b6b9a52-6f0c-4d9c-9c1f-3a8f2f1f7f10",
					clock: "ticking",
				},
			},
		},
	},
} as const satisfies Operations;
