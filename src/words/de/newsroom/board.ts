/** The newsroom's first page. */
export const board = {
	hands: "Was zu tun ist",
	nothing: "Nichts: Alles läuft, und nichts wartet auf Sie.",
	/** Leads from the top of the page to the list of these things. */
	urgent: (count: number) => (count === 1 ? "Eine Sache ist zu tun" : `${count} Dinge sind zu tun`),
	scheduled: "Erscheint demnächst",
	noneScheduled: "Nichts ist geplant.",
	published: "Heute erschienen",
	nonePublished: "Heute ist noch nichts erschienen.",
	begun: "In Arbeit",
	noneBegun: "Niemand hat einen Entwurf oder eine Arbeitskopie begonnen.",
	all: "Alle",
	allOf: (list: string) => `${list}: alle zeigen`,
	toSurveys: "Zu den Umfragen",
	/** For a newsroom without articles. */
	firstSteps: {
		title: "Willkommen in Ihrer Redaktion",
		intro: "Hier steht bald, was als Nächstes erscheint und woran Sie arbeiten. So beginnen Sie:",
		steps: {
			write: {
				title: "Den ersten Artikel schreiben",
				text: "Solange er ein Entwurf ist, sieht ihn nur die Redaktion.",
			},
			imprint: {
				title: "Impressum und Datenschutz eintragen",
				text: "Beides verlangt das Gesetz. Die Seiten stehen danach am Ende jeder Seite der Website.",
			},
			people: {
				title: "Kolleg*innen dazuholen",
				text: "Jede Person bekommt einen eigenen Zugang und darf nur, was ihre Rolle erlaubt.",
			},
		},
	},
	closes: (moment: string) => `Die Umfrage endet am ${moment}.`,
	today: "heute",
	token: (name: string) => `Zugangsschlüssel „${name}“`,
	ends: (moment: string) => `Er gilt bis ${moment}.`,
	soon: "bald",
	comments: "Rückmeldungen zu Vorschauen",
	noComments: "Noch hat niemand eine Vorschau freigegeben oder kommentiert.",
	said: { approval: "Freigabe", comment: "Kommentar" },
	changedSince: "Text seither geändert",
	backups: "Sicherung",
	made: (moment: string) => `Zuletzt gesichert: ${moment}.`,
	neverMade: "Noch nie gesichert.",
	proved: (moment: string) =>
		`Zuletzt bewiesen, dass sich eine Sicherung einspielen lässt: ${moment}.`,
	neverProved: "Dass sich eine Sicherung einspielen lässt, ist noch nie bewiesen worden.",
};
