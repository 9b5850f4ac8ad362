/** The newsroom's page of answers that could not be stored. */
export const deadLetters = {
	title: "Liegengebliebene Antworten",
	intro:
		"Diese Antworten sind angekommen, konnten aber trotz vieler Versuche nicht gespeichert werden. Verloren ist nichts: Versuchen Sie es noch einmal, sobald die Ursache behoben ist.",
	none: "Hier liegt nichts: Alle Antworten sind gespeichert.",
	letter: "Antwort auf",
	unknownSurvey: "eine Umfrage, die es nicht mehr gibt",
	unreadable: "Nachricht, die sich nicht lesen lässt",
	submitted: "Gesendet am",
	failed: "Liegt hier seit",
	retry: "Noch einmal versuchen",
	older: "Ältere",
	outcomes: {
		stored: "Die Antwort ist jetzt gespeichert und zählt mit.",
		unreadable:
			"Diese Nachricht lässt sich nicht als Antwort lesen. Sie bleibt hier, bis jemand sie ansieht.",
		refused:
			"Die Datenbank nimmt diese Antwort nicht an; vielleicht gibt es ihre Umfrage nicht mehr. Sie bleibt hier.",
		gone: "Diese Antwort steht hier nicht mehr: Wahrscheinlich ist sie schon gespeichert.",
	},
};
