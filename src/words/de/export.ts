/** The columns of exported submissions, beside the questions. */
export const exports = {
	id: "Kennung",
	submitted_at: (timeZone: string) => `Eingegangen (${timeZone})`,
	origin: "Von der Website",
	language: "Sprache",
	yes: "ja",
	no: "nein",
	turnstile: "Turnstile",
};
