/** Articles and lists of them. */
export const articles = {
	by: "Von",
	updated: "Aktualisiert am",
	otherLanguages: "In anderen Sprachen:",
	related: "Mehr zum Thema",
	allArticles: "Alle Meldungen",
	newest: "Neueste Meldungen",
	newer: "Neuere Meldungen",
	older: "Ältere Meldungen",
	morePages: "Weitere Seiten",
	noArticles: "Hier ist noch nichts erschienen.",
	noHits:
		"Dazu wurde nichts gefunden. Vielleicht helfen ein anderes Wort oder weniger Wörter auf einmal.",
};
