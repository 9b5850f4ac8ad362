import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";

/** The checks that the Worker makes itself. */
export const CheckId = v.picklist([
	"database",
	"settings",
	"secrets",
	"bindings",
	"pictures",
	"migrations",
	"clock",
	"jobs",
	"overdue",
	"dead_letters",
	"purges",
	"hubs",
	"webhooks",
	"search_index",
	"static_pages",
	"tokens",
	"backup",
	"restore",
]);
export type CheckId = v.InferOutput<typeof CheckId>;

export const CheckLevel = v.picklist(["ok", "warn", "fail"]);
export type CheckLevel = v.InferOutput<typeof CheckLevel>;

export const StatusCheck = described(
	"One thing that was checked.",
	v.object({
		id: CheckId,
		level: described("`warn` can wait; `fail` harms readers, answers or the newsroom.", CheckLevel),
		title: v.string(),
		text: described("What was found, in a sentence.", v.string()),
		action: v.exactOptional(described("What to do; absent if there is nothing to do.", v.string())),
	}),
);
export type StatusCheck = v.InferOutput<typeof StatusCheck>;

export const Status = described(
	"Everything that was checked, what is worst first.",
	v.object({
		status: described("The worst level of all checks.", CheckLevel),
		checked_at: InstantText,
		version: described("The deployed version, as Cloudflare names it.", v.string()),
		checks: v.array(StatusCheck),
	}),
);
export type Status = v.InferOutput<typeof Status>;
