import type { Operations } from "../platform/http/operation.ts";
import { session, sessionId } from "./people.examples.ts";
import { SessionList } from "./session.schema.ts";

/** Describes the sessions of browsers. */
export const sessionOperations = {
	"GET /newsroom/api/sessions": {
		id: "listSessions",
		summary: "Where you are signed in",
		description:
			"The sessions of whoever asks: of their person, otherwise of their token. A browser begins one with a key at `/newsroom`.",
		example: {},
		responses: {
			200: {
				description: "The sessions, the newest first.",
				json: SessionList,
				example: { sessions: [session] },
			},
		},
	},
	"DELETE /newsroom/api/sessions": {
		id: "endOtherSessions",
		summary: "Ends all your other sessions",
		description:
			"All except the one that asks. A request with a token has none, so that all sessions end.",
		example: {},
		responses: { 204: { description: "The other sessions have ended." } },
	},
	"DELETE /newsroom/api/sessions/:session": {
		id: "endSession",
		summary: "Ends one of your sessions",
		description: "Its browser is signed out at once.",
		example: { session: sessionId },
		responses: { 204: { description: "The session has ended." } },
		problems: { 404: "You have no such session." },
	},
} as const satisfies Operations;
