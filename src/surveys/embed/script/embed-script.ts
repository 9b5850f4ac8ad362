import { asOneScript } from "../../../platform/ui/one-script.ts";
import draft from "../../survey/script/draft.embed.js";
import fields from "../../survey/script/fields.embed.js";
import errors from "./errors.embed.js";
import messages from "./messages.embed.js";
import network from "./network.embed.js";
import surveyElement from "./survey-element.embed.js";
import surveySession from "./survey-session.embed.js";

/** In order: each part uses only parts before it. */
const script = asOneScript([
	draft,
	fields,
	errors,
	network,
	messages,
	surveySession,
	surveyElement,
]);

/** Returns the element <randnotiz-survey> as one script that defines nothing but the element. */
export function embedScript(siteUrl: string): string {
	return script.replace("{origin}", new URL(siteUrl).origin);
}
