/** Doing one thing with many articles: the confirmation before, and the result. */
export const articleSelection = {
	/** The bar below the list. */
	chosen: "Ausgewählte Artikel",
	choose: (title: string) => `„${title}“ auswählen`,
	chooseAll: "Alle auf dieser Seite auswählen",
	deed: "Was geschieht mit den ausgewählten?",
	deeds: {
		publish: "veröffentlichen",
		withdraw: "zurückziehen",
		add_topic: "Thema hinzufügen",
		remove_topic: "Thema wegnehmen",
	},
	go: "Weiter …",
	titles: {
		publish: "Mehrere Artikel veröffentlichen",
		withdraw: "Mehrere Artikel zurückziehen",
		add_topic: "Mehreren Artikeln ein Thema geben",
		remove_topic: "Mehreren Artikeln ein Thema nehmen",
	},
	noneChosen: "Sie haben keinen Artikel ausgewählt.",
	groups: { will: "Das geschieht", cannot: "Das geht nicht", done: "Schon erledigt" },
	didHappen: "Das ist geschehen",
	unknownArticle: "Ein Artikel, den es nicht mehr gibt",
	fates: {
		publishes: "Der Entwurf wird veröffentlicht.",
		changes: "Die Arbeitskopie ersetzt, was öffentlich ist.",
		reappears: "Der zurückgezogene Artikel erscheint wieder.",
		withdraws: "Der Artikel verschwindet von der Website und aus den Feeds.",
		getsTopic: "Der Artikel bekommt das Thema, ohne dass Leser*innen benachrichtigt werden.",
		losesTopic: "Der Artikel verliert das Thema, ohne dass Leser*innen benachrichtigt werden.",
		alreadyPublic: "Er ist öffentlich und hat keine Arbeitskopie.",
		alreadyWithdrawn: "Er ist schon zurückgezogen.",
		hasTopic: "Er hat das Thema schon.",
		lacksTopic: "Er hat das Thema nicht.",
		gone: "Es gibt ihn nicht mehr.",
		changed:
			"Jemand hat ihn geändert, seit Sie die Liste geöffnet haben. Lesen Sie ihn noch einmal.",
		scheduled: "Er erscheint von selbst zur geplanten Zeit.",
		outdated:
			"Der Artikel hat sich geändert, seit die Arbeitskopie begonnen wurde. Vergleichen Sie beide, und veröffentlichen Sie ihn einzeln.",
		faulty: "Daran stimmt etwas noch nicht.",
		hasCopy:
			"Er hat eine Arbeitskopie oder ist noch ein Entwurf: Ändern Sie die Themen dort, sonst gehen sie beim Veröffentlichen verloren.",
		notPublic: "Nur was öffentlich ist, lässt sich zurückziehen.",
		tooLong:
			"Die Texte sind zusammen zu lang für einen Durchgang. Wählen Sie ihn danach noch einmal aus.",
	},
	did: {
		publishes: "Der Entwurf ist veröffentlicht.",
		changes: "Die Arbeitskopie ist veröffentlicht.",
		reappears: "Der Artikel ist wieder öffentlich.",
		withdraws: "Der Artikel ist zurückgezogen.",
		getsTopic: "Der Artikel hat das Thema.",
		losesTopic: "Der Artikel hat das Thema nicht mehr.",
		alreadyPublic: "Er war schon öffentlich.",
		alreadyWithdrawn: "Er war schon zurückgezogen.",
		hasTopic: "Er hatte das Thema schon.",
		lacksTopic: "Er hatte das Thema nicht.",
		gone: "Es gibt ihn nicht mehr.",
		changed: "Nicht geschehen: Jemand hat ihn inzwischen geändert.",
		scheduled: "Nicht geschehen: Er erscheint von selbst zur geplanten Zeit.",
		outdated:
			"Nicht geschehen: Der Artikel hat sich geändert, seit die Arbeitskopie begonnen wurde.",
		faulty: "Nicht geschehen: Daran stimmt etwas noch nicht.",
		hasCopy: "Nicht geschehen: Er hat eine Arbeitskopie oder ist noch ein Entwurf.",
		notPublic: "Nicht geschehen: Er ist nicht öffentlich.",
		tooLong:
			"Nicht geschehen: Die Texte sind zusammen zu lang für einen Durchgang. Wählen Sie ihn noch einmal aus.",
	},
	/** Names the fields of an article that something is wrong with. */
	lookAt: (fields: string) => `Sehen Sie nach: ${fields}.`,
	fields: {
		title: "Titel",
		body: "Text",
		summary: "Zusammenfassung",
		slug: "Adresse",
		topics: "Themen",
		authors: "Autor*innen",
		image: "Bild",
		language: "Sprache",
		translation_of: "Übersetzung von",
		published_at: "Zeitpunkt",
		corrections: "Korrekturen",
		other: "weitere Angaben",
	} as Record<string, string> & { other: string },
	effect: "Was die Änderungen bei Leser*innen bewirken",
	effects: {
		important: "Feeds zeigen die Artikel als aktualisiert",
		silent: "nichts: Es sind nur kleine Änderungen",
	},
	status: "Warum",
	statuses: { 410: "Die Redaktion nimmt sie zurück", 451: "aus rechtlichen Gründen" },
	reason: "Begründung",
	reasonHelp: "Wer die Adressen aufruft, liest sie. Aus rechtlichen Gründen ist sie Pflicht.",
	topic: "Thema",
	faults: {
		form: "Die Angaben wurden nicht übernommen. Bitte sehen Sie noch einmal nach.",
		reason:
			"Aus rechtlichen Gründen geht es nur mit einer Begründung, von höchstens 1.000 Zeichen.",
		topic: "Bitte nennen Sie ein Thema. Es braucht einen Buchstaben oder eine Ziffer.",
	},
	yes: {
		publish: (count: number) =>
			count === 1 ? "1 Artikel veröffentlichen" : `${count} Artikel veröffentlichen`,
		withdraw: (count: number) =>
			count === 1 ? "1 Artikel zurückziehen" : `${count} Artikel zurückziehen`,
		add_topic: (count: number) =>
			count === 1 ? "1 Artikel das Thema geben" : `${count} Artikeln das Thema geben`,
		remove_topic: (count: number) =>
			count === 1 ? "1 Artikel das Thema nehmen" : `${count} Artikeln das Thema nehmen`,
	},
	no: "Abbrechen",
	back: "Zurück zur Liste",
	results: "Ergebnis",
	summary: (done: number, all: number) =>
		done === all ? "Alles ist erledigt." : `${done} von ${all} erledigt.`,
};
