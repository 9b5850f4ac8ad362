type Language = "de" | "en";
type Limit = number | string;

/** What can be wrong with an answer, in the words for the person who gave it. */
const messages = {
	required: {
		de: () => "Bitte beantworten Sie diese Frage.",
		en: () => "Please answer this question.",
	},
	one_only: {
		de: () => "Hier ist nur eine Antwort möglich.",
		en: () => "Only one answer is possible here.",
	},
	not_an_option: {
		de: () => "Bitte wählen Sie eine der vorgegebenen Antworten.",
		en: () => "Please choose one of the answers given.",
	},
	repeated: {
		de: () => "Eine Antwort ist mehrfach ausgewählt.",
		en: () => "An answer is chosen more than once.",
	},
	too_few: {
		de: (min) => `Bitte wählen Sie mindestens ${min}.`,
		en: (min) => `Please choose at least ${min}.`,
	},
	too_many: {
		de: (max) => `Bitte wählen Sie höchstens ${max}.`,
		en: (max) => `Please choose at most ${max}.`,
	},
	out_of_range: {
		de: (min, max) => `Bitte wählen Sie eine ganze Zahl von ${min} bis ${max}.`,
		en: (min, max) => `Please choose a whole number from ${min} to ${max}.`,
	},
	one_or_other: {
		de: () => "Bitte wählen Sie eine Antwort oder schreiben Sie eine eigene, nicht beides.",
		en: () => "Please choose one answer or write your own, not both.",
	},
	too_many_places: {
		de: (max) => `Bitte vergeben Sie höchstens ${max} Plätze.`,
		en: (max) => `Please give at most ${max} places.`,
	},
	not_an_order: {
		de: (max) =>
			`Bitte vergeben Sie die Plätze von 1 bis ${max} der Reihe nach und jeden nur einmal.`,
		en: (max) => `Please give the places from 1 to ${max} in order, each only once.`,
	},
	not_a_number: {
		de: () => "Bitte geben Sie eine Zahl ein.",
		en: () => "Please enter a number.",
	},
	not_between: {
		de: (min, max) => `Bitte geben Sie eine Zahl von ${min} bis ${max} ein.`,
		en: (min, max) => `Please enter a number from ${min} to ${max}.`,
	},
	too_precise: {
		de: (decimals) =>
			decimals === 0
				? "Bitte geben Sie eine ganze Zahl ein."
				: `Bitte geben Sie höchstens ${decimals} Stellen nach dem Komma ein.`,
		en: (decimals) =>
			decimals === 0
				? "Please enter a whole number."
				: `Please enter at most ${decimals} decimals.`,
	},
	not_a_day: {
		de: () => "Bitte geben Sie ein Datum an, zum Beispiel 2024-07-15.",
		en: () => "Please enter a date such as 2024-07-15.",
	},
	day_out_of_range: {
		de: (min, max) => `Bitte wählen Sie einen Tag von ${min} bis ${max}.`,
		en: (min, max) => `Please choose a day from ${min} to ${max}.`,
	},
	not_an_email: {
		de: () => "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.",
		en: () => "Please enter an e-mail address such as name@example.org.",
	},
	not_checked: {
		de: () => "Bitte bestätigen Sie, dass Sie ein Mensch sind.",
		en: () => "Please confirm that you are a person.",
	},
	not_text: { de: () => "Bitte antworten Sie mit Text.", en: () => "Please answer with text." },
	too_long: {
		de: (max) => `Bitte schreiben Sie höchstens ${max} Zeichen.`,
		en: (max) => `Please write at most ${max} characters.`,
	},
	unknown: {
		de: () => "Zu diesem Feld gibt es in der Umfrage keine Frage.",
		en: () => "The survey has no question for this field.",
	},
} as const satisfies Record<string, Record<Language, (...limits: Limit[]) => string>>;

export interface AnswerError {
	code: keyof typeof messages;
	limits: Limit[];
}

export const answerError = (code: AnswerError["code"], ...limits: Limit[]): AnswerError => ({
	code,
	limits,
});

/** A complaint in words: German for German surveys, else English. */
export function answerErrorText({ code, limits }: AnswerError, language: string): string {
	const say: (...limits: Limit[]) => string = messages[code][/^de\b/.test(language) ? "de" : "en"];
	return say(...limits);
}
