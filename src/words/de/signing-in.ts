/** Signing in to the newsroom, and its home page. */
export const signIn = {
	title: "Redaktion",
	heading: "Anmelden",
	key: "Zugangsschlüssel",
	submit: "Anmelden",
	wrong: "Diesen Zugangsschlüssel gibt es nicht, oder er ist abgelaufen.",
	often: "Das waren viele Versuche. Bitte warten Sie eine Minute.",
	unavailable: "Die Datenbank antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.",
	carried:
		"Ihre Sitzung ist beendet. Was Sie eingegeben haben, ist noch da und wird nach der Anmeldung gesendet.",
	notCarried:
		"Ihre Sitzung ist beendet, und nichts wurde gespeichert. Melden Sie sich in einem zweiten Fenster an, gehen Sie hier einen Schritt zurück, und senden Sie noch einmal.",
	unknownEmail: (email: string) =>
		`Cloudflare Access kennt Sie als ${email}. Diese Adresse gehört noch niemandem in der Redaktion.`,
	help: "Den Schlüssel bekommen Sie von den Betreibern dieser Seite.",
	roles: {
		operator: "Betrieb",
		editor: "Redaktion",
		author: "Autor oder Autorin",
		analyst: "Auswertung",
	},
	signOut: "Abmelden",
	api: "API und Anleitung",
};
