import { languageName } from "../../../platform/ui/language-name.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import { numbered, numberedName } from "../fields/question-names.ts";
import type { DraftFault } from "./draft-fault.ts";

/** The settings that a list of faults names. */
const SETTINGS = new Map<
	string,
	"title" | "intro" | "thanks" | "privacy" | "quota" | "slug" | "opensAt" | "closesAt" | "retention"
>([
	["title", "title"],
	["intro", "intro"],
	["thanks", "thanks"],
	["privacy", "privacy"],
	["quota", "quota"],
	["slug", "slug"],
	["opens_at", "opensAt"],
	["closes_at", "closesAt"],
	["retention_days", "retention"],
]);

/** A sentence about what is wrong, at the field of this name; the name “form” stands for the whole survey. */
export interface FaultText {
	field: string;
	text: string;
	/** Names the question or setting, for a list far away from the field. */
	place?: string;
}

/** Says faults of a draft in the language of a page. */
export function faultTexts(
	faults: DraftFault[],
	{ questions }: Pick<DraftSurvey, "questions">,
	language: string,
): FaultText[] {
	const { surveyFaults, surveyBuilder } = wordsFor(language);
	const names = new Map(
		numbered(questions).map((one) => [one.question.key, numberedName(one, surveyBuilder)]),
	);
	const tools = {
		nameOf: (tag: string) => languageName(tag, language),
		number: (number: number) => numberText(number, language),
	};
	return faults.map(({ field, say }) => {
		const [first = ""] = field.split(".");
		const setting = SETTINGS.get(first);
		const place = names.get(first) ?? (setting && surveyBuilder[setting]);
		return { field, text: say(surveyFaults, tools), ...(place !== undefined && { place }) };
	});
}
