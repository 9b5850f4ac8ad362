import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import draft from "./draft.embed.js";
import fields from "./fields.embed.js";
import ownPage from "./own-page.embed.js";

/** Keeps what is typed into a survey's own page in the browser, and erases it after it was sent. */
export const ownPageScript = asOneScript([draft, fields, ownPage]);

export const ownPageScriptPath = versioned("/survey.js", ownPageScript);
