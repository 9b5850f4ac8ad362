import type { RetryOutcome } from "../../surveys/answers/dead-letters.schema.ts";
import { type PageLanguage, pageLanguage } from "./pages.ts";

const germanOutcomes: Record<RetryOutcome, string> = {
	stored: "Die Antwort ist jetzt gespeichert und zählt mit.",
	unreadable:
		"Diese Nachricht lässt sich nicht als Antwort lesen. Sie bleibt hier, bis sie jemand ansieht.",
	refused:
		"Die Datenbank nimmt diese Antwort nicht an; vielleicht gibt es ihre Umfrage nicht mehr. Sie bleibt hier.",
	gone: "Diese Antwort steht hier nicht mehr: Wahrscheinlich ist sie schon gespeichert.",
};

const german = {
	title: "Liegengebliebene Antworten",
	intro:
		"Diese Antworten sind angekommen, konnten aber trotz vieler Versuche nicht gespeichert werden. Verloren ist nichts: Versuchen Sie es noch einmal, sobald die Ursache behoben ist.",
	none: "Hier liegt nichts: Alle Antworten sind gespeichert.",
	letter: "Antwort auf",
	unknownSurvey: "eine Umfrage, die es nicht mehr gibt",
	unreadable: "Nachricht, die sich nicht lesen lässt",
	submitted: "Gesendet am",
	failed: "Liegt hier seit",
	retry: "Noch einmal versuchen",
	older: "Ältere",
	outcomes: germanOutcomes,
};

const english: typeof german = {
	title: "Undelivered answers",
	intro:
		"These answers have arrived, but could not be stored however often it was tried. Nothing is lost: try again once the cause is gone.",
	none: "Nothing is waiting here: all answers are stored.",
	letter: "Answer to",
	unknownSurvey: "a survey that is gone",
	unreadable: "A message that cannot be read",
	submitted: "Sent on",
	failed: "Here since",
	retry: "Try again",
	older: "Older",
	outcomes: {
		stored: "The answer is stored now, and counts.",
		unreadable:
			"This message cannot be read as an answer. It stays here until somebody looks at it.",
		refused: "The database refuses this answer; perhaps its survey is gone. It stays here.",
		gone: "This answer is no longer here: most likely it is stored already.",
	},
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words of the page of undelivered answers. */
export function deadLetterWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
