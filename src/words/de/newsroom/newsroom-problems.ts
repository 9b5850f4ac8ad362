/** Pages of the newsroom that say what went wrong, by the status of the response. */
export const newsroomProblems = {
	403: { title: "Nicht erlaubt", text: "Ihre Rolle erlaubt das nicht." },
	404: { title: "Nicht gefunden", text: "Unter dieser Adresse gibt es nichts, oder nicht mehr." },
	405: {
		title: "So geht es nicht",
		text: "Diese Adresse lässt sich auf diese Weise nicht aufrufen.",
	},
	409: {
		title: "Das passt nicht zu dem, was gespeichert ist",
		text: "Vielleicht hat jemand anderes inzwischen etwas geändert.",
	},
	410: {
		title: "Gelöscht",
		text: "Was unter dieser Adresse war, hat die Redaktion gelöscht. Im Protokoll steht, wer das war.",
	},
	412: {
		title: "Jemand war schneller",
		text: "Inzwischen hat jemand anderes dasselbe geändert. Nichts wurde überschrieben.",
	},
	413: { title: "Zu viel auf einmal", text: "Das ist zu lang, um gesendet zu werden." },
	429: {
		title: "Einen Moment bitte",
		text: "Das waren viele Anfragen in kurzer Zeit. Bitte warten Sie eine Minute.",
	},
	500: {
		title: "Das hat nicht geklappt",
		text: "Bei uns ist ein Fehler aufgetreten. Im Log steht, welcher.",
	},
	503: {
		title: "Gleich wieder da",
		text: "Die Datenbank antwortet gerade nicht. Bitte versuchen Sie es in einem Augenblick noch einmal.",
	},
	forged: {
		title: "Nicht erlaubt",
		text: "Änderungen sind nur von den Seiten der Redaktion aus möglich.",
	},
	other: {
		title: "Das hat nicht geklappt",
		text: "Der Dienst konnte die Anfrage nicht verstehen.",
	},
	kept: {
		title: "Was Sie eingegeben haben",
		text: "Davon ist nichts gespeichert. Sie können es kopieren oder noch einmal senden.",
		again: "Noch einmal senden",
	},
};
