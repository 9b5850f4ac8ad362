import { wordsFor } from "../../../words/languages.ts";
import elements from "./elements.browser.js";
import formSaving from "./form-saving.browser.js";
import formSending from "./form-sending.browser.js";
import formValues from "./form-values.browser.js";
import localCopies from "./local-copies.browser.js";
import newAddress from "./new-address.browser.js";
import offerCopies from "./offer-copies.browser.js";
import remarks from "./remarks.browser.js";
import savePace from "./save-pace.browser.js";
import saveQueue from "./save-queue.browser.js";
import saveRequest from "./save-request.browser.js";
import sidePreview from "./side-preview.browser.js";
import startSaving from "./start-saving.browser.js";
import stateLine from "./state-line.browser.js";
import stateText from "./state-text.browser.js";
import textDifference from "./text-difference.browser.js";
import unsavedFields from "./unsaved-fields.browser.js";

/** The parts of a script with which a form of the newsroom saves itself, in order. */
export const savingParts = [
	...[formValues, elements, textDifference, remarks],
	...[unsavedFields, savePace, saveQueue, saveRequest, stateText, stateLine],
	...[localCopies, offerCopies, newAddress, formSaving, formSending, startSaving, sidePreview],
];

/** Returns what a page gives to its script: words, its language and the time zone of the newsroom. */
export function scriptData(texts: Record<string, string>, language: string, zone: string): string {
	const { savingScript } = wordsFor(language);
	return JSON.stringify({ texts: { ...savingScript, ...texts }, language, zone });
}
