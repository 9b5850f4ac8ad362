/** The preview of an article that people outside of the newsroom open. */
export const preview = {
	preview: "Vorschau.",
	notPublic: "So soll der Artikel erscheinen; noch ist er nicht öffentlich.",
	toReply: "Freigeben oder kommentieren",
	until: "Diese Adresse gilt bis",
	heading: "Ihre Freigabe oder Ihr Kommentar",
	name: "Ihr Name",
	text: "Ihr Kommentar (für eine Freigabe nicht nötig)",
	privacy:
		"Gespeichert werden nur Name, Text und Zeitpunkt. Die Redaktion sieht sie, die Öffentlichkeit nicht.",
	approve: "Freigeben",
	comment: "Kommentar senden",
	sent: {
		approval: "Danke. Die Redaktion sieht Ihre Freigabe.",
		comment: "Danke. Die Redaktion sieht Ihren Kommentar.",
	},
	faults: {
		name: "Bitte nennen Sie Ihren Namen, mit höchstens 100 Zeichen.",
		text: "Bitte schreiben Sie einen Kommentar, mit höchstens 2.000 Zeichen.",
		changed:
			"Der Artikel wurde geändert, seit Sie diese Seite geöffnet haben. Oben steht jetzt die neue Fassung. Bitte lesen Sie sie, und senden Sie dann noch einmal.",
		often: "Das waren zu viele Versuche. Bitte warten Sie eine Minute.",
		full: "Zu diesem Artikel gibt es schon so viele Kommentare, dass keine weiteren gespeichert werden.",
	},
	ended: "Diese Vorschau gibt es nicht mehr",
	expired: "Die Adresse ist abgelaufen. Bitten Sie die Redaktion um eine neue.",
	revoked: "Die Redaktion hat die Adresse zurückgezogen. Bitten Sie sie um eine neue.",
};
