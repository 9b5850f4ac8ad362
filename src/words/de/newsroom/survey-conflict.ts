/** Two versions of one survey that were made at the same time. */
export const surveyConflict = {
	title: (title: string) => `Zwei Fassungen von „${title}“`,
	/** The changes that somebody has made since the page was opened. */
	causes: {
		saved: (name: string, moment: string) =>
			`${name} hat diese Umfrage gespeichert (${moment}), nachdem Sie sie geöffnet hatten.`,
		changed: (name: string, moment: string) =>
			`${name} hat diese Umfrage geändert (${moment}), nachdem Sie sie geöffnet hatten.`,
	},
	causedByMe: {
		saved: (moment: string) =>
			`Sie haben diese Umfrage in einem anderen Fenster gespeichert (${moment}), nachdem Sie dieses geöffnet hatten.`,
		changed: (moment: string) =>
			`Sie haben diese Umfrage in einem anderen Fenster geändert (${moment}), nachdem Sie dieses geöffnet hatten.`,
	},
	somebody: "Jemand",
	lead: "Hier stehen beide Fassungen, nichts ist verloren. Entscheiden Sie, wie es weitergeht.",
	same: "In beiden Fassungen steht dasselbe.",
	differences: "Worin sie sich unterscheiden",
	field: "Feld",
	mine: "Ihre Fassung",
	theirsOf: (name: string) => `Fassung von ${name}`,
	theirsOfWindow: "Fassung aus dem anderen Fenster",
	nothing: "nicht da",
	empty: "leer",
	order: "Reihenfolge der Fragen",
	moreDetails: "weitere Einstellungen dieser Frage",
	ways: "Wie soll es weitergehen?",
	takeMine: "Meine Fassung nehmen",
	takeMineHelp: (version: string) => `Sie ersetzt die ${version}.`,
	takeTheirs: (version: string) => `Die ${version} nehmen`,
	takeTheirsHelp:
		"Ihre Fassung wird nicht gespeichert. Kopieren Sie vorher von oben, was Sie davon noch brauchen.",
	discardHelp:
		"Ihre Änderungen werden verworfen. Kopieren Sie vorher von oben, was Sie davon noch brauchen.",
	goOn: "Weiter mit meiner Fassung",
};
