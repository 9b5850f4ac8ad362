import type { ClosedBy } from "../../surveys/survey/survey.schema.ts";
import { type PageLanguage, pageLanguage } from "./pages.ts";

const closedGerman: Record<ClosedBy, string> = {
	date: "Diese Umfrage ist beendet. Vielen Dank an alle, die mitgemacht haben.",
	quota:
		"Diese Umfrage hat so viele Antworten, wie sie brauchte. Vielen Dank an alle, die mitgemacht haben.",
	hand: "Diese Umfrage nimmt keine Antworten mehr an. Vielen Dank an alle, die mitgemacht haben.",
};

const german = {
	required: "Pflichtfrage",
	upTo: (max: number) => `bis zu ${max} Antworten`,
	between: (min: number, max: number) => `${min} bis ${max} Antworten`,
	other: "Eigene Antwort",
	yes: "Ja",
	no: "Nein",
	agree: "Ich stimme zu",
	stars: (count: number) => (count === 1 ? "1 Stern" : `${count} Sterne`),
	place: (place: number) => `Platz ${place}`,
	noPlace: "kein Platz",
	send: "Antworten absenden",
	honeypot: "Dieses Feld bitte leer lassen",
	faults: "Bitte sehen Sie noch einmal nach:",
	notStored:
		"Ihre Antworten konnten gerade nicht gespeichert werden. Sie stehen noch im Formular: Bitte senden Sie es gleich noch einmal ab.",
	kept: (days: number | undefined) =>
		`Gespeichert werden ${days === undefined ? "" : `für ${days} Tage `}Ihre Antworten, der Zeitpunkt und die Website, von der aus Sie antworten – keine IP-Adresse, kein Cookie, kein Name, nach dem wir nicht fragen.${days === undefined ? "" : " Danach bleiben nur die Summen."}`,
	thanks: "Vielen Dank!",
	thanksText: "Ihre Antworten sind angekommen.",
	back: "Zur Startseite",
	scheduled: "Diese Umfrage hat noch nicht begonnen.",
	closed: closedGerman,
	languages: "Sprache",
	person: "Bestätigung, dass Sie ein Mensch sind",
};

const english: typeof german = {
	required: "required",
	upTo: (max) => `up to ${max} answers`,
	between: (min, max) => `${min} to ${max} answers`,
	other: "Your own answer",
	yes: "Yes",
	no: "No",
	agree: "I agree",
	stars: (count) => (count === 1 ? "1 star" : `${count} stars`),
	place: (place) => `Place ${place}`,
	noPlace: "no place",
	send: "Send answers",
	honeypot: "Please leave this field empty",
	faults: "Please look at this again:",
	notStored:
		"Your answers could not be stored just now. They are still in the form: please send it again in a moment.",
	kept: (days) =>
		`We keep ${days === undefined ? "" : `for ${days} days `}your answers, the time and the website you answer from – no IP address, no cookie, no name that we do not ask for.${days === undefined ? "" : " After that only the sums remain."}`,
	thanks: "Thank you!",
	thanksText: "Your answers have arrived.",
	back: "To the front page",
	scheduled: "This survey has not begun yet.",
	closed: {
		date: "This survey is over. Thanks to everyone who took part.",
		quota: "This survey has all the answers it needed. Thanks to everyone who took part.",
		hand: "This survey takes no more answers. Thanks to everyone who took part.",
	},
	languages: "Language",
	person: "Confirmation that you are a person",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words that stand around a survey in `language`. */
export function surveyWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
