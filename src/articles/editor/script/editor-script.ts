import ask from "../../../newsroom/editing/script/ask.browser.js";
import elements from "../../../newsroom/editing/script/elements.browser.js";
import insertText from "../../../newsroom/editing/script/insert-text.browser.js";
import localCopies from "../../../newsroom/editing/script/local-copies.browser.js";
import savePace from "../../../newsroom/editing/script/save-pace.browser.js";
import saveQueue from "../../../newsroom/editing/script/save-queue.browser.js";
import saveRequest from "../../../newsroom/editing/script/save-request.browser.js";
import stateLine from "../../../newsroom/editing/script/state-line.browser.js";
import stateText from "../../../newsroom/editing/script/state-text.browser.js";
import textDifference from "../../../newsroom/editing/script/text-difference.browser.js";
import unsavedFields from "../../../newsroom/editing/script/unsaved-fields.browser.js";
import { asOneScript } from "../../../platform/ui/one-script.ts";
import { versioned } from "../../../platform/ui/versioned.ts";
import { wordsFor } from "../../../words/languages.ts";
import articleSaving from "./article-saving.browser.js";
import editor from "./editor.browser.js";
import formSending from "./form-sending.browser.js";
import formValues from "./form-values.browser.js";
import leadPicture from "./lead-picture.browser.js";
import markdownFormat from "./markdown-format.browser.js";
import newAddress from "./new-address.browser.js";
import offerCopies from "./offer-copies.browser.js";
import paste from "./paste.browser.js";
import pictureRow from "./picture-row.browser.js";
import pictureUpload from "./picture-upload.browser.js";
import picturesInText from "./pictures-in-text.browser.js";
import remarks from "./remarks.browser.js";
import sidePreview from "./side-preview.browser.js";
import titleLength from "./title-length.browser.js";
import tools from "./tools.browser.js";

/** The script that improves the form of an article: without it, everything works as a form. */
export const editorScript = asOneScript([
	...[formValues, elements, insertText, markdownFormat, textDifference, ask, remarks],
	...[unsavedFields, savePace, saveQueue, saveRequest, stateText, stateLine],
	...[localCopies, offerCopies, newAddress, articleSaving, formSending],
	...[tools, paste, pictureUpload, pictureRow, picturesInText, leadPicture],
	...[sidePreview, titleLength, editor],
]);

export const editorScriptPath = versioned("/editor.js", editorScript);

/** Returns what a page gives to the script: its words, its language and the time zone of the newsroom. */
export function scriptData(language: string, zone: string): string {
	const { editor, editorScript: texts } = wordsFor(language);
	return JSON.stringify({ texts: { ...texts, ...editor.findings }, language, zone });
}
