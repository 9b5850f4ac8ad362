/** The sentences about what keeps a survey from opening, each at its field. */
export const surveyFaults = {
	missing: "Hier fehlt der Text.",
	missingIn: (language: string) => `Hier fehlt der Text auf ${language}.`,
	tooLong: (most: string) => `Das ist zu lang: höchstens ${most} Zeichen.`,
	noNumber: "Das ist keine Zahl.",
	noWhole: "Das ist keine ganze Zahl.",
	between: (least: string, most: string) => `Erlaubt sind ${least} bis ${most}.`,
	address: {
		form: "Die Adresse besteht aus kleinen Buchstaben, Ziffern und einzelnen Bindestrichen, höchstens 100 Zeichen.",
		taken: (slug: string) =>
			`Eine andere Umfrage hat schon die Adresse „${slug}“. Bitte wählen Sie eine andere.`,
		reserved: (slug: string) =>
			`Die Adresse „${slug}“ braucht die Redaktion selbst. Bitte wählen Sie eine andere.`,
	},
	callPair: "Zum Aufruf gehören beide: der Text und die Beschriftung des Knopfes.",
	languages: (most: string) => `Eine Umfrage hat höchstens ${most} Sprachen.`,
	time: {
		none: "Das ist kein Datum mit Uhrzeit.",
		skipped: "Diese Zeit gibt es nicht: Die Uhren werden in dieser Nacht vorgestellt.",
		doubled: "Diese Zeit gibt es in dieser Nacht zweimal. Bitte wählen Sie, welche gemeint ist.",
		order: "Das Ende liegt vor dem Anfang.",
		past: "Das Ende liegt in der Vergangenheit: Die Umfrage wäre sofort wieder geschlossen.",
	},
	quotaReached: (count: string) =>
		`So viele haben schon geantwortet (${count}): Die Umfrage wäre sofort wieder geschlossen.`,
	origin: (line: string) =>
		`„${line}“ ist keine Website. Gemeint ist nur der Anfang der Adresse, zum Beispiel https://www.beispiel.de`,
	origins: (most: string) => `Das sind zu viele: höchstens ${most} Websites.`,
	places: {
		announce_topics: (name: string) => `Zum Thema „${name}“ gibt es keine Artikel.`,
		announce_articles: (name: string) => `Einen Artikel „${name}“ gibt es nicht.`,
		noArticle: (name: string) => `„${name}“ ist keine Adresse eines Artikels.`,
		noTopic: (name: string) => `Zum Thema „${name}“ gibt es keine Artikel.`,
		manyTopics: (most: string) => `Das sind zu viele: höchstens ${most} Themen.`,
		manyArticles: (most: string) => `Das sind zu viele: höchstens ${most} Artikel.`,
	},
	webhook: "Das ist keine Adresse, die wir benachrichtigen dürfen. Sie muss mit https:// beginnen.",
	noWebhook:
		"Benachrichtigungen sind hier nicht eingerichtet. Das macht, wer die Website betreibt.",
	noTurnstile:
		"Der Schutz gegen Programme ist hier nicht eingerichtet. Das macht, wer die Website betreibt.",
	questions: {
		none: "Noch keine Frage: Fügen Sie mindestens eine hinzu.",
		many: (count: string, most: string) =>
			`Das sind ${count} Fragen und Abschnitte, höchstens ${most} sind möglich.`,
		tooMuch: "Die Umfrage ist zu lang. Kürzen Sie Texte, oder machen Sie zwei daraus.",
		conditions:
			"Zu viele Bedingungen bauen aufeinander auf. Machen Sie einige Fragen von weniger Antworten abhängig.",
	},
	type: "Diese Art von Frage gibt es nicht.",
	id: {
		form: "Das Kürzel beginnt mit einem Buchstaben. Erlaubt sind Buchstaben ohne Umlaute, Ziffern, „_“ und „-“, höchstens 64 Zeichen.",
		twice: (id: string) => `Das Kürzel „${id}“ hat schon eine andere Frage.`,
		twiceInRows: (id: string) => `Das Kürzel „${id}“ hat schon eine andere Zeile.`,
	},
	options: {
		none: "So kann niemand antworten: Es fehlen die Antworten.",
		few: "Zum Ordnen braucht es mindestens zwei Antworten.",
		many: (count: string, most: string) =>
			`Das sind ${count} Antworten, höchstens ${most} sind möglich. Kürzen Sie die Liste, oder fragen Sie nach einem Text.`,
		pasted: (line: string) => `Nicht jede Zeile hat alle Sprachen, zum Beispiel „${line}“.`,
		pastedLong: (line: string, most: string) =>
			`Eine Zeile ist zu lang: „${line}“. Höchstens ${most} Zeichen sind möglich.`,
		twice: "Diese Antwort steht schon weiter oben.",
		valueTwice: (value: string) => `Das Kürzel „${value}“ hat schon eine andere Antwort.`,
		reserved: (value: string) => `Das Kürzel „${value}“ ist für eigene Antworten vergeben.`,
	},
	rows: {
		none: "So kann niemand antworten: Es fehlen die Zeilen.",
		many: (count: string, most: string) =>
			`Das sind ${count} Zeilen, höchstens ${most} sind möglich.`,
	},
	limits: {
		order: "Das ist weniger als der kleinste Wert: So kann niemand antworten.",
		steps: (most: string) =>
			`Das Ende muss über dem Anfang liegen, mit höchstens ${most} Stufen dazwischen.`,
		noRoom:
			"Dazwischen liegt keine Zahl mit so vielen Nachkommastellen: So kann niemand antworten.",
		fewOptions: (count: string) => `Es gibt nur ${count} Antworten: So kann niemand antworten.`,
		noDay: "Das ist kein Tag.",
		dayBetween: "Der Tag muss zwischen 1800 und 2199 liegen.",
		dayOrder: "Der letzte Tag liegt vor dem ersten: So kann niemand antworten.",
	},
	conditions: {
		many: (most: string) => `Eine Frage hat höchstens ${most} Bedingungen.`,
		choose: "Bitte wählen Sie die Frage, um die es geht.",
		gone: "Die Frage, um die es hier ging, gibt es nicht mehr. Bitte wählen Sie eine andere.",
		section: "Ein Abschnitt hat keine Antwort. Bitte wählen Sie eine Frage.",
		itself: "Eine Frage kann nicht von sich selbst abhängen.",
		circle: (question: string) =>
			`„${question}“ hängt selbst von dieser Frage ab: So würde keine der beiden gezeigt.`,
		later: (question: string) =>
			`„${question}“ kommt erst später. Eine Bedingung kann nur nach früheren Fragen fragen.`,
		date: "Ob ein Datum eingetragen ist, kann das Formular nicht sehen. Bitte wählen Sie eine andere Frage.",
		test: "Danach kann man bei dieser Frage nicht fragen. Bitte wählen Sie etwas anderes.",
		noAnswer: "Bitte wählen Sie mindestens eine Antwort.",
		unknownAnswer: "Eine der gewählten Antworten gibt es nicht mehr. Bitte wählen Sie neu.",
		noStep: "So weit reicht die Skala nicht: Diese Frage würde nie gezeigt.",
		retired: (question: string) =>
			`„${question}“ wird nicht mehr gestellt: Diese Frage würde nie gezeigt.`,
		required: (question: string) =>
			`„${question}“ muss jeder beantworten: Diese Frage würde nie gezeigt.`,
		contradiction: (question: string) =>
			`Das passt nicht zu einer anderen Bedingung über „${question}“: Diese Frage würde nie gezeigt.`,
	},
	locked: {
		gone: (question: string, answers: string) =>
			`„${question}“ fehlt, aber ${answers} haben schon geantwortet. Verwerfen Sie die Änderungen, oder stellen Sie sie nicht mehr, statt sie zu entfernen.`,
		type: (answers: string) =>
			`${answers} haben schon geantwortet: Die Art der Frage bleibt. Stellen Sie die Frage lieber neu.`,
		limits: (answers: string) =>
			`${answers} haben schon geantwortet: Die Grenzen bleiben. Stellen Sie die Frage lieber neu.`,
		choice: (answers: string) =>
			`${answers} haben schon geantwortet: Keine der bisherigen Antworten darf fehlen.`,
		people: (count: string) => (count === "1" ? "Ein Mensch" : `${count} Menschen`),
	},
	/** A rule without a sentence of its own. */
	other: "Das geht so nicht.",
	untitledQuestion: "ohne Text",

	/** After a click that was refused. */
	notOpened: "Noch nicht geöffnet: Unten steht, was fehlt. Gespeichert ist alles.",
	notApplied: "Noch nicht übernommen: Unten steht, was fehlt. Gespeichert ist alles.",
	tooLarge: "Nicht gespeichert: Die Umfrage ist zu groß. Kürzen Sie sie, nichts ist verloren.",
	/** What somebody else has done while the form was open. */
	meanwhile: {
		open: (name: string) => `Inzwischen hat ${name} die Umfrage geöffnet.`,
		closed: (name: string) => `Inzwischen hat ${name} die Umfrage geschlossen.`,
		draft: (name: string) => `Inzwischen hat ${name} die Umfrage wieder zum Entwurf gemacht.`,
		scheduled: (name: string) => `Inzwischen hat ${name} geplant, wann die Umfrage öffnet.`,
	},
	meanwhileAlone: {
		open: "Inzwischen hat sich die Umfrage geöffnet.",
		closed: "Inzwischen hat sich die Umfrage geschlossen.",
		draft: "Inzwischen ist die Umfrage wieder ein Entwurf.",
		scheduled: "Inzwischen ist geplant, wann die Umfrage öffnet.",
	},
};
