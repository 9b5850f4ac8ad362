/** The newsroom's pages about surveys. */
export const newsroom = {
	surveys: "Umfragen",
	allSurveys: "Alle Umfragen",
	/** The pages of one survey, which lead to each other. */
	surveyPages: "Seiten dieser Umfrage",
	tabs: {
		edit: "Bearbeiten",
		preview: "Vorschau",
		results: "Ergebnisse",
		responses: "Antworten",
		snippets: "Verbreiten",
	},
	noSurveys: "Es gibt noch keine Umfrage.",
	olderSurveys: "Ältere Umfragen",
	statuses: {
		draft: "Entwurf",
		scheduled: "geplant",
		open: "offen",
		closed: "geschlossen",
	},
	form: "Formular",
	snippets: "In Seiten einbauen",
	publicResults: "Öffentliche Ergebnisse",
	workbook: "Excel-Datei mit Codebuch",
	excel: "CSV für Excel",
	csv: "CSV",
	ndjson: "NDJSON",
	responses: "Einzelne Antworten",
	olderResponses: "Ältere Antworten",
	noneSelected: "In dieser Auswahl sind keine Antworten.",
	wrongPeriod: "„Bis“ liegt vor „Von“: Bitte vertauschen Sie die beiden Tage.",
	wrongDay: (typed: string) =>
		`„${typed}“ ist kein Tag. Bitte wählen Sie einen, oder lassen Sie das Feld leer.`,
	wrongOrigin: (typed: string) =>
		`„${typed}“ ist keine Seite, von der Antworten kommen können. Bitte wählen Sie eine aus der Liste.`,
	wrongLanguage: (typed: string) =>
		`„${typed}“ ist keine Sprache. Bitte wählen Sie eine aus der Liste.`,
	wrongAnswer: (typed: string) =>
		`Diese Umfrage kennt „${typed}“ nicht. Bitte wählen Sie die Antworten noch einmal aus.`,
	tooWide: (most: string) =>
		`Nach Antworten oder Sprache lassen sich höchstens ${most} Antworten auf einmal durchsehen. Bitte wählen Sie mit „Von“ und „Bis“ einen kürzeren Zeitraum.`,
	exports: "Herunterladen",
	from: "Von",
	to: "Bis",
	origin: "Seite",
	allOrigins: "alle Seiten",
	noOrigin: "ohne Angabe",
	otherOrigins: (count: string) => `${count} Antworten von weiteren Seiten`,
	filter: "Auswählen",
	reset: "Alle Antworten",
	filtered: "Dies ist eine Auswahl der Antworten.",
	filterWords: {
		from: (day: string) => `ab ${day}`,
		to: (day: string) => `bis ${day}`,
		origin: (origin: string) => `Seite: ${origin}`,
		language: (language: string) => `Sprache: ${language}`,
		languageField: "Sprache",
		allLanguages: "alle Sprachen",
		unknown: "ohne Angabe",
		or: "oder",
		answered: "hat geantwortet",
		unanswered: "hat nicht geantwortet",
		onlyAnswers: "Nur Antworten, in denen …",
		howCombined:
			"Öffnen Sie eine Frage und kreuzen Sie Antworten an. Von mehreren Antworten auf eine Frage genügt eine; was Sie bei verschiedenen Fragen ankreuzen, muss alles zutreffen. Die Zahlen gelten für alle Antworten.",
		remove: "aus der Auswahl nehmen",
		erased: (count: string) =>
			count === "1"
				? "1 Antwort ist schon gelöscht, weil ihre Aufbewahrungsfrist vorbei ist: Sie kann in dieser Auswahl nicht mitzählen."
				: `${count} Antworten sind schon gelöscht, weil ihre Aufbewahrungsfrist vorbei ist: Sie können in dieser Auswahl nicht mitzählen.`,
	},
	partial:
		"Es gibt mehr Tage und Seiten, als auf einmal gezählt werden können: Hier zählen nur die neuesten 2.000. Wählen Sie einen kürzeren Zeitraum, um die übrigen zu sehen.",
	webhookSecret: "Der Webhook dieser Umfrage wird mit diesem Geheimnis signiert:",
	noTexts: "Unter diesen Antworten ist kein Text.",
	newest: "Die neuesten zuerst; jede Seite sieht 200 Antworten durch.",
	olderTexts: "Ältere Texte",
	back: "Zu den Ergebnissen",
};
