import type { Operations } from "../../platform/http/operation.ts";
import { changes } from "./changes.examples.ts";
import { Changes } from "./changes.schema.ts";

/** Describes the list of changes. */
export const changesOperations = {
	"GET /api/changes": {
		id: "listChanges",
		summary: "What changed since a revision, for whoever keeps a copy",
		description:
			"Begin with `since=0`, go on with `since` and `epoch` of the answer, at once while `has_more`. Each article is there once, as it is now; withdrawn ones as `{deleted: true, id, slug}`. Store by `id`. A release of many articles is one revision: `since` may lie within it. After 409, which follows the restore of a backup, start again from `since=0` and delete whatever does not come.",
		example: { since: "0", limit: 100 },
		responses: {
			200: { description: "The changes.", json: Changes, headers: ["Link"], example: changes },
		},
		problems: { 409: "The revision is of another epoch: start again from `since=0`." },
	},
} as const satisfies Operations;
