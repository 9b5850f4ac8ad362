/** The preview of a survey in the newsroom. */
export const surveyPreview = {
	title: "Vorschau",
	untitled: "Ohne Titel",
	states: {
		new: "So wird die Umfrage aussehen. Noch sieht sie nur die Redaktion.",
		change: "So sieht die Umfrage mit den Änderungen aus, die noch nicht übernommen sind.",
		draft: "So wird die Umfrage aussehen. Noch sieht sie nur die Redaktion.",
		scheduled:
			"So wird die Umfrage aussehen. Bis sie beginnt, steht auf ihrer Seite nur, dass sie noch nicht begonnen hat.",
		open: "So sehen Leserinnen und Leser die Umfrage.",
		closed: "So sah die Umfrage aus. Sie ist geschlossen: Ihre Seite zeigt kein Formular mehr.",
	},
	sent: {
		complete: "Nichts wurde gespeichert. Nach dem Absenden steht hier:",
		faulty: "Nichts wurde gespeichert. So kommt das Formular zurück, wenn etwas nicht stimmt:",
	},
	noQuestion: "Noch gibt es keine Frage, die gezeigt werden kann.",
	omitted: "Noch nicht fertig und deshalb weggelassen:",
	kinds: {
		question: (question: number) => `Frage ${question}`,
		option: (question: number) => `Antworten ohne Text bei Frage ${question}`,
		row: (question: number) => `Zeilen ohne Text bei Frage ${question}`,
		condition: (question: number) => `die Bedingung von Frage ${question}`,
		detail: (question: number) => `Grenzen oder Hinweise von Frage ${question}`,
	},
	turnstile: "Über dem Knopf zum Absenden steht noch die Prüfung, ob ein Mensch antwortet.",
	back: "Bearbeiten",
	again: "Zurück zum Formular",
};
