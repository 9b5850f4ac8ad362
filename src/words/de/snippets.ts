/** The code that puts a survey on another page, and its comments. */
export const snippets = {
	embed: "Als fertiges Element",
	embedHelp: (origin: string) =>
		`Zeigt die Umfrage in Schrift und Farben der Seite, bewahrt angefangene Antworten auf und sendet auch nach einem Verbindungsabbruch genau einmal. Hat die Seite eine Content-Security-Policy, braucht sie ${origin} in script-src und connect-src.`,
	form: "Als Formular",
	formHelp:
		"Funktioniert ohne JavaScript. Aussehen und Texte dürfen Sie ändern, die Namen und Werte der Felder nicht.",
	fetch: "Mit eigenem JavaScript",
	fetchHelp: "Eine Funktion, die Antworten sendet und eine Quittung bekommt.",
	submission:
		"Was zweimal unter derselben Nummer ankommt, zählt einmal. Wenn Ihr Server diese Seite erzeugt, setzen Sie hier für jeden Besuch eine neue UUID ein (sonst bitte weglassen):",
	next: "Die Seite, die danach statt unserer Dankesseite erscheinen soll:",
	nextUnlisted:
		"Die Seite, die danach statt unserer Dankesseite erscheinen soll; ihre Website muss in „redirect_origins“ der Umfrage stehen:",
	once: "Sendet die Antworten einer Person. Was zweimal unter derselben Nummer ankommt, zählt einmal.",
	number: "Eine zufällige UUID. crypto.randomUUID() gibt es nur auf Seiten mit https.",
	errors: "error.errors nennt Felder und Fehler: [{ field, detail }]",
	example: "Zum Beispiel, wenn Ihr Formular abgeschickt wird:",
};
