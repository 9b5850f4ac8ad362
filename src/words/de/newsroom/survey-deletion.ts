/** The newsroom's page that asks before a survey is deleted. */
export const surveyDeletion = {
	title: (title: string) => `„${title}“ löschen?`,
	whatGoes: "Das verschwindet",
	questions: (count: string, languages: number) =>
		`${count === "1" ? "1 Frage" : `${count} Fragen`}${languages > 1 ? ` in ${languages} Sprachen` : ""}, mit allen Texten und Einstellungen.`,
	responses: (count: string, texts: string, hasTexts: boolean) =>
		`${count === "1" ? "1 Antwort" : `${count} Antworten`}${hasTexts ? `, darunter ${texts === "1" ? "1 selbst geschriebener Text" : `${texts} selbst geschriebene Texte`}` : ""}, und alle Auswertungen.`,
	receipts:
		"Wer geantwortet hat, liest unter der eigenen Quittung, dass die Antworten gelöscht sind.",
	caught: (count: string) =>
		count === "1" ? "1 aussortierte Antwort." : `${count} aussortierte Antworten.`,
	deadLetters: (count: string) =>
		count === "1"
			? "1 Antwort, die noch nicht gespeichert werden konnte."
			: `${count} Antworten, die noch nicht gespeichert werden konnten.`,
	publicResults: "Die öffentlichen Ergebnisse.",
	open: "Die Umfrage ist offen. Wer sie gerade ausfüllt, kann nicht mehr absenden, bekommt aber alles gezeigt, was eingetragen war.",
	address: (path: string) =>
		`Unter ${path} lesen alle, dass es die Umfrage nicht mehr gibt, auch auf Seiten, in die sie eingebaut ist. Eine neue Umfrage kann diese Adresse bekommen; sie beginnt ohne Antworten.`,
	call: "Unter den Artikeln und in den Feeds lädt nichts mehr zu ihr ein.",
	workingCopy: "Die Arbeitskopie mit Änderungen, die noch nicht veröffentlicht sind.",
	webhook: (host: string) =>
		`${host} erfährt nichts mehr. Was dort schon angekommen ist, bleibt dort.`,
	stays:
		"Im Protokoll bleibt stehen, wer die Umfrage gelöscht hat. In Sicherungen, die es schon gibt, ist sie noch enthalten.",
	exportFirst: "Vorher herunterladen",
	exportText: "Nach dem Löschen gibt es die Antworten hier nicht mehr.",
	really: "Wirklich löschen?",
	final: "Das lässt sich nicht rückgängig machen.",
	typeTitle: "Titel der Umfrage",
	titleHelp: (title: string) => `Schreiben Sie zur Sicherheit den Titel: ${title}`,
	yes: "Endgültig löschen",
	no: "Doch nicht",
	faults: {
		title: "Das ist nicht der Titel dieser Umfrage. Noch ist nichts gelöscht.",
		changed:
			"Die Umfrage wurde inzwischen geändert. Noch ist nichts gelöscht: Bitte sehen Sie noch einmal nach.",
		answered:
			"Inzwischen hat jemand geantwortet. Noch ist nichts gelöscht: Bitte sehen Sie noch einmal nach.",
	},
};
