import { type PageLanguage, pageLanguage } from "./pages.ts";

const german = {
	results: "Ergebnisse",
	resultsOf: (title: string) => `Ergebnisse: ${title}`,
	see: "Zu den Ergebnissen",
	toSurvey: "Zur Umfrage",
	answers: (count: string) => (count === "1" ? "1 Antwort" : `${count} Antworten`),
	none: "Noch keine Antworten.",
	tooFew: "Weniger als fünf Antworten: Zum Schutz derer, die geantwortet haben, zeigen wir nichts.",
	hiddenQuestion:
		"Nicht gezeigt: Es sind weniger als fünf Antworten, oder diese Frage verriete so wenige bei einer anderen.",
	hidden: "nicht gezeigt",
	hiddenNote:
		"Gruppen von weniger als fünf zeigen wir nicht. Damit sie sich nicht ausrechnen lassen, fehlt auch die nächstgrößere.",
	notShown: "Was in eigenen Worten geschrieben wurde, liest nur die Redaktion.",
	choice: "Antwort",
	count: "Anzahl",
	share: "Anteil",
	several: "Mehrere Antworten waren möglich; die Anteile ergeben zusammen mehr als 100 %.",
	place: "Ø Platz",
	mean: "Mittelwert",
	meanShort: "Ø",
	meanOf: (min: number, max: number) => `Mittelwert auf der Skala von ${min} bis ${max}`,
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
	perDay: "Antworten je Tag",
	perMonth: "Antworten je Monat",
	retired: "Wird nicht mehr gefragt",
	texts: "Alle Texte lesen",
};

const english: typeof german = {
	results: "Results",
	resultsOf: (title) => `Results: ${title}`,
	see: "See the results",
	toSurvey: "To the survey",
	answers: (count) => (count === "1" ? "1 answer" : `${count} answers`),
	none: "No answers yet.",
	tooFew: "Fewer than five answers: to protect those who answered, we show nothing.",
	hiddenQuestion:
		"Not shown: there are fewer than five answers, or this question would tell of so few at another.",
	hidden: "not shown",
	hiddenNote:
		"We do not show groups of fewer than five. So that nobody can work them out, the next larger one is missing too.",
	notShown: "What people wrote in their own words is read by the newsroom alone.",
	choice: "Answer",
	count: "Count",
	share: "Share",
	several: "Several answers were possible; the shares add up to more than 100%.",
	place: "Mean place",
	mean: "Mean",
	meanShort: "Mean",
	meanOf: (min, max) => `Mean on the scale from ${min} to ${max}`,
	nps: "Net Promoter Score (from −100 to +100)",
	groups: {
		promoters: "Promoters (9 and 10)",
		passives: "Passives (7 and 8)",
		detractors: "Detractors (0 to 6)",
	},
	steps: "All steps from 0 to 10",
	distribution: "Distribution",
	asTable: "The numbers as a table",
	columns: (what, most) => `Column chart: ${what}. Most: ${most}.`,
	ranking: "The longer the bar, the higher up on average.",
	perDay: "Answers per day",
	perMonth: "Answers per month",
	retired: "No longer asked",
	texts: "Read all texts",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words of results in `language`. */
export function resultsWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
