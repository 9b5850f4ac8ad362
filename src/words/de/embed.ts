import { type PageLanguage, pageLanguage } from "./pages.ts";

const german = {
	waiting:
		"Ihre Antworten sind noch nicht angekommen: Die Verbindung fehlt, oder wir sind gerade nicht erreichbar. Sie sind in diesem Browser aufgehoben und werden gesendet, sobald es geht – auch wenn Sie diese Seite verlassen und später wiederkommen.",
	retry: "Jetzt noch einmal senden",
	closed:
		"Diese Umfrage nimmt keine Antworten mehr an, deshalb wurden Ihre nicht gespeichert. Vielen Dank, dass Sie mitmachen wollten.",
	withdrawn:
		"Diese Antworten hatten Sie schon gesendet und wieder zurückgezogen. Sie wurden nicht noch einmal gespeichert.",
	gone: "Diese Umfrage gibt es nicht mehr, deshalb wurden Ihre Antworten nicht gespeichert.",
	failed:
		"Ihre Antworten konnten nicht gesendet werden. Sie stehen noch im Formular. Bitte versuchen Sie es später noch einmal, oder antworten Sie hier:",
	ownPage: "Zur Umfrage",
	receipt: "Ihre Quittung",
	keep: "Unter dieser Adresse können Sie Ihre Antworten ansehen und zurückziehen. Nur Sie kennen sie: Bitte heben Sie sie auf, wenn Sie das möchten.",
};

const english: typeof german = {
	waiting:
		"Your answers have not arrived yet: there is no connection, or we cannot be reached just now. They are kept in this browser and will be sent as soon as possible – even if you leave this page and come back later.",
	retry: "Send again now",
	closed:
		"This survey takes no more answers, so that yours were not stored. Thank you for wanting to take part.",
	withdrawn: "You had sent these answers before, and withdrawn them. They were not stored again.",
	gone: "This survey is no longer there, so that your answers were not stored.",
	failed:
		"Your answers could not be sent. They are still in the form. Please try again later, or answer here:",
	ownPage: "To the survey",
	receipt: "Your receipt",
	keep: "At this address you can look at your answers and withdraw them. Only you know it: please keep it if you would like to.",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words around a survey on another site's page, in `language`. */
export function embedWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
