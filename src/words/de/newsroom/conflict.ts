/** Two texts of one article that were written at the same time. */
export const conflict = {
	title: (title: string) => `Zwei Fassungen von „${title}“`,
	/** The changes that somebody has made since the page was opened. */
	causes: {
		saved: (name: string, moment: string) =>
			`${name} hat diesen Artikel gespeichert (${moment}), nachdem Sie ihn geöffnet hatten.`,
		published: (name: string, moment: string) =>
			`${name} hat diesen Artikel veröffentlicht (${moment}), nachdem Sie ihn geöffnet hatten.`,
		withdrawn: (name: string, moment: string) =>
			`${name} hat diesen Artikel zurückgezogen (${moment}), nachdem Sie ihn geöffnet hatten.`,
		changed: (name: string, moment: string) =>
			`${name} hat diesen Artikel geändert (${moment}), nachdem Sie ihn geöffnet hatten.`,
	},
	causedByMe: {
		saved: (moment: string) =>
			`Sie haben diesen Artikel in einem anderen Fenster gespeichert (${moment}), nachdem Sie dieses geöffnet hatten.`,
		published: (moment: string) =>
			`Sie haben diesen Artikel in einem anderen Fenster veröffentlicht (${moment}), nachdem Sie dieses geöffnet hatten.`,
		withdrawn: (moment: string) =>
			`Sie haben diesen Artikel in einem anderen Fenster zurückgezogen (${moment}), nachdem Sie dieses geöffnet hatten.`,
		changed: (moment: string) =>
			`Sie haben diesen Artikel in einem anderen Fenster geändert (${moment}), nachdem Sie dieses geöffnet hatten.`,
	},
	lead: "Ihr Text ist noch nicht gespeichert. Hier stehen beide Fassungen, nichts ist verloren. Entscheiden Sie, wie es weitergeht.",
	same: "In beiden Fassungen steht dasselbe.",
	/** The version of the other one, in a sentence. */
	versionOf: (name: string) => `Fassung von ${name}`,
	versionOfWindow: "Fassung aus dem anderen Fenster",
	otherVersion: "andere Fassung",
	differences: "Worin sie sich unterscheiden",
	legend: (version: string) =>
		`Durchgestrichenes hat nur die ${version}, Unterstrichenes nur Ihre.`,
	mineChanged: "Was Sie geändert haben",
	theirsChanged: (version: string) => `Was die ${version} geändert hat`,
	ways: "Wie soll es weitergehen?",
	merge: "Von Hand zusammenführen",
	mergeHelp: "Sie sehen beide Fassungen nebeneinander und machen daraus eine.",
	mergeFits:
		"Die Änderungen liegen an verschiedenen Stellen und passen zusammen. Sie sehen den gemeinsamen Text, bevor er gespeichert wird.",
	mergeClashes: (count: number) =>
		count === 1
			? "An einer Stelle wurde beides geändert. Alles andere ist schon zusammengeführt."
			: `An ${count} Stellen wurde beides geändert. Alles andere ist schon zusammengeführt.`,
	takeMine: "Meine Fassung nehmen",
	takeMineHelp: (version: string) =>
		`Ihr Text ersetzt die ${version}. Brauchen Sie davon noch etwas, kopieren Sie es vorher von unten.`,
	takeMineButton: {
		save: "Meine Fassung speichern",
		preview: "Meine Fassung speichern und ansehen",
		publish: "Meine Fassung veröffentlichen",
		schedule: "Meine Fassung planen",
		withdraw: "Meine Fassung speichern und weiter zum Zurückziehen",
	},
	takeTheirs: (version: string) => `Die ${version} nehmen`,
	takeTheirsHelp: "Ihr Text wird nicht gespeichert. Sie sehen ihn vorher noch einmal zum Kopieren.",
	takeTheirsButton: {
		save: (version: string) => `Die ${version} speichern`,
		preview: (version: string) => `Die ${version} ansehen`,
		publish: (version: string) => `Die ${version} veröffentlichen`,
		schedule: (version: string) => `Die ${version} planen`,
		withdraw: (version: string) => `Die ${version} lassen und weiter zum Zurückziehen`,
	},
	copies: "Beide Fassungen zum Kopieren",
	mineInFull: "Ihre Fassung",
	theirsInFull: (version: string) => `Die ${version}`,
	theirsLead: (version: string) =>
		`Es geht mit der anderen weiter: Die ${version} bleibt, wie sie ist. Ihr eigener Text steht hier noch einmal. Kopieren Sie, was Sie davon brauchen.`,
	toTheirs: "Weiter zum Artikel",
	mergeLead: (version: string) =>
		`Hier steht jedes Feld, in dem sich die ${version} von Ihrer unterscheidet. In den Feldern steht, was gespeichert wird.`,
	madeOfMine: "Hier steht Ihr Text. Übernehmen Sie aus dem anderen, was bleiben soll.",
	madeOfTheirs: "Hier steht der andere Text, denn Sie haben dieses Feld nicht geändert.",
	madeOfBoth: "Hier ist schon beides zusammengeführt.",
	madeWithClashes: (count: number) =>
		count === 1
			? "Beides ist zusammengeführt, bis auf eine Stelle: Dort steht Ihr Text."
			: `Beides ist zusammengeführt, bis auf ${count} Stellen: Dort steht Ihr Text.`,
	clashes: "Stellen, an denen beides geändert wurde",
	goOn: {
		save: "Speichern",
		preview: "Speichern und ansehen",
		publish: "Speichern und veröffentlichen",
		schedule: "Speichern und planen",
		withdraw: "Speichern und weiter zum Zurückziehen",
	},
};
