/** The newsroom's page of links to a preview, and of what people said by them. */
export const sharing = {
	title: "Freigabe",
	intro:
		"Mit einem Link liest jemand von außen den Artikel, bevor er erscheint, und gibt ihn frei oder kommentiert ihn, ohne Zugang zur Redaktion. Der Link zeigt immer den neuesten Text.",
	toEditor: "Zum Artikel",
	toPreview: "Vorschau",
	days: "Gültig",
	forDays: (days: number) => (days === 1 ? "1 Tag" : `${days} Tage`),
	make: "Link anlegen",
	made: "Der neue Link",
	copyNow:
		"Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn jetzt, und geben Sie ihn der Person, die freigeben soll.",
	inMail: "In einer E-Mail schicken",
	mail: (title: string, url: string) => ({
		subject: title === "" ? "Bitte um Freigabe" : `Bitte um Freigabe: ${title}`,
		body: `Guten Tag,\n\nbitte lesen Sie den Artikel unter dieser Adresse. Am Ende der Seite können Sie ihn freigeben oder kommentieren:\n\n${url}\n`,
	}),
	until: (moment: string) => `Gültig bis ${moment}.`,
	notYours:
		"Links legt an, wer den Entwurf geschrieben hat, oder jemand mit der Rolle „Redaktion“. Sie können hier mitlesen.",
	links: "Links",
	noLinks: "Noch gibt es keinen Link zu diesem Artikel.",
	madeBy: (name: string, moment: string) => `Von ${name}, ${moment}`,
	revokedAt: (moment: string) => `Entzogen am ${moment}.`,
	open: "gültig",
	ended: "ungültig",
	revoke: "Entziehen …",
	revokeText: "Der Link öffnet dann nichts mehr. Was schon gesagt wurde, bleibt stehen.",
	reallyRevoke: "Link entziehen",
	comments: "Rückmeldungen",
	noComments: "Noch hat niemand etwas gesagt.",
	aboutPresent: "zum jetzigen Text",
	aboutFormer: "zu einem früheren Text",
	aboutVersion: (number: number) => `zu Fassung ${number}`,
	older: "Ältere Rückmeldungen",
	done: { revoked: "Der Link ist entzogen." },
	faults: {
		days: "Bitte wählen Sie, wie lange der Link gelten soll.",
		full: "Es gibt schon 50 gültige Links zu diesem Artikel. Entziehen Sie zuerst einen.",
	},
};
