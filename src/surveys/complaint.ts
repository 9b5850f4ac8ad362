type Language = "de" | "en";

/** What can be wrong with an answer, in the words for the person who gave it. */
const complaints = {
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
	not_text: { de: () => "Bitte antworten Sie mit Text.", en: () => "Please answer with text." },
	too_long: {
		de: (max) => `Bitte schreiben Sie höchstens ${max} Zeichen.`,
		en: (max) => `Please write at most ${max} characters.`,
	},
	unknown: {
		de: () => "Zu diesem Feld gibt es in der Umfrage keine Frage.",
		en: () => "The survey has no question for this field.",
	},
} as const satisfies Record<string, Record<Language, (...limits: number[]) => string>>;

export interface Complaint {
	code: keyof typeof complaints;
	limits: number[];
}

export const complaint = (code: Complaint["code"], ...limits: number[]): Complaint => ({
	code,
	limits,
});

/** A complaint in words: German for German surveys, else English. */
export function complaintText({ code, limits }: Complaint, language: string): string {
	const say: (...limits: number[]) => string =
		complaints[code][/^de\b/.test(language) ? "de" : "en"];
	return say(...limits);
}
