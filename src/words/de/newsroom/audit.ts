/** The page of the audit list. */
export const audit = {
	title: "Protokoll",
	intro:
		"Wer in der Redaktion was geändert hat, das Neueste zuerst. Einträge bleiben zwei Jahre. Von Menschen, die Umfragen beantworten, steht hier nichts.",
	none: "Hier steht noch nichts.",
	noneFound: "In dieser Auswahl steht nichts.",
	person: "Wer",
	everybody: "alle",
	kind: "Was",
	everything: "alles",
	kinds: {
		articles: "Artikel",
		front: "Startseite",
		topics: "Themen",
		authors: "Autor*innen",
		media: "Bilder",
		pages: "Seiten",
		surveys: "Umfragen",
		"dead-letters": "Liegengebliebene Antworten",
		people: "Personen",
		tokens: "Zugangsschlüssel",
		webhooks: "Webhooks",
	},
	filter: "Auswählen",
	reset: "Alles zeigen",
	older: "Ältere Einträge",
	unknownTarget: "nicht mehr vorhanden",
	/** The sentence for each route; {target} is replaced by the name of the changed thing. */
	actions: {
		"POST /newsroom/articles/new": "hat einen neuen Artikel veröffentlicht oder geplant",
		"POST /newsroom/articles/{slug}": "hat den Artikel {target} veröffentlicht oder geplant",
		"POST /newsroom/articles/new/picture": "hat ein Bild zu einem neuen Artikel hochgeladen",
		"POST /newsroom/articles/{slug}/picture": "hat ein Bild zum Artikel {target} hochgeladen",
		"POST /newsroom/articles/{slug}/recall":
			"hat die letzte Veröffentlichung von {target} zurückgerufen",
		"POST /newsroom/articles/{slug}/unschedule":
			"hat die geplante Veröffentlichung von {target} abgesagt",
		"POST /newsroom/articles/{slug}/discard": "hat den Entwurf von {target} verworfen",
		"POST /newsroom/articles/{slug}/withdraw": "hat den Artikel {target} zurückgezogen",
		"PUT /newsroom/api/articles/{slug}": "hat den Artikel {target} gespeichert",
		"PATCH /newsroom/api/articles/{slug}": "hat den Artikel {target} geändert",
		"DELETE /newsroom/api/articles/{slug}": "hat den Artikel {target} zurückgezogen",
		"DELETE /newsroom/api/articles/{slug}/draft": "hat den Entwurf von {target} verworfen",
		"POST /newsroom/api/articles/{slug}/publish":
			"hat den Artikel {target} veröffentlicht oder geplant",
		"DELETE /newsroom/api/articles/{slug}/publish":
			"hat die geplante Veröffentlichung von {target} abgesagt",
		"POST /newsroom/api/articles/{slug}/withdraw": "hat den Artikel {target} zurückgezogen",
		"POST /newsroom/api/articles/{slug}/recall":
			"hat die letzte Veröffentlichung von {target} zurückgerufen",
		"POST /newsroom/api/articles/{slug}/versions/{number}/restore":
			"hat eine frühere Fassung von {target} wiederhergestellt",
		"POST /newsroom/articles/{slug}/versions/{number}/restore":
			"hat eine frühere Fassung von {target} wiederhergestellt",
		"POST /newsroom/api/articles/{slug}/preview-links":
			"hat einen Link zur Vorschau von {target} angelegt",
		"POST /newsroom/articles/{slug}/sharing": "hat einen Link zur Vorschau von {target} angelegt",
		"POST /newsroom/articles/{slug}/sharing/{link}/revoke":
			"hat einen Link zur Vorschau von {target} entzogen",
		"DELETE /newsroom/api/articles/{slug}/preview-links/{link}":
			"hat einen Link zur Vorschau von {target} entzogen",
		"POST /newsroom/api/articles/batch": "hat mehrere Artikel auf einmal geändert",
		"POST /newsroom/selection/publish": "hat mehrere Artikel auf einmal veröffentlicht",
		"POST /newsroom/selection/withdraw": "hat mehrere Artikel auf einmal zurückgezogen",
		"POST /newsroom/selection/topics": "hat mehreren Artikeln ein Thema gegeben oder genommen",
		"PATCH /newsroom/api/topics/{topic}": "hat das Thema {target} umbenannt oder zusammengelegt",
		"PATCH /newsroom/api/authors/{author}": "hat den Namen {target} geändert oder zusammengelegt",
		"POST /newsroom/topics/{topic}/rename": "hat das Thema {target} umbenannt oder zusammengelegt",
		"POST /newsroom/authors/{author}/rename": "hat den Namen {target} geändert oder zusammengelegt",
		"POST /newsroom/front": "hat die Startseite zusammengestellt",
		"PUT /newsroom/api/front": "hat die Startseite zusammengestellt",
		"POST /newsroom/surveys/new": "hat eine neue Umfrage geöffnet",
		"POST /newsroom/surveys/{slug}/edit":
			"hat die Umfrage {target} geöffnet, geändert oder geschlossen",
		"PUT /newsroom/api/surveys/{slug}": "hat die Umfrage {target} gespeichert",
		"POST /newsroom/surveys/{slug}/charts/{chart}":
			"hat ein Diagramm der Umfrage {target} in einen Artikel übernommen",
		"PATCH /newsroom/api/surveys/{slug}": "hat die Umfrage {target} geändert",
		"DELETE /newsroom/api/surveys/{slug}": "hat die Umfrage {target} mit allen Antworten gelöscht",
		"POST /newsroom/surveys/{slug}/duplicate": "hat die Umfrage {target} dupliziert",
		"POST /newsroom/surveys/{slug}/delete": "hat die Umfrage {target} mit allen Antworten gelöscht",
		"POST /newsroom/surveys/{slug}/open": "hat die Umfrage {target} geöffnet",
		"POST /newsroom/surveys/{slug}/close": "hat die Umfrage {target} geschlossen",
		"POST /newsroom/surveys/{slug}/reopen": "hat die Umfrage {target} wieder geöffnet",
		"POST /newsroom/api/surveys/{slug}/responses/{id}/count":
			"hat eine aussortierte Antwort auf {target} gezählt",
		"POST /newsroom/api/surveys/{slug}/responses/{id}/discard":
			"hat eine aussortierte Antwort auf {target} verworfen",
		"PATCH /newsroom/api/surveys/{slug}/responses/{id}":
			"hat zu einer Antwort auf {target} etwas vermerkt",
		"POST /newsroom/surveys/{slug}/responses/{id}":
			"hat zu einer Antwort auf {target} etwas vermerkt",
		"POST /newsroom/surveys/{slug}/responses/{id}/erase": "hat eine Antwort auf {target} gelöscht",
		"POST /newsroom/api/surveys/{slug}/responses/{id}/erase":
			"hat eine Antwort auf {target} gelöscht",
		"POST /newsroom/api/dead-letters/{key}/retry":
			"hat versucht, eine liegengebliebene Antwort zu speichern",
		"POST /newsroom/api/dead-letters/batch":
			"hat liegengebliebene Antworten gespeichert oder verworfen",
		"DELETE /newsroom/api/dead-letters/{key}": "hat eine liegengebliebene Antwort verworfen",
		"POST /newsroom/dead-letters": "hat versucht, liegengebliebene Antworten zu speichern",
		"POST /newsroom/dead-letters/discard": "hat liegengebliebene Antworten verworfen",
		"POST /newsroom/pages": "hat eine Seite gespeichert",
		"POST /newsroom/pages/{slug}": "hat die Seite {target} gespeichert",
		"POST /newsroom/pages/{slug}/erase": "hat die Seite {target} entfernt",
		"PUT /newsroom/api/pages/{slug}": "hat die Seite {target} gespeichert",
		"DELETE /newsroom/api/pages/{slug}": "hat die Seite {target} entfernt",
		"POST /newsroom/api/media": "hat ein Bild hochgeladen",
		"POST /newsroom/media": "hat ein Bild hochgeladen",
		"PATCH /newsroom/api/media/{media}": "hat die Angaben zum Bild {target} geändert",
		"POST /newsroom/media/{media}": "hat die Angaben zum Bild {target} geändert",
		"DELETE /newsroom/api/media/{media}": "hat das Bild {target} gelöscht",
		"POST /newsroom/media/{media}/erase": "hat das Bild {target} gelöscht",
		"POST /newsroom/people": "hat eine Person eingetragen",
		"POST /newsroom/api/people": "hat eine Person eingetragen",
		"POST /newsroom/people/{person}": "hat die Angaben zu {target} geändert",
		"PATCH /newsroom/api/people/{person}": "hat die Angaben zu {target} geändert",
		"POST /newsroom/people/{person}/tokens": "hat einen Zugangsschlüssel für {target} angelegt",
		"POST /newsroom/people/{person}/remove": "hat eine Person entfernt ({target})",
		"DELETE /newsroom/api/people/{person}": "hat eine Person entfernt ({target})",
		"POST /newsroom/tokens": "hat einen Zugangsschlüssel angelegt",
		"POST /newsroom/api/tokens": "hat einen Zugangsschlüssel angelegt",
		"POST /newsroom/tokens/{token}/revoke": "hat einen Zugangsschlüssel entzogen ({target})",
		"DELETE /newsroom/api/tokens/{token}": "hat einen Zugangsschlüssel entzogen ({target})",
		"POST /newsroom/webhooks": "hat einen Webhook angelegt",
		"POST /newsroom/webhooks/{webhook}": "hat den Webhook {target} geändert",
		"POST /newsroom/webhooks/{webhook}/active": "hat den Webhook {target} ein- oder abgeschaltet",
		"POST /newsroom/webhooks/{webhook}/test": "hat den Webhook {target} ausprobiert",
		"POST /newsroom/webhooks/{webhook}/erase": "hat den Webhook {target} entfernt",
		"POST /newsroom/api/webhooks": "hat einen Webhook angelegt",
		"PATCH /newsroom/api/webhooks/{webhook}": "hat den Webhook {target} geändert",
		"DELETE /newsroom/api/webhooks/{webhook}": "hat den Webhook {target} entfernt",
		"POST /newsroom/api/webhooks/{webhook}/test": "hat den Webhook {target} ausprobiert",
	},
	/** For a route that has no words yet. */
	unknownAction: (request: string) => `hat etwas geändert (${request})`,
};
