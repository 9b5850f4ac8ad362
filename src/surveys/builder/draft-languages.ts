import { canonicalLanguage } from "../../platform/schema/text.schema.ts";
import type { DraftQuestion, DraftSurvey, Texts } from "./draft-survey.schema.ts";

/** Returns the form with another language, whose texts are empty; the same form if it is no language. */
export function withLanguage(draft: DraftSurvey, typed: string): DraftSurvey {
	const language = canonicalLanguage(typed.trim());
	if (language === undefined || draft.languages.includes(language)) return draft;
	return inLanguages(draft, [...draft.languages, language]);
}

/** Returns the form without a language; the last one stays. */
export function withoutLanguage(draft: DraftSurvey, language: string): DraftSurvey {
	const languages = draft.languages.filter((one) => one !== language);
	return languages.length === 0 ? draft : inLanguages(draft, languages);
}

/** Returns the form with texts in exactly these languages. */
function inLanguages(draft: DraftSurvey, languages: string[]): DraftSurvey {
	const texts = (typed: Texts): Texts =>
		Object.fromEntries(languages.map((language) => [language, typed[language] ?? ""]));
	const labelled = <Part extends { label: Texts }>(part: Part): Part => ({
		...part,
		label: texts(part.label),
	});
	const inQuestion = (question: DraftQuestion): DraftQuestion => ({
		...labelled(question),
		...{ help: texts(question.help), other_label: texts(question.other_label) },
		...{ unit: texts(question.unit), low: texts(question.low), high: texts(question.high) },
		...{ options: question.options.map(labelled), rows: question.rows.map(labelled) },
	});
	return {
		...draft,
		...{ language: languages[0] ?? draft.language, languages },
		...{ title: texts(draft.title), intro: texts(draft.intro), thanks: texts(draft.thanks) },
		privacy: texts(draft.privacy),
		...{ call_text: texts(draft.call_text), call_button: texts(draft.call_button) },
		questions: draft.questions.map(inQuestion),
	};
}
