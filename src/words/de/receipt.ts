import { type PageLanguage, pageLanguage } from "./pages.ts";

const german = {
	receipt: "Ihre Quittung",
	keep: "Mit dieser Quittung können Sie Ihre Antworten wieder ansehen und zurückziehen. Nur Sie kennen sie: Bitte heben Sie sie auf, wenn Sie das möchten.",
	answers: "Ihre Antworten",
	agreed: "Dem haben Sie zugestimmt",
	version: "Fassung",
	at: "Gesendet am",
	until: (day: string) =>
		`Ihre Antworten werden am ${day} gelöscht; danach bleiben nur die Summen.`,
	withdraw: "Antworten zurückziehen",
	withdrawn: (day: string) =>
		`Sie haben Ihre Antworten am ${day} zurückgezogen. Sie sind gelöscht und zählen nicht mehr mit.`,
	expired: (day: string) =>
		`Ihre Antworten wurden am ${day} gelöscht, wie angekündigt. Nur die Summen sind geblieben.`,
	onTheirWay:
		"Ihre Antworten sind angenommen und noch auf dem Weg in die Datenbank. Laden Sie diese Seite in einigen Minuten neu, um sie zu sehen.",
	find: "Eigene Antworten ansehen",
	findIntro:
		"Nach einer Umfrage bekommen Sie eine Quittung. Mit ihr können Sie Ihre Antworten ansehen und zurückziehen.",
	code: "Quittung",
	show: "Ansehen",
	unknown:
		"Unter dieser Quittung ist nichts gespeichert. Bitte vergleichen Sie die Zeichen; eben gesendete Antworten brauchen manchmal einige Minuten.",
};

const english: typeof german = {
	receipt: "Your receipt",
	keep: "With this receipt you can look at your answers again and withdraw them. Only you know it: please keep it if you would like to.",
	answers: "Your answers",
	agreed: "You agreed to this",
	version: "Version",
	at: "Sent on",
	until: (day) => `Your answers will be erased on ${day}; after that only the sums remain.`,
	withdraw: "Withdraw answers",
	withdrawn: (day) => `You withdrew your answers on ${day}. They are erased and no longer counted.`,
	expired: (day) => `Your answers were erased on ${day}, as announced. Only the sums remain.`,
	onTheirWay:
		"Your answers have been accepted and are still on their way into the database. Load this page again in some minutes to see them.",
	find: "Look at your own answers",
	findIntro:
		"After a survey you get a receipt. With it you can look at your answers and withdraw them.",
	code: "Receipt",
	show: "Show",
	unknown:
		"Nothing is stored under this receipt. Please compare the letters; answers that were just sent may take some minutes.",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words around a receipt in `language`. */
export function receiptWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
