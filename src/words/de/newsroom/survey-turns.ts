/** The newsroom's pages that open and close a survey. */
export const surveyTurns = {
	titles: {
		open: (title: string) => `„${title}“ öffnen?`,
		close: (title: string) => `„${title}“ schließen?`,
		reopen: (title: string) => `„${title}“ wieder öffnen?`,
	},
	effects: "Was dann geschieht",
	asks: (path: string) => `Unter ${path} können alle antworten.`,
	later: (moment: string) =>
		`Sie beginnt ${moment}. Bis dahin steht auf ihrer Seite nur, dass sie noch nicht begonnen hat.`,
	ends: (moment: string) => `Sie endet ${moment}.`,
	noEnd: "Sie bleibt offen, bis Sie sie schließen.",
	most: (count: string) => `Sie schließt von selbst nach ${count} Antworten.`,
	call: "Unter allen Artikeln und in den Feeds lädt sie ein.",
	callSome: "Unter einigen Artikeln, und unter diesen in den Feeds, lädt sie ein.",
	resultsLater:
		"Die Ergebnisse sehen alle, sobald sie geschlossen ist. Bis dahin zeigt ihre Seite nur, wie viele geantwortet haben.",
	closedBy: {
		date: "Sie wurde geschlossen, weil ihr Ende erreicht war.",
		quota: "Sie wurde geschlossen, weil sie so viele Antworten hatte, wie sie brauchte.",
		hand: "Die Redaktion hat sie geschlossen.",
	},
	goOn: (count: string) =>
		count === "1"
			? "Die Antwort, die es schon gibt, zählt weiter mit."
			: `Die ${count} Antworten, die es schon gibt, zählen weiter mit.`,
	noMore: "Die Umfrage nimmt sofort keine Antworten mehr an.",
	neverBegins: "Die Umfrage beginnt nicht mehr von selbst.",
	reads: (path: string, text: string) => `Unter ${path} steht dann: „${text}“`,
	whileFilling:
		"Wer sie gerade ausfüllt, kann nicht mehr absenden, bekommt aber alles gezeigt, was eingetragen war.",
	noCall: "Unter den Artikeln und in den Feeds lädt nichts mehr zu ihr ein.",
	resultsCounted: (path: string) =>
		`Die Ergebnisse werden ausgezählt und stehen etwa eine Minute später unter ${path}.`,
	stays: "Alle Antworten bleiben. Sie können die Umfrage später wieder öffnen.",
	hasChanges:
		"Es gibt Änderungen, die noch nicht übernommen sind. Geöffnet wird, was zuletzt übernommen wurde.",
	toEditor: "Zu den Änderungen",
	end: "Neues Ende",
	endHelp: (timeZone: string) =>
		`Das bisherige Ende ist vorbei und würde sie gleich wieder schließen. Uhrzeit in ${timeZone}. Leer: ohne Ende.`,
	quota: "Neue Höchstzahl von Antworten",
	quotaHelp:
		"Die bisherige Höchstzahl ist erreicht und würde sie gleich wieder schließen. Leer: ohne Grenze.",
	yes: { open: "Öffnen", close: "Schließen", reopen: "Wieder öffnen" },
	no: "Doch nicht",
	already: {
		draft: "Die Umfrage ist ein Entwurf: Noch sieht sie nur die Redaktion.",
		scheduled: "Die Umfrage ist schon geplant: Sie öffnet von selbst.",
		open: "Die Umfrage ist schon offen.",
		closed: "Die Umfrage ist schon geschlossen.",
	},
	refused: {
		changed:
			"Die Umfrage wurde inzwischen geändert. Noch ist nichts geschehen: Bitte sehen Sie noch einmal nach.",
		settings:
			"Der Prüfung auf Menschen oder dem Webhook dieser Umfrage fehlt eine Einstellung des Dienstes. Wer ihn betreibt, kann sie setzen; oder schalten Sie beides beim Bearbeiten aus.",
		limits: "Noch ist nichts geschehen. Bitte sehen Sie nach, was unten markiert ist.",
	},
	faults: {
		no_time: "Das ist keine Zeit.",
		no_such_time: "Diese Uhrzeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt.",
		past: "Diese Zeit ist schon vorbei.",
		before_opening: "Die Umfrage beginnt erst später.",
		no_number: "Bitte geben Sie eine ganze Zahl bis 10.000.000 an, oder nichts.",
		too_few: "So viele Antworten gibt es schon.",
	},
};
