/** The search and what it finds. */
export const search = {
	hits: (count: string) => (count === "1" ? "1 Treffer" : `${count} Treffer`),
	manyHits: (most: string) => `Mehr als ${most} Treffer`,
	noHits: "Dazu haben wir nichts gefunden.",
	/** After what was searched for was not found. */
	hints: "Versuchen Sie es mit einem anderen Wort oder mit weniger Wörtern.",
	filter: "Treffer eingrenzen",
	topic: "Thema",
	year: "Jahr",
	sort: "Reihenfolge",
	allTopics: "Alle Themen",
	allYears: "Alle Jahre",
	/** A choice and how many hits it leaves. */
	choice: (name: string, count: string) => `${name} (${count})`,
	sorts: { relevance: "Beste zuerst", "-published": "Neueste zuerst" },
	filterButton: "Anwenden",
	/** Before the filters that are on; each is a link that takes it away. */
	filtered: "Gefiltert nach",
	remove: "entfernen",
	/** A filter left nothing: before links to the hits without it. */
	nothingLeft: "Mit diesen Filtern bleibt nichts übrig.",
	withoutFilters: "Ohne Filter suchen",
	meant: "Meinten Sie:",
	/** All words together found nothing: before links to each alone. */
	single: "Zusammen kommen die Wörter nirgends vor. Nach einem allein suchen:",
	recentTopics: "Themen der letzten Meldungen",
	first: "Erste Treffer",
	more: "Weitere Treffer",
};
