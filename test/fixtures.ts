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

/** A survey with a question of every type, as the newsroom sends it. */
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
