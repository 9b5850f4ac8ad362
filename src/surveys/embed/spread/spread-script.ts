import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import spread from "./spread.browser.js";

/** The script that copies snippets: without it, people select them. */
export const spreadScript = asOneScript([spread]);

export const spreadScriptPath = versioned("/spread.js", spreadScript);
