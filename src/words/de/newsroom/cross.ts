/** The cross table of two questions. */
export const cross = {
	title: "Zwei Fragen kreuzen",
	what: "Wie haben die geantwortet, die bei einer anderen Frage dies oder jenes gesagt haben? Gezählt werden alle, die beide Fragen beantwortet haben.",
	tooFew:
		"Diese Umfrage hat keine zwei Fragen mit Antworten zur Auswahl: Es gibt nichts zu kreuzen.",
	rows: "Zeilen",
	columns: "Spalten",
	choose: "Bitte wählen",
	show: "Tabelle zeigen",
	wrongPair: "Bitte wählen Sie zwei verschiedene Fragen aus den Listen.",
	nobody: "In dieser Auswahl hat niemand beide Fragen beantwortet.",
	heading: (rows: string, columns: string) => `${rows} × ${columns}`,
	chart: (rows: string, columns: string) =>
		`Je Antwort auf „${rows}“: So verteilen sich die Antworten auf „${columns}“.`,
	noChart:
		"Bei mehr als acht Spalten wäre ein Diagramm nicht mehr zu lesen: Hier steht nur die Tabelle.",
	total: "Zusammen",
	ofRow: "der Zeile",
	ofColumn: "der Spalte",
	ofAll: "von allen",
	key: "In jedem Feld: die Anzahl, → ihr Anteil an der Zeile, ↓ ihr Anteil an der Spalte. Am Rand: der Anteil an allen, die beide Fragen beantwortet haben.",
	small:
		"* Weniger als 30 Antworten: Diese Anteile sagen wenig, wenige andere Antworten würden sie weit verschieben.",
	base: (count: string, all: string) =>
		`n = ${count} von ${all}, die teilgenommen haben: alle, die beide Fragen beantwortet haben.`,
	several:
		"Bei einer der Fragen waren mehrere Antworten möglich; Anteile können zusammen mehr als 100 % ergeben.",
	swap: "Zeilen und Spalten tauschen",
	excel: "Tabelle für Excel",
	rowCode: "Code der Zeile",
	columnCode: "Code der Spalte",
	count: "Anzahl",
	rowShare: "Anteil an der Zeile",
	columnShare: "Anteil an der Spalte",
	rowTotal: "Zeile zusammen",
	columnTotal: "Spalte zusammen",
	answered: "Beide beantwortet",
};
