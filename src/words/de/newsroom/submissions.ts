/** The newsroom's pages of single submissions. */
export const submissions = {
	responseOf: (moment: string) => `Antwort vom ${moment}`,
	allResponses: "Alle einzelnen Antworten",
	noAnswer: "keine Antwort",
	notAsked: "nicht gefragt",
	agreed: "zugestimmt",
	notAgreed: "nicht zugestimmt",
	agreedTo: (text: string, version: string) =>
		`Zugestimmt wurde diesem Wortlaut: „${text}“ (Fassung ${version})`,
	withoutQuestion: "Zu Fragen, die es in dieser Umfrage nicht mehr gibt:",
	badges: {
		marked: "markiert",
		hidden: "nicht in Exporten",
		caught: "zählt nicht: verstecktes Feld ausgefüllt",
		unchecked: "ungeprüft: Turnstile hat nicht geantwortet",
		erased: "von der Redaktion gelöscht",
	},
	noteBy: (name: string, moment: string) => `Notiz von ${name}, ${moment}`,
	erasedBy: (name: string, moment: string) => `Gelöscht von ${name}, ${moment}. Der Grund:`,
	show: "Welche",
	lists: {
		all: "alle Antworten",
		marked: "markierte",
		noted: "mit Notiz",
		hidden: "nicht in Exporten",
		unchecked: "von Turnstile nicht geprüfte",
		erased: "von der Redaktion gelöschte",
	},
	search: "In Texten suchen",
	searchHelp:
		"Findet Antworten, in deren Texten alle Wörter stehen, auch als Teil eines Wortes. Gesucht wird nur in dem, was Menschen selbst geschrieben haben.",
	noTexts: "Diese Umfrage hat keine Frage, auf die man frei schreibt.",
	apply: "Zeigen",
	reset: "Alle Antworten zeigen",
	found: (count: string, isOne: boolean) => (isOne ? "Ein Treffer" : `${count} Treffer`),
	searchedBack: (moment: string) =>
		`Durchsucht sind die Antworten bis zurück zum ${moment}. Ältere noch nicht.`,
	searchedAll: "Damit sind alle Antworten dieser Auswahl durchsucht.",
	searchOn: "Weiter suchen",
	nothingYet: "Bis hierher ist nichts gefunden.",
	nothingFound: "In keiner Antwort dieser Auswahl stehen diese Wörter.",
	emptyList: "In dieser Liste steht nichts.",
	aside: "Was auffällt",
	caughtCount: (count: string, isOne: boolean) =>
		isOne
			? "Eine Antwort zählt nicht, weil das versteckte Feld ausgefüllt war."
			: `${count} Antworten zählen nicht, weil das versteckte Feld ausgefüllt war.`,
	uncheckedCount: (count: string, isOne: boolean) =>
		isOne
			? "Eine Antwort zählt mit, obwohl Turnstile sie nicht prüfen konnte."
			: `${count} Antworten zählen mit, obwohl Turnstile sie nicht prüfen konnte.`,
	more: (count: string) => `mehr als ${count}`,
	see: "Ansehen",
	seeCaught: "Ansehen, zählen oder verwerfen",
	mark: "Markieren",
	unmark: "Markierung entfernen",
	newer: "Neuere",
	older: "Ältere",
	neighbours: "Weitere Antworten",
	note: "Notiz",
	noteHelp: (most: string) =>
		`Nur für die Redaktion: in keinem Export, und auch Befragte sehen sie nicht. Höchstens ${most} Zeichen. Ein leeres Feld löscht die Notiz.`,
	saveNote: "Notiz speichern",
	tooLong: (most: string) => `Die Notiz ist zu lang: Sie hat Platz für ${most} Zeichen.`,
	noteChanged: (name: string, moment: string) =>
		`${name} hat inzwischen eine andere Notiz gespeichert (${moment}). Ihr Text steht noch im Feld: Fügen Sie beide zusammen, und speichern Sie noch einmal.`,
	noteRemoved:
		"Die Notiz wurde inzwischen entfernt. Ihr Text steht noch im Feld: Speichern Sie ihn noch einmal, wenn er bleiben soll.",
	theirNote: "Jetzt gespeichert ist:",
	exports: "Exporte",
	isShown: "Diese Antwort steht in den Exporten.",
	isHidden: "Diese Antwort steht in keinem Export. In den Ergebnissen zählt sie weiter mit.",
	hide: "Aus Exporten weglassen",
	hideHelp: "Weggelassen zählt sie in den Ergebnissen weiter mit, steht aber in keiner Datei mehr.",
	unhide: "Wieder in Exporte aufnehmen",
	erase: "Antwort löschen …",
	done: {
		noted: "Die Notiz ist gespeichert.",
		unnoted: "Die Notiz ist gelöscht.",
		marked: "Die Antwort ist markiert.",
		unmarked: "Die Antwort ist nicht mehr markiert.",
		hidden:
			"Die Antwort steht jetzt in keinem Export mehr. In den Ergebnissen zählt sie weiter mit.",
		shown: "Die Antwort steht wieder in den Exporten.",
		erased: "Die Antwort ist gelöscht und zählt nicht mehr mit.",
	},
	gone: "Diese Antwort gibt es nicht mehr: Sie ist gelöscht oder zurückgezogen.",
	erasure: {
		title: "Antwort löschen?",
		lead: (moment: string) => `Die Antwort vom ${moment} wird endgültig gelöscht.`,
		effects: [
			"Alle ihre Antworten, die Notiz und die Markierung gehen verloren.",
			"Sie zählt in den Ergebnissen nicht mehr mit. Öffentliche Ergebnisse, die schon gezählt sind, ändern sich nicht.",
			"Wer geantwortet hat, liest auf der Quittung, dass die Redaktion die Antworten gelöscht hat.",
			"Was schon heruntergeladen oder an einen Webhook gesendet wurde, bleibt dort.",
		],
		reason: "Grund",
		reasonHelp: (most: string) =>
			`Der Grund bleibt stehen, wenn die Antworten weg sind. Nennen Sie darin niemanden. Höchstens ${most} Zeichen.`,
		noReason: (most: string) =>
			`Bitte nennen Sie einen Grund, mit höchstens ${most} Zeichen in einer Zeile.`,
		yes: "Endgültig löschen",
		no: "Nicht löschen",
	},
};
