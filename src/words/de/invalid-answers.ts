type Limit = number | string;

/** What is wrong with an answer, for the respondent. */
export const invalidAnswers = {
	required: () => "Bitte beantworten Sie diese Frage.",
	one_only: () => "Hier ist nur eine Antwort möglich.",
	not_an_option: () => "Bitte wählen Sie eine der vorgegebenen Antworten.",
	repeated: () => "Eine Antwort ist mehrfach ausgewählt.",
	too_few: (min: Limit) => `Bitte wählen Sie mindestens ${min}.`,
	too_many: (max: Limit) => `Bitte wählen Sie höchstens ${max}.`,
	out_of_range: (min: Limit, max: Limit) =>
		`Bitte wählen Sie eine ganze Zahl von ${min} bis ${max}.`,
	one_or_other: () => "Bitte wählen Sie eine Antwort oder schreiben Sie eine eigene, nicht beides.",
	too_many_places: (max: Limit) => `Bitte vergeben Sie höchstens ${max} Plätze.`,
	not_an_order: (max: Limit) =>
		`Bitte vergeben Sie die Plätze von 1 bis ${max} der Reihe nach und jeden nur einmal.`,
	not_a_number: () => "Bitte geben Sie eine Zahl ein.",
	not_between: (min: Limit, max: Limit) => `Bitte geben Sie eine Zahl von ${min} bis ${max} ein.`,
	too_precise: (decimals: Limit) =>
		decimals === 0
			? "Bitte geben Sie eine ganze Zahl ein."
			: `Bitte geben Sie höchstens ${decimals} Stellen nach dem Komma ein.`,
	not_a_day: () => "Bitte geben Sie ein Datum an, zum Beispiel 2024-07-15.",
	day_out_of_range: (min: Limit, max: Limit) => `Bitte wählen Sie einen Tag von ${min} bis ${max}.`,
	not_an_email: () => "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.",
	not_checked: () => "Bitte bestätigen Sie, dass Sie ein Mensch sind.",
	not_text: () => "Bitte antworten Sie mit Text.",
	too_long: (max: Limit) => `Bitte schreiben Sie höchstens ${max} Zeichen.`,
	unknown: () => "Zu diesem Feld gibt es in der Umfrage keine Frage.",
};
