/** The survey's form and its pages. */
export const survey = {
	required: "Pflichtfrage",
	other: "Eigene Antwort",
	yes: "Ja",
	no: "Nein",
	agree: "Ich stimme zu",
	stars: (count: number) => (count === 1 ? "1 Stern" : `${count} Sterne`),
	place: (place: number) => `Platz ${place}`,
	noPlace: "kein Platz",
	noAnswer: "keine Angabe",
	onScale: (step: number, min: number, max: number) => `${step} (Skala von ${min} bis ${max})`,
	send: "Antworten absenden",
	honeypot: "Dieses Feld bitte leer lassen",
	faultTitle: (title: string) => `Fehler: ${title}`,
	faults: "Bitte prüfen Sie diese Antworten:",
	notices: {
		notStored:
			"Ihre Antworten konnten gerade nicht gespeichert werden. Sie stehen noch im Formular: Bitte senden Sie es gleich noch einmal ab.",
		sendAgain:
			"Die Seite, von der Sie kommen, hat Ihr Formular nicht vollständig vorbereitet. Ihre Antworten stehen noch darin: Bitte senden Sie es noch einmal ab.",
		tooLong:
			"Ihre Antworten sind zusammen zu lang. Sie stehen noch im Formular: Bitte kürzen Sie die längsten, auf zusammen höchstens 40.000 Zeichen.",
		tooMany:
			"Von Ihrem Anschluss kamen in kurzer Zeit sehr viele Antworten. Ihre sind noch nicht gespeichert, aber sie stehen noch im Formular: Bitte senden Sie es in einer Minute noch einmal ab.",
		withdrawn:
			"Diese Antworten hatten Sie schon einmal gesendet und dann zurückgezogen. Sie sind nicht gespeichert und zählen nicht mit. Sie stehen noch im Formular: Wenn Sie sie als neue Antwort abgeben möchten, senden Sie es noch einmal ab.",
	},
	/** A survey that the newsroom has deleted. */
	gone: {
		title: "Diese Umfrage gibt es nicht mehr",
		text: (day: string) => `Die Redaktion hat sie am ${day} gelöscht, mit allen Antworten.`,
		receiptTitle: "Ihre Antworten sind gelöscht",
		receipt: (day: string) =>
			`Die Redaktion hat die Umfrage am ${day} mit allen Antworten gelöscht, auch mit Ihren. Sie brauchen nichts weiter zu tun.`,
	},
	/** A form that was sent, but that no survey takes. */
	unsaved: {
		pageTitle: (title: string) => `Nicht gespeichert: ${title}`,
		text: "Ihre Antworten wurden nicht gespeichert und zählen nicht mit. Damit nichts verloren geht, steht hier noch einmal alles, was Sie gesendet haben: Sie können es kopieren.",
		answers: "Das haben Sie gesendet",
		gone: {
			title: "Diese Umfrage gibt es nicht mehr",
			text: "Unter dieser Adresse nimmt keine Umfrage Antworten an.",
		},
		failed:
			"Ihre Antworten sind wahrscheinlich nicht gespeichert. Es steht hier noch einmal alles, was Sie gesendet haben: Sie können es gleich noch einmal absenden, oder es kopieren.",
		again: "Noch einmal absenden",
	},
	tooLarge: {
		title: "Das war zu viel auf einmal",
		text: "Ihr Formular war zu groß, um es zu lesen. Es wurde nichts gespeichert. Ein Formular darf höchstens 512 KB haben; alle Texte zusammen dürfen höchstens 40.000 Zeichen haben, und Dateien lassen sich nicht mitsenden.",
		goBack:
			"Gehen Sie im Browser einen Schritt zurück: Dort steht meist noch, was Sie geschrieben haben. Bitte kürzen Sie es, und senden Sie es noch einmal ab.",
	},
	limit: "Alle Texte zusammen dürfen höchstens 40.000 Zeichen haben.",
	/** What the script of a survey's own page says about a form that is half filled in. */
	draft: {
		kept: "Was Sie eintragen, bleibt bis zum Absenden in diesem Browser, höchstens 30 Tage.",
		restored: "Hier steht, was Sie in diesem Browser eingetragen und noch nicht abgesendet haben.",
		erase: "Eingaben löschen",
		erased: "Ihre Eingaben sind gelöscht.",
	},
	kept: (days: number | undefined) =>
		`Gespeichert werden ${days === undefined ? "" : `für ${days} Tage `}Ihre Antworten, der Zeitpunkt und die Website, von der aus Sie antworten – keine IP-Adresse, kein Cookie und Ihr Name nur, wenn Sie ihn selbst angeben.${days === undefined ? "" : " Danach bleiben nur die Summen."}`,
	/** The link to the site's page about privacy. */
	privacy: "Datenschutzerklärung",
	thanks: "Vielen Dank!",
	thanksText: "Ihre Antworten sind angekommen.",
	scheduled: "Diese Umfrage hat noch nicht begonnen.",
	closed: {
		date: "Diese Umfrage ist beendet. Vielen Dank an alle, die mitgemacht haben.",
		quota:
			"Diese Umfrage hat so viele Antworten, wie sie brauchte. Vielen Dank an alle, die mitgemacht haben.",
		hand: "Diese Umfrage nimmt keine Antworten mehr an. Vielen Dank an alle, die mitgemacht haben.",
	},
	languages: "Sprache",
	person: "Bestätigung, dass Sie ein Mensch sind",
	call: "Ihre Meinung ist uns wichtig.",
	callButton: "Jetzt teilnehmen",
};
