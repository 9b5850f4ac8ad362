/** The sentences of the script of the page on which a survey is made; `{…}` stands for a value. */
export const builderScript = {
	conflict: "Nicht gespeichert: Jemand anders hat die Umfrage inzwischen geändert.",
	conflictBy: "Nicht gespeichert: {name} hat die Umfrage geändert ({time}).",
	gone: "Nicht gespeichert: Diese Umfrage gibt es nicht mehr.",
	tooLong: "Nicht gespeichert: Die Umfrage ist zu lang.",
	copyFound:
		"In diesem Browser liegt eine Fassung dieser Umfrage, die nicht gespeichert wurde ({time}).",
	copyBehind: "Die Umfrage wurde seitdem geändert.",
	takeCopy: "Diese Fassung übernehmen",
	otherField: "Neues Feld",
	otherChanges: "Reihenfolge, Auswahl oder Bedingungen",
	keysHelp:
		"Die Taste Enter fügt in einer Antwort die nächste hinzu. Alt mit ↑ oder ↓ verschiebt die Antwort oder Frage, in der Sie gerade schreiben.",
	added: "{name} ist hinzugefügt.",
	removed: "{name} ist entfernt.",
	restored: "{name} ist wieder da.",
	undo: "Rückgängig",
	moved: "Jetzt {name}.",
	noFurther: "Weiter geht es nicht.",
	pasted: "{count} Antworten sind eingefügt.",
	tooManyOptions:
		"Das wären {count} Antworten, eine Frage hat höchstens {most}. Ihre Liste steht vollständig im Feld für viele Antworten: Kürzen Sie sie dort, und drücken Sie „Einfügen“.",
	goneSource: "Diese Frage gibt es nicht mehr",
	renewed: "Die Änderung ist gespeichert.",
	notTaken: "Das geht gerade nicht. Die Fassung bleibt in diesem Browser.",
};
