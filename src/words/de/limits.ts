/** The limits of an answer, shown behind the label. Numbers and days come as the language writes them. */
export const limits = {
	answers: (min: string | undefined, max: string | undefined) => {
		if (min === undefined) return `bis zu ${max} Antworten`;
		if (max !== undefined) return `${min} bis ${max} Antworten`;
		return min === "1" ? "mindestens eine Antwort" : `mindestens ${min} Antworten`;
	},
	range: (min: string | undefined, max: string | undefined) => {
		if (min === undefined) return `höchstens ${max}`;
		return max === undefined ? `mindestens ${min}` : `von ${min} bis ${max}`;
	},
	decimals: (count: number) => {
		if (count === 0) return "ganze Zahl";
		return count === 1 ? "höchstens 1 Nachkommastelle" : `höchstens ${count} Nachkommastellen`;
	},
	days: (min: string | undefined, max: string | undefined) => {
		if (min === undefined) return `bis ${max}`;
		return max === undefined ? `ab ${min}` : `vom ${min} bis zum ${max}`;
	},
	dayExample: "zum Beispiel 15.07.2024",
	characters: (max: string) => `höchstens ${max} Zeichen`,
	places: (max: string) => (max === "1" ? "nur ein Platz" : `bis zu ${max} Plätze`),
};
