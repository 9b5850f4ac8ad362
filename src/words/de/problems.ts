/** Pages that say what went wrong, by the status of the response. */
export const problems = {
	403: {
		title: "Nicht erlaubt",
		text: "Ihre Rolle erlaubt das nicht. Änderungen sind außerdem nur von den Seiten der Redaktion aus möglich.",
	},
	404: { title: "Nicht gefunden", text: "Unter dieser Adresse gibt es keine Seite." },
	405: {
		title: "So geht es nicht",
		text: "Diese Adresse lässt sich auf diese Weise nicht aufrufen.",
	},
	409: {
		title: "Die Umfrage ist nicht offen",
		text: "Sie hat noch nicht begonnen oder ist schon beendet.",
	},
	410: { title: "Zurückgezogen", text: "Diese Meldung wurde zurückgezogen." },
	451: {
		title: "Nicht verfügbar",
		text: "Diese Meldung ist aus rechtlichen Gründen nicht verfügbar.",
	},
	reason: (text: string) => `Grund: ${text}`,
	413: { title: "Zu viel Text", text: "Ihr Text ist zu lang, um gesendet zu werden." },
	429: {
		title: "Einen Moment bitte",
		text: "Das waren viele Anfragen in kurzer Zeit. Bitte versuchen Sie es in einer Minute noch einmal. Wenn Sie ein Formular gesendet haben: Gehen Sie im Browser einen Schritt zurück, dort steht meist noch, was Sie geschrieben haben.",
	},
	500: {
		title: "Das hat nicht geklappt",
		text: "Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es später noch einmal.",
	},
	503: {
		title: "Gleich wieder da",
		text: "Ein Teil unseres Dienstes antwortet gerade nicht. Bitte versuchen Sie es in einem Augenblick noch einmal.",
	},
	listPage: {
		title: "Diese Seite der Liste gibt es nicht",
		text: "Der Link ist unvollständig, oder er gehört zu einer anderen Liste.",
		start: "Zum Anfang der Liste",
	},
	wrongParameter: (name: string) => `Die Angabe „${name}“ in der Adresse stimmt nicht.`,
	withoutParameters: "Seite ohne diese Angabe öffnen",
	other: { title: "Das hat nicht geklappt", text: "Wir konnten die Anfrage nicht verstehen." },
};
