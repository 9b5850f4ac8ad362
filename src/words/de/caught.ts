/** The newsroom's page of submissions that filled in the honeypot. */
export const caught = {
	title: "Nicht gezählte Antworten",
	intro:
		"Bei diesen Antworten war ein verstecktes Feld ausgefüllt, das Menschen nicht sehen. Meist war das ein Programm, manchmal aber der Passwort-Manager eines Menschen. Sie zählen nicht mit und stehen in keinem Export. Was von einem Menschen kommt, können Sie zählen, alles andere verwerfen.",
	none: "Hier ist nichts mehr zu entscheiden: Es gibt keine Antworten, die nicht zählen.",
	empty: "Ohne eine einzige Antwort gesendet.",
	count: "Zählen",
	discard: "Verwerfen …",
	discardText: "Die Antworten werden gelöscht. Das lässt sich nicht rückgängig machen.",
	reallyDiscard: "Endgültig verwerfen",
	outcomes: {
		counted: "Die Antworten zählen jetzt mit und stehen in den Exporten.",
		discarded: "Die Antworten sind gelöscht.",
		gone: "Diese Antworten stehen hier nicht mehr: Sie sind schon gezählt, verworfen oder zurückgezogen.",
		changed:
			"Diese Antworten passen nicht mehr zur Umfrage, weil sich deren Fragen geändert haben. Sie wurden nicht gezählt und stehen noch hier.",
	},
};
