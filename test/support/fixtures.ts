/** An article as the newsroom sends it. */
export function article(overrides: Record<string, unknown> = {}) {
	return {
		title: "Neue Wohnungen am Hafen",
		body: {
			markdown: "Am Hafen entstehen **120** Wohnungen.\n\n## Zeitplan\n\nBaubeginn ist im Mai.",
		},
		authors: ["Ada Beispiel"],
		topics: ["Wohnungswirtschaft"],
		published_at: "2024-07-15T09:00:00+02:00",
		...overrides,
	};
}

/** A static page, as the newsroom sends it. */
export function staticPage(overrides: Record<string, unknown> = {}) {
	return {
		title: "Impressum",
		body: { markdown: "Die *Randnotiz* erscheint in Oldenburg." },
		language: "de",
		footer: 10,
		...overrides,
	};
}

/** A survey that is called to, as the newsroom sends it. */
export function survey(overrides: Record<string, unknown> = {}) {
	return {
		title: "Leserumfrage",
		call: { text: "Ihre Meinung zählt.", button: "Los geht’s" },
		questions: [
			{
				id: "role",
				type: "single",
				label: "Was machen Sie?",
				required: true,
				options: [
					{ value: "owner", label: "Eigentümerin" },
					{ value: "tenant", label: "Mieter" },
				],
			},
			{
				id: "topics",
				type: "multiple",
				label: "Was lesen Sie?",
				max: 2,
				options: ["energy", "people", "law"].map((value) => ({ value, label: value })),
			},
			{ id: "quality", type: "rating", label: "Wie gut sind wir?", min: 1, max: 5 },
			{ id: "comment", type: "text", label: "Was fehlt?", max_length: 20 },
		],
		announce: true,
		status: "open",
		...overrides,
	};
}

/** A question of every type, without conditions. */
export const everyQuestion = [
	{ id: "about", type: "section", label: "Zu Ihnen" },
	{
		...{ id: "role", type: "single", label: "Was machen Sie?", other: "Anderes" },
		options: [
			{ value: "owner", label: "Eigentümerin" },
			{ value: "tenant", label: "Mieter" },
		],
	},
	{
		...{ id: "topics", type: "multiple", label: "Was lesen Sie?" },
		options: ["energy", "people", "law"].map((value) => ({ value, label: value })),
	},
	{ id: "happy", type: "yes_no", label: "Zufrieden?" },
	{ id: "quality", type: "rating", label: "Wie gut sind wir?", low: "schlecht", high: "gut" },
	{ id: "recommend", type: "nps", label: "Empfehlen Sie uns?" },
	{
		...{ id: "order", type: "ranking", label: "Was ist wichtig?" },
		options: ["rent", "place", "green"].map((value) => ({ value, label: value })),
	},
	{
		...{ id: "near", type: "matrix", label: "Wie gut ist …" },
		rows: ["bus", "shop"].map((id) => ({ id, label: id })),
	},
	{ id: "size", type: "number", label: "Wie groß?", min: 10, max: 199, unit: "m²" },
	{ id: "rent", type: "number", label: "Wie teuer?", decimals: 2 },
	{ id: "since", type: "date", label: "Seit wann?" },
	{ id: "word", type: "text", label: "Was fehlt?" },
	{ id: "more", type: "long_text", label: "Was noch?" },
	{ id: "mail", type: "email", label: "Ihre Adresse?" },
	{ id: "agreed", type: "consent", label: "Ich stimme zu." },
];
