/** The newsroom's pages about topics and authors. */
export const channelPages = {
	titles: { topic: "Themen", author: "Autor*innen" },
	intros: {
		topic:
			"Alle Themen, unter denen etwas erschienen ist. Ein neues Thema entsteht von selbst, sobald ein Artikel damit erscheint.",
		author:
			"Alle Namen, unter denen etwas erschienen ist. Ein neuer Name kommt von selbst dazu, sobald ein Artikel damit erscheint.",
	},
	search: "Name oder Teil davon",
	searchButton: "Suchen",
	reset: "Alle zeigen",
	none: {
		topic: "Noch ist kein Artikel mit einem Thema erschienen.",
		author: "Noch ist kein Artikel unter einem Namen erschienen.",
	},
	noneFound: (typed: string) => `Zu „${typed}“ gibt es hier nichts.`,
	articles: (count: string) =>
		count === "0" ? "zurzeit kein Artikel" : count === "1" ? "1 Artikel" : `${count} Artikel`,
	newest: (day: string) => `zuletzt am ${day}`,
	isRenamed: "wird umgestellt",
	more: "Weitere Namen",
	all: { topic: "Alle Themen", author: "Alle Autor*innen" },
	address: "Seite:",
	former: "Frühere Adressen, die von selbst hierher führen:",
	rename: {
		title: "Namen ändern",
		field: "Neuer Name",
		help: "Auch wenn Sie nur einen Tippfehler berichtigen. Was dann geschieht, sehen Sie auf der nächsten Seite, bevor es gilt.",
		button: "Weiter …",
	},
	merge: {
		title: "Mit einem anderen zusammenlegen",
		text: {
			topic: "Wenn zwei Themen dasselbe meinen: Alle Artikel bekommen das andere Thema.",
			author: "Wenn zwei Namen dieselbe Person meinen: Alle Artikel bekommen den anderen Namen.",
		},
		field: { topic: "Das andere Thema", author: "Der andere Name" },
		help: "Tippen Sie die ersten Buchstaben, und wählen Sie aus der Liste.",
		button: "Weiter …",
	},
	progress: {
		title: "Die Artikel werden gerade umgestellt",
		text: (changed: string, all: string) =>
			`Fertig: ${changed} von etwa ${all}. Es geht jede Minute weiter, auch wenn Sie diese Seite schließen. Auf der Website und in den Feeds steht der neue Name schon.`,
		label: "Umgestellte Artikel",
		since: (moment: string) => `Begonnen am ${moment}.`,
		wait: "Sobald alle fertig sind, können Sie den Namen wieder ändern.",
		reload: "Stand neu laden",
	},
	asked: {
		renameTitle: (former: string, name: string) => `Aus „${former}“ wird „${name}“`,
		mergeTitle: (former: string, name: string) => `„${former}“ geht in „${name}“ auf`,
		articles: (count: string, name: string) =>
			count === "0"
				? `Zurzeit hat kein veröffentlichter Artikel diesen Namen. Entwürfe bekommen „${name}“.`
				: count === "1"
					? `1 Artikel bekommt „${name}“. Er gilt dadurch nicht als geändert.`
					: `${count} Artikel bekommen „${name}“. Sie gelten dadurch nicht als geändert.`,
		lasts: (minutes: string) =>
			minutes === "1"
				? "Das dauert etwa eine Minute. Listen, Navigation und Feeds zeigen den neuen Namen sofort."
				: `Das dauert etwa ${minutes} Minuten. Listen, Navigation und Feeds zeigen den neuen Namen sofort.`,
		sameAddress: (path: string) => `Die Adresse ${path} bleibt.`,
		newAddress: (former: string, present: string) =>
			`Die Adresse ${former} führt künftig von selbst zu ${present}. Alte Links und Lesezeichen funktionieren weiter.`,
		feedsOfRenamed:
			"Wer den Feed abonniert hat, muss nichts tun: Er heißt nur anders, und nichts erscheint ein zweites Mal.",
		feedsOfMerged: (former: string, name: string) =>
			`Wer den Feed von „${former}“ abonniert hat, bekommt künftig den von „${name}“, mit allem, was dort erscheint.`,
		final: "Das Zusammenlegen lässt sich nicht rückgängig machen.",
		undo: "Sie können den Namen später wieder ändern.",
		renameYes: "Namen jetzt ändern",
		mergeYes: "Jetzt zusammenlegen",
		no: "Doch nicht",
	},
	done: {
		renamed: "Der neue Name gilt. Die Artikel werden jetzt umgestellt.",
		same: "Es bleibt alles, wie es ist: Der Name ist schon so.",
		moved: "So heißt es jetzt: Der Name wurde geändert.",
	},
	refused: "Nichts wurde geändert. Bitte sehen Sie nach, was unten markiert ist.",
	faults: {
		name: "Bitte geben Sie einen Namen mit höchstens 100 Zeichen an, in dem ein Buchstabe oder eine Ziffer vorkommt.",
		into: "Bitte nennen Sie, womit zusammengelegt werden soll.",
		named: "Beides auf einmal geht nicht: Ändern Sie den Namen, oder legen Sie zusammen.",
		long: "Ein Thema hat höchstens 60 Zeichen.",
		taken: "Diesen Namen gibt es schon. Wenn beide dasselbe meinen, legen Sie sie unten zusammen.",
		itself: "Das ist es selbst. Bitte nennen Sie ein anderes.",
		unknown: "Das gibt es nicht. Bitte wählen Sie aus der Liste.",
		busy: "Hier wird gerade umgestellt. Versuchen Sie es in ein paar Minuten noch einmal.",
	},
	readOnly: "Namen ändern kann, wer Artikel veröffentlichen darf.",
};
