/** The newsroom's preview of an article. */
export const editorPreview = {
	title: "Vorschau.",
	states: {
		draft: "So wird der Artikel erscheinen; noch ist er nicht öffentlich.",
		public: "So ist der Artikel öffentlich.",
		change: "So wird der Artikel nach der Änderung aussehen; öffentlich ist noch der alte Text.",
	},
	views: "Ansichten",
	kinds: { page: "Seite", card: "Karte", feed: "Feed-Eintrag" },
	back: "Zurück zum Schreiben",
	share: "Freigabe",
	lead: "Als erster Artikel einer Liste",
	list: "In Listen",
	shared: "Als Link in Messengern und Netzwerken",
	reader: "In einem Feed-Reader",
	source: "Quelltext des Eintrags",
	cut: "Der Rest ist hier weggelassen.",
};
