import type { SurveyStatus } from "../../surveys/survey/survey.schema.ts";
import { type PageLanguage, pageLanguage } from "./pages.ts";

const germanStatuses: Record<SurveyStatus, string> = {
	draft: "Entwurf",
	scheduled: "geplant",
	open: "offen",
	closed: "geschlossen",
};

const german = {
	surveys: "Umfragen",
	allSurveys: "Alle Umfragen",
	noSurveys: "Noch gibt es keine Umfrage.",
	olderSurveys: "Ältere Umfragen",
	statuses: germanStatuses,
	form: "Formular",
	snippets: "In Seiten einbauen",
	publicResults: "Öffentliche Ergebnisse",
	excel: "Antworten für Excel",
	csv: "CSV",
	ndjson: "NDJSON",
	responses: "Einzelne Antworten (JSON)",
	exports: "Herunterladen",
	from: "Von",
	to: "Bis",
	origin: "Seite",
	allOrigins: "alle Seiten",
	noOrigin: "ohne Angabe",
	filter: "Auswählen",
	reset: "Alle Antworten",
	filtered: "Gezeigt wird eine Auswahl.",
	partial:
		"Es sind mehr Tage und Seiten, als auf einmal gezählt werden: Hier zählen nur die neuesten 2.000. Ein kürzerer Zeitraum zeigt den Rest.",
	trapped: (count: string) => `${count} Mal hat ein Programm das Fangfeld ausgefüllt.`,
	noTexts: "Unter diesen Antworten ist kein Text.",
	newest: "Die neuesten zuerst; jede Seite sieht 200 Antworten durch.",
	olderTexts: "Ältere Texte",
	back: "Zu den Ergebnissen",
};

const english: typeof german = {
	surveys: "Surveys",
	allSurveys: "All surveys",
	noSurveys: "There is no survey yet.",
	olderSurveys: "Older surveys",
	statuses: { draft: "draft", scheduled: "scheduled", open: "open", closed: "closed" },
	form: "Form",
	snippets: "Put into pages",
	publicResults: "Public results",
	excel: "Answers for Excel",
	csv: "CSV",
	ndjson: "NDJSON",
	responses: "Single answers (JSON)",
	exports: "Download",
	from: "From",
	to: "To",
	origin: "Page",
	allOrigins: "all pages",
	noOrigin: "not known",
	filter: "Select",
	reset: "All answers",
	filtered: "This is a selection.",
	partial:
		"There are more days and pages than are counted at once: only the newest 2,000 count here. A shorter span shows the rest.",
	trapped: (count) => `A program filled in the trap ${count} times.`,
	noTexts: "There is no text among these answers.",
	newest: "Newest first; each page looks through 200 answers.",
	olderTexts: "Older texts",
	back: "To the results",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words of the newsroom's pages in `language`. */
export function newsroomWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
