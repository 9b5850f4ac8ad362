import type { Operations } from "../../platform/http/operation.ts";

/** Describes the script of the survey element. */
export const embedOperations = {
	"GET /embed.js": {
		id: "getEmbedScript",
		summary: "The element `<randnotiz-survey>`",
		description: "For pages that ask a survey; they load it as an `async` script.",
		example: {},
		responses: { 200: { description: "The script.", types: ["text/javascript; charset=utf-8"] } },
	},
} as const satisfies Operations;
