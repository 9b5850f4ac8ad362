/** The newsroom's page that makes a copy of a survey. */
export const surveyDuplicate = {
	title: (title: string) => `„${title}“ duplizieren?`,
	taken: "Die Kopie hat dieselben Fragen, Bedingungen, Sprachen, Texte und Einstellungen.",
	left: "Sie beginnt ohne Antworten, ohne Beginn und Ende, mit einer eigenen Adresse, und steht noch unter keinem Artikel.",
	withChanges: "Änderungen, die noch nicht übernommen sind, sind in der Kopie enthalten.",
	hidden:
		"Bis Sie die Kopie öffnen, sieht sie nur die Redaktion. An dieser Umfrage ändert sich nichts.",
	copy: (title: string) => `${title} (Kopie)`,
	yes: "Kopie anlegen",
	no: "Doch nicht",
};
