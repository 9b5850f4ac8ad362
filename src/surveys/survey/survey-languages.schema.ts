import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { Question } from "../questions/question.schema.ts";

interface SurveyTexts {
	title: TranslatedText;
	intro?: TranslatedText;
	call?: { text: TranslatedText; button: TranslatedText };
	thanks?: TranslatedText;
	privacy?: TranslatedText;
	questions: Question[];
	language?: string;
}

/** Lists the languages of a survey: those of its texts, or `language` if no text names one. */
export function languagesOf(survey: SurveyTexts, language: string): string[] {
	const found = textsOf(survey).flatMap((text) =>
		typeof text === "string" ? [] : Object.keys(text),
	);
	return found.length === 0 ? [language] : [...new Set(found)];
}

/** Says what is wrong with a survey's languages: every text must have all languages that any text has. */
export function languageError(survey: SurveyTexts): string | undefined {
	const languages = languagesOf(survey, survey.language ?? "");
	for (const text of textsOf(survey)) {
		const missing = typeof text === "string" ? undefined : languages.find((one) => !text[one]);
		if (missing) return `“${Object.values(text)[0]}” is not there in “${missing}”`;
	}
	const isAvailable = !survey.language || languages.includes(survey.language);
	return isAvailable ? undefined : `no text is in “${survey.language}”, the survey's language`;
}

function textsOf({
	title,
	intro,
	call,
	thanks,
	privacy,
	questions,
}: SurveyTexts): TranslatedText[] {
	const texts = [title, intro, call?.text, call?.button, thanks, privacy];
	return [...texts, ...questions.flatMap(questionTexts)].filter((text) => text !== undefined);
}

function questionTexts(question: Question): (TranslatedText | undefined)[] {
	const texts = [question.label, question.help];
	if ("options" in question) texts.push(...question.options.map(({ label }) => label));
	if ("other" in question) texts.push(question.other);
	if ("rows" in question) texts.push(...question.rows.map(({ label }) => label));
	if ("low" in question) texts.push(question.low);
	if ("high" in question) texts.push(question.high);
	if ("unit" in question) texts.push(question.unit);
	return texts;
}
