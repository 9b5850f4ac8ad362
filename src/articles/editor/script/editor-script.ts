import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import editor from "./editor.browser.js";

/** The script that improves the form of an article: without it, everything works as a form. */
export const editorScript = asOneScript([editor]);

export const editorScriptPath = versioned("/editor.js", editorScript);
