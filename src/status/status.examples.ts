import type { Status } from "./status.schema.ts";

export const status: Status = {
	status: "fail",
	checked_at: "2024-07-15T10:15:30.000Z",
	version: "0b6b9a52-6f0c-4d9c-9c1f-3a8f2f1f7f10",
	checks: [
		{
			id: "clock",
			level: "fail",
			title: "Clock",
			text: "The cron trigger last ran 12 minutes ago.",
			action: "See that [triggers] is in wrangler.toml, and deploy again.",
		},
		{ id: "dead_letters", level: "ok", title: "Answers", text: "All answers are stored." },
	],
};
