import type { Operations } from "../platform/http/operation.ts";
import { status } from "./status.examples.ts";
import { Status } from "./status.schema.ts";

/** Describes the checks of the service by itself. */
export const statusOperations = {
	"GET /newsroom/api/status": {
		id: "getStatus",
		summary: "What works, what does not, and what to do",
		description:
			"The service checks itself, and changes nothing. It is 200 whatever was found: read `status`. What only the outside can see is checked by `npm run doctor`.",
		example: {},
		responses: { 200: { description: "All checks.", json: Status, example: status } },
	},
} as const satisfies Operations;
