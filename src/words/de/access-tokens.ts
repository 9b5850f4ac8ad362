/** The page of the newsroom's tokens. */
export const tokens = {
	title: "Zugangsschlüssel",
	intro:
		"Jeder Mensch und jedes Programm bekommt einen eigenen Schlüssel. Entziehen Sie hier Schlüssel, die verloren sind oder nicht mehr gebraucht werden; das gilt sofort.",
	made: "Das ist der neue Schlüssel. Er wird nur jetzt gezeigt; kopieren Sie ihn.",
	name: "Für wen oder was",
	role: "Rolle",
	lasts: "Gültig",
	days: (days: number) => `${days} Tage`,
	forEver: "bis er entzogen wird",
	make: "Schlüssel anlegen",
	faults: {
		invalid: "Bitte geben Sie an, für wen oder was der Schlüssel ist.",
		full: "Es gibt schon 200 Schlüssel. Entziehen Sie zuerst einen.",
	},
	until: (day: string) => `gültig bis ${day}`,
	used: (day: string) => `zuletzt benutzt am ${day}`,
	unused: "noch nie benutzt",
	revoke: "Entziehen",
};
