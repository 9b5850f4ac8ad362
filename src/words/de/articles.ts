/** Articles and lists of them. */
export const articles = {
	by: "Von",
	/** The labels, which stand above a title, and two of them before it in feeds. */
	labels: {
		advertisement: "Anzeige",
		press_release: "Pressemitteilung",
		comment: "Kommentar",
		ai_assisted: "Mit KI erstellt",
	},
	correction: "Korrektur",
	corrections: "Korrekturen",
	/** Leads from the date of an article to its corrections. */
	corrected: "Mit Korrektur",
	/** Before the topics of an article. */
	topics: "Themen:",
	/** Before the name of a photographer or an agency. */
	credit: "Bild:",
	updated: "Aktualisiert am",
	otherLanguages: "In anderen Sprachen:",
	related: "Mehr zum Thema",
	allArticles: "Alle Meldungen",
	newest: "Neueste Meldungen",
	/** Above the articles beside the lead and its row, which may be newer. */
	besides: "Außerdem",
	more: "Weitere Meldungen",
	newer: "Neuere Meldungen",
	older: "Ältere Meldungen",
	olderOne: "Ältere Meldung",
	newerOne: "Neuere Meldung",
	morePages: "Weitere Seiten",
	noArticles: "Hier ist noch nichts erschienen.",
	footnotes: "Fußnoten",
	/** Before the host of what an article links to instead of showing it. */
	video: "Video",
	audio: "Audio",
	embedded: "Eingebetteter Inhalt",
	/** Before the number of a table. */
	table: "Tabelle",
};
