/** The cross table of two questions. */
export const cross = {
	title: "Cross two questions",
	what: "How did those answer who said this or that to another question? It counts all who answered both questions.",
	tooFew:
		"This survey does not have two questions with answers to choose from: there is nothing to cross.",
	rows: "Rows",
	columns: "Columns",
	choose: "Please choose",
	show: "Show the table",
	wrongPair: "Please choose two different questions from the lists.",
	nobody: "In this selection nobody has answered both questions.",
	heading: (rows: string, columns: string) => `${rows} × ${columns}`,
	chart: (rows: string, columns: string) =>
		`For each answer to “${rows}”: how the answers to “${columns}” are distributed.`,
	noChart: "With more than eight columns nobody could read a chart: here is the table alone.",
	total: "Total",
	ofRow: "of the row",
	ofColumn: "of the column",
	ofAll: "of all",
	key: "In each field: the count, → its share of the row, ↓ its share of the column. At the edges: the share of all who answered both questions.",
	small:
		"* Fewer than 30 answers: these shares say little, a few different answers would move them far.",
	base: (count: string, all: string) =>
		`n = ${count} of ${all} who took part: all who answered both questions.`,
	several: "One of the questions allowed several answers; shares can add up to more than 100%.",
	swap: "Swap rows and columns",
	excel: "Table for Excel",
	rowCode: "Code of the row",
	columnCode: "Code of the column",
	count: "Count",
	rowShare: "Share of the row",
	columnShare: "Share of the column",
	rowTotal: "Total of the row",
	columnTotal: "Total of the column",
	answered: "Answered both",
};
