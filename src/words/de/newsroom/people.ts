/** The newsroom's pages about people and their keys. */
export const people = {
	title: "Personen",
	intro:
		"Wer in der Redaktion arbeitet. Jede Person meldet sich mit eigenen Zugangsschlüsseln an; was sie ändert, steht unter ihrem Namen im Protokoll.",
	none: "Noch ist niemand eingetragen. Tragen Sie zuerst sich selbst ein, und legen Sie sich einen Schlüssel an: Dann steht im Protokoll, wer was getan hat.",
	add: "Person hinzufügen",
	addButton: "Hinzufügen",
	name: "Name",
	email: "E-Mail-Adresse (freiwillig)",
	emailHelp: "Daran erkennt Cloudflare Access die Person. Mails verschickt die Redaktion keine.",
	role: "Rolle",
	whatRolesMay: "Was welche Rolle darf",
	rolesMay: {
		operator: "Alles, auch Personen, Schlüssel und Sicherungen.",
		editor: "Artikel, Seiten und Umfragen schreiben und veröffentlichen, Ergebnisse lesen.",
		author: "Artikel lesen und an eigenen Entwürfen schreiben, aber nichts veröffentlichen.",
		analyst: "Ergebnisse und Antworten von Umfragen lesen und herunterladen.",
	},
	you: "Sie",
	since: (day: string) => `seit ${day}`,
	keys: (count: number) =>
		count === 0 ? "kein Schlüssel" : count === 1 ? "1 Schlüssel" : `${count} Schlüssel`,
	edit: "Bearbeiten",
	all: "Alle Personen",
	about: "Angaben zur Person",
	save: "Speichern",
	keysTitle: "Zugangsschlüssel",
	noKeys: "Es gibt noch keinen. Legen Sie einen an, damit sich die Person anmelden kann.",
	newKey: "Neuer Schlüssel",
	keyFor: "Wofür",
	keyForHelp: "Zum Beispiel „Notebook“ oder „Handy“.",
	made: (name: string) =>
		`Der neue Schlüssel für ${name}. Er wird nur dieses eine Mal gezeigt: Kopieren Sie ihn, und geben Sie ihn persönlich weiter.`,
	signInAt: "Anmelden unter",
	remove: "Person entfernen …",
	removal: {
		title: (name: string) => `${name} entfernen?`,
		self: "Das sind Sie selbst: Sie werden dabei abgemeldet.",
		keys: (count: number) =>
			count === 0
				? "Einen Zugangsschlüssel gibt es nicht zu entziehen."
				: count === 1
					? "1 Zugangsschlüssel wird sofort entzogen."
					: `${count} Zugangsschlüssel werden sofort entzogen.`,
		sessions: (count: number) =>
			count === 0
				? "Angemeldet ist die Person gerade nirgends."
				: count === 1
					? "1 Sitzung endet sofort."
					: `${count} Sitzungen enden sofort.`,
		stays: "Was die Person geschrieben hat, bleibt. Im Protokoll steht weiter ihr Name.",
		final:
			"Das lässt sich nicht rückgängig machen. Sie können die Person aber neu eintragen und ihr neue Schlüssel geben.",
		yes: "Endgültig entfernen",
		no: "Doch nicht",
	},
	done: {
		added: "Die Person ist eingetragen. Jetzt fehlt ihr noch ein Zugangsschlüssel.",
		changed: "Die Angaben sind gespeichert. Eine neue Rolle gilt sofort.",
		removed: "Die Person ist entfernt, ihre Schlüssel sind entzogen.",
		revoked: "Der Schlüssel ist entzogen.",
	},
	refused: "Nichts wurde gespeichert. Bitte sehen Sie nach, was unten markiert ist.",
	faults: {
		name: "Bitte geben Sie einen Namen mit höchstens 100 Zeichen an.",
		email: "Das ist keine E-Mail-Adresse.",
		role: "Bitte wählen Sie eine der Rollen.",
		days: "Bitte wählen Sie eine der Laufzeiten.",
		taken: "Diese Adresse gehört schon jemand anderem in der Redaktion.",
		full: "Es sind schon 200 Personen eingetragen. Entfernen Sie zuerst eine.",
		manyKeys: "Es gibt schon 200 Schlüssel. Entziehen Sie zuerst einen.",
		form: "Nichts wurde gespeichert, weil etwas in dem Formular fehlt.",
	},
};
