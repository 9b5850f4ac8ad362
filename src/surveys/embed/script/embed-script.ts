import draft from "./draft.embed.js";
import errors from "./errors.embed.js";
import fields from "./fields.embed.js";
import messages from "./messages.embed.js";
import network from "./network.embed.js";
import surveyElement from "./survey-element.embed.js";
import surveySession from "./survey-session.embed.js";

/** In order: each part uses only parts before it. */
const parts = [draft, fields, errors, network, messages, surveySession, surveyElement];

const script = `(() => {\n"use strict";\n${parts.map(withoutModuleSyntax).join("")}})();\n`;

/**
 * Returns the element <randnotiz-survey> as one script that defines nothing but the element. Its parts are
 * modules for readers and for tsc; in the script they share one scope, so that no two may use the same name.
 */
export function embedScript(siteUrl: string): string {
	return script.replace("{origin}", new URL(siteUrl).origin);
}

function withoutModuleSyntax(module: string): string {
	return module.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, "");
}
