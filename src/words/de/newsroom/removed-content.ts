/** The parts of a text that the renderer removes or changes. A rule takes the part, and a second value. */
export const removals = {
	embed_linked: (element: string, address: string) =>
		`Aus einem eingebetteten Inhalt (${element}) wird ein Link zu ${address}: Artikel betten nichts ein.`,
	embed_removed: (element: string, said: string) =>
		`Ein eingebetteter Inhalt (${element}) fällt weg: Er hat keine Adresse, die jemand öffnen könnte.${said && ` Darin stand: „${said}“.`}`,
	element_removed: (element: string) => `${element} fällt weg, mit allem, was darin steht.`,
	input_removed: () => "Ein Eingabefeld fällt weg: Artikel haben keine Formulare.",
	caption_removed: (caption: string) =>
		`Eine Bildunterschrift fällt weg, weil ihr Bild nicht da ist: „${caption}“.`,
	link_removed: (address: string) => `Ein Link zu „${address}“ fällt weg; sein Text bleibt.`,
	image_secured: (address: string) =>
		`Das Bild „${address}“ wird über https geladen: Seiten zeigen keines über http.`,
	picture_secured: (address: string) =>
		`Das Bild ${address} über dem Text wird über https geladen: Seiten zeigen keines über http.`,
	image_inline: (alt: string) =>
		`Ein Bild${alt && ` („${alt}“)`} fällt weg: Es steht im Text selbst („data:“). Laden Sie es hoch, oder geben Sie seine Adresse an.`,
	image_removed: (alt: string) =>
		`Ein Bild${alt && ` („${alt}“)`} fällt weg: Es hat keine brauchbare Adresse.`,
};
