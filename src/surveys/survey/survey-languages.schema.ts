import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { Question } from "../questions/question.schema.ts";

interface Worded {
	title: TranslatedText;
	intro?: TranslatedText;
	call?: { text: TranslatedText; button: TranslatedText };
	thanks?: TranslatedText;
	questions: Question[];
	language?: string;
}

/** The languages a survey speaks: those of its texts, or else its own. */
export function languagesOf(survey: Worded, language: string): string[] {
	const spoken = textsOf(survey).flatMap((text) =>
		typeof text === "string" ? [] : Object.keys(text),
	);
	return spoken.length === 0 ? [language] : [...new Set(spoken)];
}

/** What is wrong with a survey's languages: a text that lacks one which another text has. */
export function languageError(survey: Worded): string | undefined {
	const languages = languagesOf(survey, survey.language ?? "");
	for (const text of textsOf(survey)) {
		const missing = typeof text === "string" ? undefined : languages.find((one) => !text[one]);
		if (missing) return `“${Object.values(text)[0]}” is not there in “${missing}”`;
	}
	const isSpoken = !survey.language || languages.includes(survey.language);
	return isSpoken ? undefined : `no text is in “${survey.language}”, the survey's language`;
}

function textsOf({ title, intro, call, thanks, questions }: Worded): TranslatedText[] {
	const texts = [title, intro, call?.text, call?.button, thanks];
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
