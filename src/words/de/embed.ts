/** The messages of a survey on another site's page. */
export const embed = {
	waiting:
		"Ihre Antworten sind noch nicht angekommen: Die Verbindung fehlt, oder wir sind gerade nicht erreichbar. Sie sind in diesem Browser aufgehoben und werden gesendet, sobald es geht – auch wenn Sie diese Seite verlassen und später wiederkommen.",
	retry: "Jetzt noch einmal senden",
	closed:
		"Diese Umfrage nimmt keine Antworten mehr an, deshalb wurden Ihre nicht gespeichert. Vielen Dank, dass Sie mitmachen wollten.",
	withdrawn:
		"Diese Antworten hatten Sie schon einmal gesendet und dann zurückgezogen. Sie sind nicht gespeichert und zählen nicht mit. Wenn Sie sie als neue Antwort abgeben möchten, senden Sie sie noch einmal ab.",
	gone: "Diese Umfrage gibt es nicht mehr, deshalb wurden Ihre Antworten nicht gespeichert.",
	failed:
		"Ihre Antworten konnten nicht gesendet werden. Sie stehen noch im Formular. Bitte versuchen Sie es später noch einmal, oder antworten Sie hier:",
	ownPage: "Zur Umfrage",
	receipt: "Ihre Quittung",
	keep: "Unter dieser Adresse können Sie Ihre Antworten ansehen und zurückziehen. Nur Sie kennen sie: Bitte heben Sie sie auf, wenn Sie das möchten.",
};
