/** The page of the newsroom's tokens. */
export const tokens = {
	title: "Zugangsschlüssel",
	intro:
		"Alle Schlüssel von Personen und Programmen. Entziehen Sie, was verloren ist oder nicht mehr gebraucht wird; das gilt sofort.",
	made: "Das ist der neue Schlüssel. Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn.",
	newTitle: "Schlüssel für ein Programm",
	newHelp: "Schlüssel für Personen legen Sie auf deren Seite an:",
	name: "Für welches Programm",
	role: "Rolle",
	lasts: "Gültig",
	days: (days: number) => `${days} Tage`,
	forEver: "bis er entzogen wird",
	make: "Schlüssel anlegen",
	until: (day: string) => `gültig bis ${day}`,
	used: (day: string) => `zuletzt benutzt am ${day}`,
	unused: "noch nie benutzt",
	belongsTo: "Schlüssel von",
	program: "Programm",
	none: "Es gibt noch keinen Schlüssel außer NEWSROOM_TOKEN.",
	revoke: "Entziehen …",
	revokeText:
		"Der Schlüssel öffnet dann nichts mehr, und die Sitzungen, die mit ihm begonnen haben, enden.",
	reallyRevoke: "Jetzt entziehen",
};
