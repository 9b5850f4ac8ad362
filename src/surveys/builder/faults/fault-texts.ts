import { languageName } from "../../../platform/ui/language-name.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { DraftFault } from "./draft-fault.ts";

/** A sentence about what is wrong, at the field of this name; the name “form” stands for the whole survey. */
export interface FaultText {
	field: string;
	text: string;
}

/** Says faults in the language of a page. */
export function faultTexts(faults: DraftFault[], language: string): FaultText[] {
	const { surveyFaults } = wordsFor(language);
	const tools = {
		nameOf: (tag: string) => languageName(tag, language),
		number: (number: number) => numberText(number, language),
	};
	return faults.map(({ field, say }) => ({ field, text: say(surveyFaults, tools) }));
}
