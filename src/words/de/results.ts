/** Results of surveys. */
export const results = {
	resultsOf: (title: string) => `Ergebnisse: ${title}`,
	see: "Zu den Ergebnissen",
	toSurvey: "Zur Umfrage",
	answers: (count: string) => (count === "1" ? "1 Antwort" : `${count} Antworten`),
	agreements: (count: string) =>
		count === "1" ? "1 Mensch hat zugestimmt" : `${count} Menschen haben zugestimmt`,
	none: "Noch keine Antworten.",
	/** The heading of public results on the page after somebody answered. */
	soFar: "So haben andere geantwortet",
	about: (count: string) => `rund ${count} Antworten`,
	basis: (count: string, from: string, to: string) =>
		`n ≈ ${count}, ${from === to ? from : `${from} bis ${to}`}, offene Umfrage, nicht repräsentativ`,
	whenClosed:
		"Die Ergebnisse stehen hier, sobald die Umfrage geschlossen ist. Bis dahin zeigen wir nur, wie viele geantwortet haben.",
	beingCounted:
		"Die Antworten werden gerade ausgezählt. Bitte schauen Sie gleich noch einmal vorbei.",
	tooFew:
		"Es gibt weniger als 20 Antworten: Zum Schutz derer, die geantwortet haben, zeigen wir keine Ergebnisse.",
	hiddenQuestion:
		"Nicht gezeigt: Es sind weniger als 20 Antworten, oder aus ihnen ließe sich eine kleine Gruppe bei einer anderen Frage berechnen.",
	hidden: "unter 5",
	noise:
		"Zum Schutz derer, die geantwortet haben, sind alle Zahlen ein wenig verändert und auf Fünfer gerundet. Anteile können zusammen etwas mehr oder weniger als 100 % ergeben.",
	notShown: "Antworten in eigenen Worten liest nur die Redaktion.",
	choice: "Antwort",
	/** A row of a question with several rows on one scale. */
	part: "Teilfrage",
	day: "Tag",
	month: "Monat",
	count: "Anzahl",
	share: "Anteil",
	several: "Mehrere Antworten waren möglich; die Anteile können zusammen mehr als 100 % ergeben.",
	place: "Ø Platz",
	mean: "Mittelwert",
	meanShort: "Ø",
	meanOf: (low: string, high: string) => `Mittelwert auf der Skala von ${low} bis ${high}`,
	upTo: (most: string) => `bis ${most}`,
	atLeast: (least: string) => `ab ${least}`,
	before: (last: string) => `bis ${last}`,
	since: (first: string) => `ab ${first}`,
	nps: "Net Promoter Score (von −100 bis +100)",
	groups: {
		promoters: "Fürsprechende (9 und 10)",
		passives: "Unentschiedene (7 und 8)",
		detractors: "Kritische (0 bis 6)",
	},
	steps: "Alle Stufen von 0 bis 10",
	distribution: "Verteilung",
	asTable: "Zahlen als Tabelle",
	columns: (what: string, most: string) => `Säulendiagramm: ${what}. Am meisten: ${most}.`,
	ranking: "Je länger der Balken, desto weiter vorn im Mittel.",
	/** The line under each chart of the newsroom. */
	method: {
		answered: (count: string, all: string) => `n = ${count} von ${all}, die teilgenommen haben.`,
		asked: (condition: string) => `Gefragt wurde nur bei ${condition}.`,
		askedAll: "Gefragt wurden alle.",
		and: "und",
		period: (first: string, last: string) =>
			first === last ? `Antworten vom ${first}.` : `Antworten vom ${first} bis ${last}.`,
		selection: (parts: string) => `Auswahl: ${parts}.`,
		base: "Anteile an allen, die diese Frage beantwortet haben.",
		open: "Offene Umfrage: Wer wollte, hat mitgemacht. Sie ist nicht repräsentativ.",
	},
	perDay: "Antworten je Tag",
	perMonth: "Antworten je Monat",
	retired: "Wird nicht mehr gefragt",
	texts: "Alle Texte lesen",
};
