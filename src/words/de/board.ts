/** The newsroom's first page. */
export const board = {
	hands: "Was zu tun ist",
	nothing: "Nichts: Alles läuft, und nichts wartet auf Sie.",
	scheduled: "Erscheint demnächst",
	noneScheduled: "Nichts ist geplant.",
	overdue: "überfällig",
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
