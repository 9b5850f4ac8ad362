import answering from "./answering.embed.js";
import draft from "./draft.embed.js";
import faults from "./errors.embed.js";
import fields from "./fields.embed.js";
import messages from "./messages.embed.js";
import network from "./network.embed.js";
import surveyElement from "./survey-element.embed.js";

/** Each before those that need it. */
const parts = [draft, fields, faults, network, messages, answering, surveyElement];

/**
 * The element <randnotiz-survey> as one script that leaves nothing behind but the element. Its parts
 * are modules for whoever reads and checks them; here they share one scope, so that their names differ.
 */
export const embedScript = `(() => {\n"use strict";\n${parts.map(bare).join("")}})();\n`;

function bare(module: string): string {
	return module.replace(/^import [^;]*;\n/gm, "").replace(/^export /gm, "");
}
