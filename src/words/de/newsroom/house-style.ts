/** The hints of the house style. A rule takes the words that it is about, and the words to write instead. */
export const houseStyle = {
	rules: {
		title_length: () =>
			"Der Titel ist länger als 100 Zeichen. Suchmaschinen und Feed-Reader zeigen dann nur den Anfang.",
		title_exists: (slug: string) => `Ein anderer Artikel hat schon diesen Titel: ${slug}`,
		summary_missing: () =>
			"Die Zusammenfassung fehlt. Listen und Feeds zeigen dann den Anfang des Textes.",
		image_alt: () => "Dem Bild fehlt die Beschreibung für alle, die es nicht sehen.",
		picture_alt: (file: string) => `Einem Bild im Text fehlt die Beschreibung: ${file}`,
		link_text: (link: string) => `Dieser Link sagt nicht, wohin er führt: ${link}`,
		visible_mark: (excerpt: string) =>
			`Hier bleiben Zeichen der Formatierung im Text stehen: ${excerpt}`,
		accidental_list: (excerpt: string) =>
			`Hieraus wird eine Liste mit nur einem Punkt: ${excerpt} – Soll es ein Satz sein, setzen Sie „\\“ vor den Punkt hinter der Zahl.`,
		quotes: (excerpt: string, wanted: string) =>
			wanted === ""
				? `Hier steht ein Anführungszeichen allein: ${excerpt}`
				: `Anführungszeichen, besser so: ${wanted}`,
		dash: (_: string, wanted: string) => `Gedankenstrich statt Bindestrich, besser so: ${wanted}`,
		protected_space: (_: string, wanted: string) =>
			`Geschütztes Leerzeichen, damit die Zeile hier nicht umbricht: ${wanted}`,
		house_word: (word: string, wanted: string) => `Im Haus steht „${wanted}“ statt „${word}“.`,
	},
	times: (count: number) => `(${count}-mal)`,
};
