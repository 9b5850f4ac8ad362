/** A word that no small screen has room for. */
export const longWord = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(5);
const longEnd = longWord.slice(0, 100);
const option = (value: string) => ({ value, label: longWord });

/** An article whose words and quotations leave any small screen, unless something holds them. */
export const longArticle = {
	title: longWord,
	authors: ["Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft"],
	topics: ["Rindfleischetikettierungsüberwachungsaufgabenübertragungs"],
	body: {
		markdown: [
			longWord,
			`> ${"> ".repeat(30)}tief`,
			Array.from({ length: 12 }, (_, level) => `${"  ".repeat(level)}- ${level}`).join("\n"),
			`| ${longWord} |\n|---|\n| 1 |`,
			`\`${longWord}\``,
		].join("\n\n"),
	},
};

/** A question of every type that has words of its own, with such words. */
export const longQuestions = [
	{ id: "part", type: "section", label: longWord, help: longWord },
	{ id: "one", type: "single", label: longWord, options: [option("a")], other: longWord },
	{ id: "many", type: "multiple", label: longWord, help: longWord, options: [option("a")] },
	{ id: "scale", type: "rating", label: longWord, low: longEnd, high: longEnd },
	{ id: "order", type: "ranking", label: longWord, options: [option("a"), option("b")] },
	{ id: "rows", type: "matrix", label: longWord, rows: [{ id: "a", label: longWord }] },
	{ id: "size", type: "number", label: longWord, unit: longWord.slice(0, 40) },
	{ id: "agreed", type: "consent", label: longWord },
];
