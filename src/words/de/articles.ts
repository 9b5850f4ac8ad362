/** The words around lists, search and articles. */
export const germanReading = {
	search: "Suche",
	searchLabel: "Meldungen durchsuchen",
	searchHint: "Suchbegriff",
	searchButton: "Suchen",
	noHits:
		"Dazu wurde nichts gefunden. Vielleicht hilft ein anderes Wort, oder weniger Wörter auf einmal.",
	pages: "Weitere Seiten",
	older: "Ältere Meldungen",
	newer: "Neuere Meldungen",
	newest: "Neueste Meldungen",
	related: "Mehr zum Thema",
	noArticles: "Noch ist hier nichts erschienen.",
	otherLanguages: "In anderen Sprachen:",
};

export const englishReading: typeof germanReading = {
	search: "Search",
	searchLabel: "Search articles",
	searchHint: "Keyword",
	searchButton: "Search",
	noHits: "Nothing was found. Another word may help, or fewer words at a time.",
	pages: "More pages",
	older: "Older articles",
	newer: "Newer articles",
	newest: "Newest articles",
	related: "Related articles",
	noArticles: "Nothing has been published here yet.",
	otherLanguages: "In other languages:",
};
