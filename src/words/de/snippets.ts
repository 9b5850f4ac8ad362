import { type PageLanguage, pageLanguage } from "./pages.ts";

const german = {
	title: "Umfrage einbauen",
	intro:
		"Drei Wege, diese Umfrage auf eine Seite zu bringen, auch auf die anderer Websites. Alle drei lassen sich kopieren, wie sie sind.",
	embed: "Als fertiges Element",
	embedHelp: (origin: string) =>
		`Zeigt die Umfrage in Schrift und Farben der Seite, hebt halb Ausgefülltes auf und sendet auch nach einem Verbindungsabbruch genau einmal. Hat die Seite eine Content-Security-Policy, braucht sie ${origin} in script-src und connect-src.`,
	form: "Als Formular",
	formHelp:
		"Geht ohne JavaScript. Aussehen und Texte dürfen Sie ändern, die Namen und Werte der Felder nicht.",
	fetch: "Mit eigenem JavaScript",
	fetchHelp: "Eine Funktion, die Antworten sendet und eine Quittung bekommt.",
	submission:
		"Was zweimal unter einer Nummer kommt, zählt einmal. Erzeugt Ihr Server diese Seite, dann mit einer neuen UUID für jeden Besuch (sonst bitte weglassen):",
	next: "Wohin es danach gehen soll, wenn nicht zu unserem Dank:",
	nextUnlisted:
		"Wohin es danach gehen soll, wenn nicht zu unserem Dank; die Website muss in „redirect_origins“ der Umfrage stehen:",
	once: "Sendet die Antworten einer Person. Was zweimal unter einer Nummer kommt, zählt einmal.",
	errors: "error.errors nennt Felder und Fehler: [{ field, detail }]",
	example: "Zum Beispiel, wenn Ihr Formular abgeschickt wird:",
};

const english: typeof german = {
	title: "Put the survey on a page",
	intro:
		"Three ways to put this survey on a page, on those of other websites too. All three can be copied as they are.",
	embed: "As an element",
	embedHelp: (origin) =>
		`Shows the survey in the page's font and colours, keeps what is half filled in, and sends exactly once even after a lost connection. If the page has a Content-Security-Policy, it needs ${origin} in script-src and connect-src.`,
	form: "As a form",
	formHelp:
		"Works without JavaScript. Change how it looks and what it says as you like, but not the fields' names and values.",
	fetch: "With JavaScript of your own",
	fetchHelp: "A function that sends answers and gets a receipt.",
	submission:
		"What comes twice under one number counts once. If your server makes this page, let it put a new UUID for each visit (else leave it out):",
	next: "Where to go afterwards, if not to our thank-you:",
	nextUnlisted:
		"Where to go afterwards, if not to our thank-you; the survey's “redirect_origins” must list the website:",
	once: "Sends one person's answers. What comes twice under one number counts once.",
	errors: "error.errors names fields and faults: [{ field, detail }]",
	example: "For example, when your form is submitted:",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** The words around the ways to put a survey on a page, in `language`. */
export function snippetWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
