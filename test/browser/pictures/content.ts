import sample from "../../../src/cli/sample/surveys/quartier.json" with { type: "json" };

/** The sample survey, with a call under every article. */
export const survey = {
	slug: "quartier",
	input: {
		...sample,
		announce: true,
		call: {
			text: {
				de: "Ein paar Fragen, zwei Minuten.",
				en: "A few questions, two minutes.",
			},
			button: { de: "Jetzt mitmachen", en: "Take the survey" },
		},
	},
};

export const article = {
	slug: "orchard-instead-of-car-park",
	input: {
		title: "An orchard instead of a car park",
		language: "en",
		authors: ["Fiona Garthwaite"],
		topics: ["Housing", "Quartier"],
		published_at: "2026-11-19T09:00:00+01:00",
		body: {
			markdown: `Eleven apple trees now stand where eighteen cars used to park. The tenants of Lindenhof chose the varieties and dug the holes.

## What the street gained

The ground soaks up the rain again. “I had never spoken to half of my neighbours,” says one of the tenants. “Now I know who prunes too early.”

Is your neighbourhood changing as well? Tell us what you see.`,
		},
	},
};

/** Fewer than the sixty a minute that the service takes from one address. */
const COUNT = 54;

/** Answers that are always the same, and look as if people had given them. */
export const submissions = Array.from({ length: COUNT }, (_, index) => answersOf(index));

function answersOf(index: number) {
	// The factor has no divisor in common with 100: one round visits every number once.
	const throwDice = (step: number) => ((index + 1) * 37 * step + step * 11) % 100;
	const isResident = throwDice(1) < 74;
	return {
		wohnt_hier: isResident,
		...(isResident && {
			seit: `${pick(throwDice(3), [14, 18, 16, 24, 28], [2019, 2020, 2021, 2022, 2023])}-05-01`,
			flaeche: 38 + (throwDice(7) % 70),
			"zustand.waerme": pick(throwDice(9), [8, 12, 30, 30, 20], [1, 2, 3, 4, 5]),
			"zustand.ruhe": pick(throwDice(11), [10, 20, 20, 30, 20], [1, 2, 3, 4, 5]),
			"zustand.nachbarn": pick(throwDice(13), [0, 10, 20, 30, 40], [1, 2, 3, 4, 5]),
		}),
		weg: pick(throwDice(17), [38, 30, 20, 12], ["fuss", "rad", "bahn", "auto"]),
		orte: pick(
			throwDice(19),
			[40, 25, 20, 15],
			[["hof", "park"], ["park"], ["markt", "treff"], ["hof"]],
		),
		...ranking(throwDice(21)),
		sterne: pick(throwDice(23), [0, 10, 15, 40, 35], [1, 2, 3, 4, 5]),
		empfehlung: pick(throwDice(27), [12, 14, 24, 30, 20], [4, 6, 8, 9, 10]),
	};
}

function ranking(number: number) {
	const [first, second, third] = pick(
		number,
		[45, 25, 30],
		[
			["gruen", "verkehr", "laeden"],
			["verkehr", "gruen", "laeden"],
			["laeden", "gruen", "verkehr"],
		],
	);
	return { [`wichtig.${first}`]: 1, [`wichtig.${second}`]: 2, [`wichtig.${third}`]: 3 };
}

/** Picks one of the values by a number below 100; the weights add up to 100. */
function pick<Value>(number: number, weights: number[], values: Value[]): Value {
	let rest = number;
	for (const [index, weight] of weights.entries()) {
		const value = values[index];
		if (value !== undefined && rest < weight) return value;
		rest -= weight;
	}
	throw new Error(`${number} is not below the sum of ${weights}`);
}
