import { englishReading, germanReading } from "./articles.ts";

/** What went wrong in a few words, and in a sentence. */
type ProblemWords = [title: string, text: string];

const germanProblems: Record<number, ProblemWords> = {
	403: [
		"Das geht nur von hier aus",
		"Ändern lässt sich etwas nur von den eigenen Seiten der Redaktion aus.",
	],
	404: ["Nicht gefunden", "Unter dieser Adresse gibt es keine Seite."],
	405: ["So geht es nicht", "Diese Adresse lässt sich auf diese Weise nicht aufrufen."],
	409: ["Die Umfrage ist nicht offen", "Sie hat noch nicht begonnen oder ist schon beendet."],
	410: ["Zurückgezogen", "Diese Meldung wurde zurückgezogen."],
	413: ["Zu viel Text", "Was Sie senden wollten, ist zu lang."],
	429: [
		"Einen Moment bitte",
		"Das waren viele Anfragen in kurzer Zeit. Bitte versuchen Sie es in einer Minute noch einmal.",
	],
	500: [
		"Das hat nicht geklappt",
		"Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es später noch einmal.",
	],
	503: [
		"Gleich wieder da",
		"Ein Teil unseres Dienstes antwortet gerade nicht. Bitte versuchen Sie es in einem Augenblick noch einmal.",
	],
};
const germanOtherProblem: ProblemWords = [
	"Das hat nicht geklappt",
	"Die Anfrage war nicht zu verstehen.",
];

const german = {
	...germanReading,
	skip: "Zum Inhalt",
	feeds: "Newsfeeds",
	feedsIntro:
		"Mit einem Newsfeed erfahren Sie von jeder neuen Meldung, ohne uns eine Adresse zu geben. Kopieren Sie dazu eine der folgenden Adressen in einen Feedreader.",
	opml: "Alle Feeds auf einmal, als OPML-Datei",
	channels: {
		site: "Alle Meldungen",
		topics: "Themen",
		authors: "Autor*innen",
		languages: "Sprachen",
	},
	topics: "Themen",
	by: "Von",
	updated: "Aktualisiert am",
	allArticles: "Alle Meldungen",
	survey: "Leserumfrage",
	call: "Ihre Meinung ist uns wichtig.",
	callButton: "Jetzt teilnehmen",
	back: "Zur Startseite",
	problems: germanProblems,
	otherProblem: germanOtherProblem,
};

const english: typeof german = {
	...englishReading,
	skip: "Skip to content",
	feeds: "News feeds",
	feedsIntro:
		"A news feed tells you of every new article without your giving us an address. Copy one of these addresses into a feed reader.",
	opml: "All feeds at once, as an OPML file",
	channels: { site: "All articles", topics: "Topics", authors: "Authors", languages: "Languages" },
	topics: "Topics",
	by: "By",
	updated: "Updated on",
	allArticles: "All articles",
	survey: "Reader survey",
	call: "We would like to know what you think.",
	callButton: "Take part now",
	back: "To the front page",
	problems: {
		403: ["Only from here", "Only the newsroom's own pages may change something."],
		404: ["Not found", "There is no page at this address."],
		405: ["That does not work", "This address does not take that kind of request."],
		409: ["The survey is not open", "It has not begun yet, or is over already."],
		410: ["Withdrawn", "This article has been withdrawn."],
		413: ["Too much text", "What you wanted to send is too long."],
		429: [
			"One moment, please",
			"Those were many requests in a short time. Please try again in a minute.",
		],
		500: ["That did not work", "Something went wrong on our side. Please try again later."],
		503: [
			"Back in a moment",
			"A part of our service does not answer just now. Please try again in a moment.",
		],
	},
	otherProblem: ["That did not work", "The request could not be understood."],
};

export type Words = typeof german;

/** The languages the pages speak. */
export const pageLanguages = ["de", "en"] as const;
export type PageLanguage = (typeof pageLanguages)[number];
const words: Record<PageLanguage, Words> = { de: german, en: english };

/** The language of pages that stand around text in `language`: its own, or else English. */
export function pageLanguage(language: string): PageLanguage {
	return (
		pageLanguages.find((known) => language === known || language.startsWith(`${known}-`)) ?? "en"
	);
}

/** The words of pages that stand around text in `language`. */
export function wordsFor(language: string): Words {
	return words[pageLanguage(language)];
}
