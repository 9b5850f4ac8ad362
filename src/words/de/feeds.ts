/** The page of feeds. */
export const feeds = {
	title: "Newsfeeds",
	intro:
		"Mit einem Newsfeed erfahren Sie von jeder neuen Meldung, ohne uns Ihre E-Mail-Adresse zu geben. Kopieren Sie dazu eine der folgenden Adressen in einen Feedreader.",
	opml: "Alle Feeds auf einmal, als OPML-Datei",
	more: "Weitere Feeds",
	channels: {
		site: "Alle Meldungen",
		topics: "Themen",
		authors: "Autor*innen",
		languages: "Sprachen",
	},
};
