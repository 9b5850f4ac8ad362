import ask from "../../../newsroom/editing/script/ask.browser.js";
import insertText from "../../../newsroom/editing/script/insert-text.browser.js";
import { savingParts, scriptData } from "../../../newsroom/editing/script/saving-script.ts";
import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import { wordsFor } from "../../../words/languages.ts";
import articleCopies from "./article-copies.browser.js";
import articleFields from "./article-fields.browser.js";
import editor from "./editor.browser.js";
import findings from "./findings.browser.js";
import leadPicture from "./lead-picture.browser.js";
import markdownFormat from "./markdown-format.browser.js";
import paste from "./paste.browser.js";
import pictureRow from "./picture-row.browser.js";
import pictureUpload from "./picture-upload.browser.js";
import picturesInText from "./pictures-in-text.browser.js";
import publishKey from "./publish-key.browser.js";
import titleLength from "./title-length.browser.js";
import tools from "./tools.browser.js";

/** The script that improves the form of an article: without it, everything works as a form. */
export const editorScript = asOneScript([
	...savingParts,
	...[insertText, ask, markdownFormat, findings, articleFields, articleCopies, publishKey],
	...[tools, paste, pictureUpload, pictureRow, picturesInText, leadPicture],
	...[titleLength, editor],
]);

export const editorScriptPath = versioned("/editor.js", editorScript);

/** Returns what the page of an article gives to its script. */
export function editorScriptData(language: string, zone: string): string {
	const { editor, editorScript: texts } = wordsFor(language);
	return scriptData({ ...texts, ...editor.findings }, language, zone);
}
