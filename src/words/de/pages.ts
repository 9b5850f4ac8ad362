/** What stands on every public page, and the form of the search. */
export const pages = {
	skip: "Zum Inhalt",
	sections: "Rubriken",
	search: "Suche",
	archive: "Archiv",
	feeds: "Newsfeeds",
	searchLabel: "Meldungen durchsuchen",
	searchHint: "Suchbegriff",
	searchButton: "Suchen",
	back: "Zur Startseite",
};
