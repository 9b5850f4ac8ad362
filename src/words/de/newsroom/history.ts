/** Former versions of an article, differences, and two texts of one article at the same time. */
export const history = {
	title: "Fassungen",
	titleOf: (title: string) => `Fassungen von „${title}“`,
	back: "Zum Artikel",
	intro: "Jede Veröffentlichung ist eine Fassung. Die neueste steht oben.",
	none: "Es gibt noch keine: Dieser Artikel wurde noch nie veröffentlicht.",
	older: "Ältere Fassungen",
	version: (number: number) => `Fassung ${number}`,
	versionOf: (number: number, title: string) => `Fassung ${number} von „${title}“`,
	/** The name of the member who published it. */
	by: (name: string) => `von ${name}`,
	byClock: "wie geplant erschienen",
	before: "von der Zeit, bevor Fassungen aufgehoben wurden",
	effects: {
		important: "wichtige Änderung",
		silent: "kleine Änderung",
		correction: "mit Korrektur",
		first: "erste Veröffentlichung",
	},
	present: "steht jetzt da",
	recalled: "zurückgerufen",
	recalledAt: (moment: string) => `Zurückgerufen am ${moment}, bevor es jemand erfahren hat.`,
	compareWith: "Vergleichen mit",
	against: {
		before: "der Fassung davor",
		now: "dem, was jetzt dasteht",
		draft: "der Arbeitskopie",
		nothing: "nichts: nur den Text lesen",
	},
	/** Above a difference: what is struck out, and what is underlined. */
	differences: {
		before: (number: number) => `Was sich gegenüber Fassung ${number} geändert hat`,
		now: "Was sich seither geändert hat",
		draft: "Worin sich die Arbeitskopie unterscheidet",
	},
	legend: "Durchgestrichenes ist weggefallen, Unterstrichenes ist neu.",
	noDifference: "Es gibt keinen Unterschied.",
	firstVersion: "Davor gibt es keine Fassung mehr.",
	reading: "Der Text dieser Fassung",
	source: "Wie er geschrieben ist",
	unreadable:
		"Dieser Text lässt sich heute nicht mehr anzeigen. Unten steht, wie er geschrieben ist.",
	/** For screen readers, before and after what was added or removed. */
	added: "neu:",
	addedEnd: "Ende neu",
	removed: "weggefallen:",
	removedEnd: "Ende weggefallen",
	folded: (lines: number) => `${lines} Absätze ohne Änderung`,
	tooDifferent:
		"Die beiden Texte sind zu verschieden, um sie Wort für Wort zu vergleichen. Hier stehen beide ganz.",
	former: "Vorher",
	later: "Nachher",
	corrections: "Korrekturen",
	restore: {
		open: "Diese Fassung wiederherstellen …",
		isPublic:
			"Der Text dieser Fassung steht dann sofort auf der Website, als neue Fassung. Adresse, Zeit der Veröffentlichung und Korrekturen bleiben. Was jetzt dasteht, bleibt als Fassung erhalten.",
		isNotPublic:
			"Der Text dieser Fassung wird zur Arbeitskopie. Öffentlich wird davon nichts, bevor Sie ihn veröffentlichen.",
		draftStays:
			"Die Arbeitskopie bleibt, wie sie ist. Sie hat aber noch nicht den Text dieser Fassung.",
		hasDraft:
			"Dieser Artikel ist nicht öffentlich und hat schon einen Entwurf. Verwerfen Sie erst den Entwurf, dann lässt sich die Fassung wiederherstellen.",
		toDraft: "Zum Entwurf",
		isPresent: "Diese Fassung steht jetzt da.",
		submit: "Wiederherstellen",
	},
	done: {
		restored: "Die Fassung ist wiederhergestellt und steht jetzt da.",
		drafted: "Die Fassung ist jetzt der Entwurf. Öffentlich ist sie nicht.",
	},
	changed: (name: string, moment: string) =>
		`${name} hat den Artikel inzwischen geändert (${moment}). Es wurde nichts wiederhergestellt. Sehen Sie sich an, was jetzt dasteht, und entscheiden Sie noch einmal.`,
	somebody: "Jemand",
	refused:
		"Diese Fassung lässt sich so nicht mehr veröffentlichen. Nehmen Sie ihren Text von unten, und bearbeiten Sie den Artikel damit.",
};
