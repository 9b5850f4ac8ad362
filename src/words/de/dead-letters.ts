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
	count: (count: string, isOne: boolean) =>
		isOne ? "Eine Antwort liegt hier." : `${count} Antworten liegen hier.`,
	download: "Alle als Datei herunterladen",
	reasons: {
		unreadable:
			"Diese Nachricht hat nicht die Form einer Antwort. Ein neuer Versuch hilft nicht: Sichern Sie sie, und verwerfen Sie sie dann.",
		no_survey:
			"Die Umfrage gibt es nicht mehr. Deshalb kann die Antwort nirgends gespeichert werden.",
		stored:
			"Die Antwort ist inzwischen gespeichert, oder sie wurde zurückgezogen. Ein neuer Versuch räumt sie hier nur weg.",
		unstored:
			"Die Datenbank hat über zwei Stunden lang nicht geantwortet oder die Antwort nicht angenommen. Ein neuer Versuch gelingt meist.",
	},
	choose: "Auswählen",
	several: "Mehrere auf einmal",
	retryChosen: "Ausgewählte noch einmal versuchen",
	discardChosen: "Ausgewählte verwerfen …",
	retryAll: (count: string) => `Die neuesten ${count} noch einmal versuchen`,
	discard: "Verwerfen …",
	askDiscard: (count: string, isOne: boolean) =>
		isOne ? "Diese Antwort verwerfen?" : `Diese ${count} Antworten verwerfen?`,
	discardText:
		"Was hier steht, wird endgültig gelöscht und zählt in keiner Umfrage. Das lässt sich nicht rückgängig machen. Sie können es vorher sichern oder unten abschreiben.",
	downloadFirst: "Vorher als Datei herunterladen",
	reallyDiscard: "Endgültig verwerfen",
	doNotDiscard: "Nicht verwerfen",
	done: {
		discarded: "Verworfen.",
		none: "Sie haben nichts ausgewählt: Kreuzen Sie bis zu 20 Antworten an.",
	},
	retriedMany: (stored: string, kept: string) =>
		`Gespeichert: ${stored}. Nicht gespeichert: ${kept}; diese bleiben hier.`,
	outcomes: {
		stored: "Die Antwort ist jetzt gespeichert und zählt mit.",
		unreadable:
			"Diese Nachricht lässt sich nicht als Antwort lesen. Sie bleibt hier, bis jemand sie ansieht.",
		refused:
			"Die Datenbank nimmt diese Antwort nicht an; vielleicht gibt es ihre Umfrage nicht mehr. Sie bleibt hier.",
		gone: "Diese Antwort steht hier nicht mehr: Wahrscheinlich ist sie schon gespeichert.",
	},
};
