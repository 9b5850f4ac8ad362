import type { sessions as german } from "../../de/newsroom/own-sessions.ts";

export const sessions: typeof german = {
	title: "Your sessions",
	intro:
		"You are signed in here. The newsroom does not store which device this is. A session ends 30 days after the last day on which it was used.",
	none: "You are here without a session, for example through Cloudflare Access.",
	current: "this browser",
	since: (moment) => `Signed in since ${moment}`,
	facts: (used, until) => `last used on ${used}, ends on ${until} at the latest`,
	end: "End",
	endCurrent: "Sign out",
	endOthers: "End all others",
	done: { one: "The session has ended.", others: "All other sessions have ended." },
};
