import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import finding from "./finding.browser.js";

/** The script that searches the newsroom's list while somebody types: without it, the list is a form. */
export const findingScript = asOneScript([finding]);

export const findingScriptPath = versioned("/board.js", findingScript);
