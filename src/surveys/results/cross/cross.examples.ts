import type { CrossTable } from "./cross.schema.ts";

const small = { small: true } as const;
const none = { total: 0, share: 0, ...small };
const all = { total: 1, share: 1, ...small };
const empty = { count: 0, row_share: 0, column_share: 0 };
const full = { count: 1, row_share: 1, column_share: 1 };

export const crossTable: CrossTable = {
	survey: "beispielumfrage",
	title: "Beispielumfrage",
	responses: 1,
	answered: 1,
	from: "2024-07-15",
	to: "2024-07-15",
	rows: {
		question: "rolle",
		label: "Wie lesen Sie uns?",
		choices: [
			{ value: "beruf", label: "Beruflich", ...none },
			{ value: "privat", label: "Privat", ...all },
			{ value: "_other", label: "Anders", ...none },
		],
	},
	columns: {
		question: "urteil",
		label: "Wie gut sind wir?",
		choices: ["1", "2", "3", "4", "5"].map((value) => ({ value, ...(value === "4" ? all : none) })),
	},
	cells: [false, true, false].map((isRow) =>
		[1, 2, 3, 4, 5].map((step) => (isRow && step === 4 ? full : empty)),
	),
};
