/** The page of a receipt. */
export const receipt = {
	receipt: "Ihre Quittung",
	keep: "Mit dieser Quittung können Sie Ihre Antworten wieder ansehen und zurückziehen. Nur Sie kennen sie: Bitte heben Sie sie auf, wenn Sie das möchten.",
	nothingLeft:
		"Unter dieser Quittung sind keine Antworten mehr gespeichert; anzusehen oder zurückzuziehen gibt es nichts mehr.",
	headings: {
		stored: "Ihre Antworten",
		withdrawn: "Ihre Antworten sind zurückgezogen",
		expired: "Ihre Antworten sind gelöscht",
		onTheirWay: "Ihre Antworten sind unterwegs",
	},
	address: "Diese Seite hat die Adresse",
	again:
		"Von diesem Formular kamen schon einmal andere Antworten. Auch sie sind gespeichert und zählen mit. Waren es Ihre, und wollten Sie sie berichtigen? Dann ziehen Sie die früheren bitte mit deren Quittung zurück:",
	withdrawConsent: "Nur diese Zustimmung zurückziehen",
	askAnswers: {
		title: "Antworten zurückziehen?",
		text: "Ihre Antworten werden dann gelöscht und zählen nicht mehr mit. Das lässt sich nicht rückgängig machen.",
		yes: "Ja, zurückziehen",
	},
	askConsent: {
		title: "Zustimmung zurückziehen?",
		text: "Ihre Zustimmung wird dann gelöscht. Ihre übrigen Antworten bleiben gespeichert und zählen weiter mit.",
		yes: "Ja, Zustimmung zurückziehen",
	},
	doNot: "Nein, zurück zur Quittung",
	answers: "Ihre Antworten",
	agreed: "Dem haben Sie zugestimmt",
	version: "Fassung",
	at: "Gesendet am",
	until: (day: string) =>
		`Ihre Antworten werden am ${day} gelöscht; danach bleiben nur die Summen.`,
	withdraw: "Antworten zurückziehen",
	withdrawn: (day: string) =>
		`Sie haben Ihre Antworten am ${day} zurückgezogen. Sie sind gelöscht und zählen nicht mehr mit.`,
	erased: (day: string) => `Ihre Antworten wurden am ${day} gelöscht. Sie zählen nicht mit.`,
	erasedByNewsroom: (day: string) =>
		`Die Redaktion hat Ihre Antworten am ${day} gelöscht. Sie zählen nicht mehr mit.`,
	expired: (day: string) =>
		`Ihre Antworten wurden am ${day} gelöscht, wie angekündigt. Nur die Summen sind geblieben.`,
	onTheirWay:
		"Ihre Antworten sind angekommen und werden gerade gespeichert. Laden Sie diese Seite in einigen Minuten neu, um sie zu sehen.",
	find: "Eigene Antworten ansehen",
	findIntro:
		"Nach einer Umfrage bekommen Sie eine Quittung. Mit ihr können Sie Ihre Antworten ansehen und zurückziehen.",
	code: "Quittung",
	show: "Ansehen",
	unknown:
		"Unter dieser Quittung ist nichts gespeichert. Bitte vergleichen Sie die Zeichen; eben gesendete Antworten brauchen manchmal einige Minuten.",
};
