/** The page of one's own sessions. */
export const sessions = {
	title: "Ihre Sitzungen",
	intro:
		"Hier sind Sie angemeldet. Welches Gerät das ist, speichert die Redaktion nicht. Eine Sitzung endet 30 Tage nach dem letzten Tag, an dem sie benutzt wurde.",
	none: "Sie sind ohne Sitzung hier, zum Beispiel über Cloudflare Access.",
	current: "dieser Browser",
	since: (moment: string) => `Angemeldet seit ${moment}`,
	facts: (used: string, until: string) =>
		`zuletzt benutzt am ${used}, endet spätestens am ${until}`,
	end: "Beenden",
	endCurrent: "Abmelden",
	endOthers: "Alle anderen beenden",
	done: { one: "Die Sitzung ist beendet.", others: "Alle anderen Sitzungen sind beendet." },
};
