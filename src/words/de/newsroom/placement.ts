/** Where a survey stands on our own pages. */
export const placement = {
	title: "Unter unseren Artikeln",
	rule: "Unter einem Artikel steht höchstens eine Umfrage: zuerst die des Artikels, dann die seines Themas, dann die für alle Artikel. Von mehreren am selben Platz ist es die, die zuletzt geöffnet oder geändert wurde.",
	nowhere: "Unter keinem Artikel.",
	later: "Sobald die Umfrage geöffnet ist:",
	earlier: "Solange die Umfrage offen war:",
	everywhere: "Unter allen Artikeln",
	topic: "Unter Artikeln zum Thema",
	article: "Unter dem Artikel",
	takenBy: "Dort steht zurzeit",
	states: {
		withdrawn: "Der Artikel ist zurückgezogen: Dort steht die Umfrage nicht mehr.",
		unpublished:
			"Der Artikel ist noch nicht erschienen: Dort steht die Umfrage, sobald er erscheint.",
		gone: "Das gibt es nicht mehr.",
	},
	change: "Ändern",
	unknown: {
		announce_topics: (name: string) => `Ein Thema „${name}“ gibt es nicht.`,
		announce_articles: (name: string) =>
			`Einen Artikel „${name}“ gibt es nicht. Tragen Sie seine Adresse ein, oder wählen Sie ihn aus der Liste.`,
	},
};
