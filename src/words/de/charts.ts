/** Charts of results, as pictures and in articles. */
export const charts = {
	bars: (title: string, values: string) => `Balkendiagramm: ${title} ${values}`,
	columns: (title: string, values: string) => `Säulendiagramm: ${title} ${values}`,
	more: (count: number) =>
		count === 1
			? "und ein weiterer Wert in der Tabelle"
			: `und ${count} weitere Werte in der Tabelle`,
	number: (count: string) => `Anzahl der Antworten: ${count}`,
	asOf: (day: string) => `Stand: ${day}`,
	survey: "Umfrage",
	source: (survey: string, site: string) => `Quelle: Umfrage „${survey}“, ${site}`,
	download: "Diagramm (SVG)",
	take: "In einen Artikel übernehmen",
	takeTitle: (title: string) => `In einen Artikel: ${title}`,
	takeLead:
		"Das Diagramm kommt mit einer Tabelle an das Ende des Textes. Es bleibt, wie es jetzt ist: Spätere Antworten ändern es nicht, und auch nicht, dass jemand seine Antwort zurückzieht.",
	small:
		"Kleine Gruppe: Hinter mindestens einer Zahl stehen weniger als fünf Menschen. Wer sie kennt, könnte erraten, was jemand geantwortet hat. Im Artikel stehen die genauen Zahlen.",
	which: "In welchen Artikel?",
	newArticle: "Ein neuer Artikel",
	search: "Artikel suchen",
	find: "Suchen",
	recent: "Zuletzt bearbeitet",
	foundArticles: (words: string) => `Gefunden für „${words}“`,
	nothing: "Kein Artikel gefunden.",
	put: "In den Artikel",
	choose: "Wählen Sie einen Artikel.",
	gone: "Diesen Artikel gibt es nicht mehr. Wählen Sie einen anderen.",
	busy: "Der Artikel wurde gerade von jemand anderem gespeichert. Bitte noch einmal.",
	long: "Der Artikel ist zu lang: Mit dem Diagramm wäre er größer als 1 MB. Wählen Sie einen anderen.",
	noStore: "Für Bilder ist kein Speicher eingerichtet. Laden Sie das Diagramm herunter.",
	alt: "Beschreibung des Bildes",
};
