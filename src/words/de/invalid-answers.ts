/** What is wrong with an answer, for the respondent. */
export const invalidAnswers = {
	required: () => "Bitte beantworten Sie diese Frage.",
	one_only: () => "Hier ist nur eine Antwort möglich.",
	not_an_option: () => "Bitte wählen Sie eine der vorgegebenen Antworten.",
	repeated: () => "Eine Antwort ist mehrfach ausgewählt.",
	too_few: (min: string) => `Bitte wählen Sie mindestens ${min}.`,
	too_many: (max: string) => `Bitte wählen Sie höchstens ${max}.`,
	out_of_range: (min: string, max: string) =>
		`Bitte wählen Sie eine ganze Zahl von ${min} bis ${max}.`,
	one_or_other: () => "Bitte wählen Sie eine Antwort oder schreiben Sie eine eigene, nicht beides.",
	too_many_places: (max: string) => `Bitte vergeben Sie höchstens ${max} Plätze.`,
	not_an_order: (max: string) =>
		`Bitte vergeben Sie die Plätze von 1 bis ${max} der Reihe nach und jeden nur einmal.`,
	not_a_number: () => "Bitte geben Sie eine Zahl ein.",
	not_between: (min: string, max: string) => `Bitte geben Sie eine Zahl von ${min} bis ${max} ein.`,
	too_low: (min: string) => `Bitte geben Sie mindestens ${min} ein.`,
	too_high: (max: string) => `Bitte geben Sie höchstens ${max} ein.`,
	ambiguous_number: (thousands: string, decimals: string) =>
		`Diese Zahl kann man auf zwei Arten lesen. Bitte schreiben Sie Tausender wie ${thousands} und Nachkommastellen wie ${decimals}.`,
	not_whole: () => "Bitte geben Sie eine ganze Zahl ein.",
	too_precise: (decimals: string) =>
		`Bitte geben Sie höchstens ${decimals} ${decimals === "1" ? "Stelle" : "Stellen"} nach dem Komma ein.`,
	not_a_day: () => "Bitte geben Sie ein Datum an, zum Beispiel 15.07.2024.",
	day_out_of_range: (min: string, max: string) =>
		`Bitte wählen Sie einen Tag von ${min} bis ${max}.`,
	not_an_email: () => "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.",
	not_checked: () => "Bitte bestätigen Sie, dass Sie ein Mensch sind.",
	not_text: () => "Bitte antworten Sie mit Text.",
	too_long: (max: string) => `Bitte schreiben Sie höchstens ${max} Zeichen.`,
	unreadable: () =>
		"Einige Zeichen sind auf dem Weg zu uns verloren gegangen. Bitte ersetzen Sie jedes „�“.",
	in_parts: (fields: string) =>
		`Die Antworten auf diese Frage gehören in eigene Felder: ${fields}.`,
	unknown: () => "Zu diesem Feld gibt es in der Umfrage keine Frage.",
};
