/** The newsroom's pages about static pages, such as the imprint. */
export const newsroomPages = {
	title: "Seiten",
	intro:
		"Seiten, die zu keiner Liste gehören: Impressum, Datenschutz, Über uns. Was Sie speichern, ist sofort öffentlich.",
	knownTitle: "Impressum und Datenschutz",
	known: { impressum: "Impressum", datenschutz: "Datenschutz" },
	missing: {
		impressum:
			"Ihre Website hat noch kein Impressum. In Deutschland brauchen die meisten Websites eines: wer verantwortlich ist, und wie man Sie erreicht.",
		datenschutz:
			"Ihre Website hat noch keine Datenschutzerklärung. Formulare von Umfragen verweisen darauf; die meisten Websites brauchen eine.",
	},
	isMissing: "fehlt",
	isSample: "Mustertext",
	write: "Jetzt schreiben",
	others: "Weitere Seiten",
	noOthers: "Weitere Seiten gibt es noch nicht.",
	add: "Neue Seite schreiben",
	changed: (moment: string) => `geändert ${moment}`,
	footerPlace: (place: string) => `in der Fußzeile, Platz ${place}`,
	all: "Alle Seiten",
	newTitle: "Neue Seite",
	heading: "Titel",
	text: "Text",
	markdownHelp:
		"Eine leere Zeile trennt Absätze. ## macht eine Überschrift, **Wort** macht fett, [Wort](Adresse) macht einen Link, - am Zeilenanfang eine Liste.",
	htmlHelp: "Diese Seite ist in HTML geschrieben.",
	address: "Adresse",
	addressHelp:
		"Der letzte Teil der Adresse, zum Beispiel ueber-uns. Leer: Er entsteht aus dem Titel.",
	language: "Sprache",
	footer: "Platz in der Fußzeile",
	footerHelp:
		"Eine Zahl von 0 bis 1000; die kleinste steht vorn. Leer: Die Fußzeile nennt die Seite nicht.",
	save: "Speichern und veröffentlichen",
	preview: "Vorschau",
	previewTitle: "So sieht es aus",
	previewHelp: "Noch ist nichts gespeichert.",
	removed:
		"Etwas im Text wird weggelassen, weil es auf der Website nicht erlaubt ist, zum Beispiel Skripte oder Formulare.",
	show: "Auf der Website ansehen",
	erase: "Seite löschen …",
	erasure: {
		title: (title: string) => `„${title}“ löschen?`,
		address: (path: string) =>
			`Die Adresse ${path} führt danach ins Leere, auch für Links von anderen Websites.`,
		footer: "Die Fußzeile nennt die Seite nicht mehr.",
		known: "Die meisten Websites müssen diese Seite haben.",
		final: "Der Text wird nicht aufgehoben. Kopieren Sie ihn vorher, wenn Sie ihn noch brauchen.",
		changed: "Inzwischen hat jemand die Seite geändert. Soll sie trotzdem gelöscht werden?",
		yes: "Endgültig löschen",
		no: "Doch nicht",
	},
	done: {
		saved: "Gespeichert und veröffentlicht.",
		partly:
			"Gespeichert und veröffentlicht. Etwas im Text wurde weggelassen, weil es auf der Website nicht erlaubt ist, zum Beispiel Skripte oder Formulare. Bitte sehen Sie sich die Seite an.",
		erased: "Die Seite ist gelöscht.",
	},
	refused: "Noch ist nichts gespeichert. Bitte sehen Sie nach, was unten markiert ist.",
	changedMeanwhile:
		"Jemand anderes hat diese Seite inzwischen gespeichert. Ihr Text steht unverändert hier; was jetzt gilt, steht jeweils darunter. Übernehmen Sie, was Sie brauchen, und speichern Sie noch einmal.",
	erasedMeanwhile:
		"Jemand anderes hat diese Seite inzwischen gelöscht. Ihr Text steht unverändert hier. Wenn Sie noch einmal speichern, gibt es die Seite wieder.",
	theirs: "Inzwischen gespeichert:",
	takeTheirs: "Meine Änderungen verwerfen",
	overwrite: "Meine Fassung speichern",
	faults: {
		title: "Bitte geben Sie einen Titel mit höchstens 300 Zeichen an.",
		text: "Bitte schreiben Sie einen Text.",
		slug: "Eine Adresse hat nur Buchstaben von a bis z, Ziffern und Bindestriche, höchstens 100 Zeichen.",
		language: "Bitte wählen Sie eine der Sprachen.",
		footer: "Bitte geben Sie eine ganze Zahl von 0 bis 1000 an, oder nichts.",
		taken: "Unter dieser Adresse gibt es schon eine Seite.",
		reserved: "Diese Adresse ist für den Dienst selbst da. Bitte wählen Sie eine andere.",
		full: "Es gibt schon 200 Seiten. Löschen Sie zuerst eine.",
		complex:
			"Der Text ist zu lang oder zu tief verschachtelt. Teilen Sie ihn auf mehrere Seiten auf.",
		form: "In dem Formular fehlt etwas. Bitte öffnen Sie die Seite neu.",
	},
};
