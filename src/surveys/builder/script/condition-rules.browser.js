/**
 * A question as far as conditions ask about it. `name` is how people call it, such as “Frage 3”.
 * @typedef {{ key: string, type: string, name: string, label: string }} Source
 * @typedef {{ value: string, label: string }} Choice
 */

const ANSWERED = ["answered", "unanswered"];
const LISTED = ["is", ...ANSWERED];
const SCALE = ["is", "at_least", ...ANSWERED];

/** The tests that a condition can make of a type, apart from those for any answer or none. @type {Record<string, string[]>} */
const TESTS = {
	...{ single: LISTED, multiple: LISTED, yes_no: LISTED, consent: LISTED },
	...{ rating: SCALE, nps: SCALE, date: [], section: [] },
};

/** Lists what a condition can ask about questions of a type; a test holds that both are as on the server. @param {string} type */
export const testsOf = (type) => TESTS[type] ?? ANSWERED;

const MOST_LETTERS = 60;

/**
 * Returns the name of a question in lists to choose from: “Frage 3: Wie wohnen Sie?”
 * @param {Source} source
 * @param {Record<string, string>} texts
 */
export function sourceName({ name, label }, { noText = "" }) {
	const text = label.trim() || noText;
	const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;
	return `${name}: ${short}`;
}

/**
 * Returns the questions that a condition can be chosen to be about: those before its own. The chosen one stays in
 * the list, even if it comes later now or is gone, because nobody has taken the condition back.
 * @param {Source[]} sources all questions in their order
 * @param {number} at the place of the condition's own question
 * @param {string} chosen the key of the chosen question; "" for none
 * @param {Record<string, string>} texts
 * @returns {Choice[]}
 */
export function sourceChoices(sources, at, chosen, texts) {
	const choices = sources
		.slice(0, at)
		.filter(({ type }) => testsOf(type).length > 0)
		.map((source) => ({ value: source.key, label: sourceName(source, texts) }));
	const first = { value: "", label: texts.chooseSource ?? "" };
	const own = chosenChoice(sources, at, chosen, texts);
	const isListed = !own || choices.some(({ value }) => value === chosen);
	return [first, ...choices, ...(isListed ? [] : [own])];
}

/**
 * Returns the chosen question as a condition shows it; undefined if none is chosen.
 * @param {Source[]} sources
 * @param {number} at
 * @param {string} chosen
 * @param {Record<string, string>} texts
 * @returns {Choice | undefined}
 */
export function chosenChoice(sources, at, chosen, texts) {
	const { comesLater = "", goneSource = "" } = texts;
	const place = sources.findIndex(({ key }) => key === chosen);
	const source = sources[place];
	if (!source) return chosen === "" ? undefined : { value: chosen, label: goneSource };
	const name = sourceName(source, texts);
	const isBefore = place < at && testsOf(source.type).length > 0;
	return { value: chosen, label: isBefore ? name : comesLater.replace("{name}", () => name) };
}

/**
 * Returns the answers to choose from. One that is chosen and gone stays until somebody takes it out.
 * @param {Choice[]} answers those of the question
 * @param {string[]} chosen
 * @param {ReadonlyMap<string, string>} known what answers were called that are gone
 * @param {Record<string, string>} texts
 * @returns {Choice[]}
 */
export function answerChoices(answers, chosen, known, { goneAnswer = "", goneOption = "" }) {
	const gone = chosen.filter((one) => !answers.some(({ value }) => value === one));
	// The key of an option says nothing to people; the step of a scale does.
	const nameOf = (/** @type {string} */ value) =>
		known.get(value) ?? (/^-?\d+$/.test(value) ? value : undefined);
	const label = (/** @type {string} */ value) => {
		const name = nameOf(value);
		return name === undefined ? goneOption : goneAnswer.replace("{value}", () => name);
	};
	return [...answers, ...gone.map((value) => ({ value, label: label(value) }))];
}

/**
 * Lists the steps of a scale. An end that is no number yet is that of most scales.
 * @param {string} min
 * @param {string} max
 * @returns {Choice[]}
 */
export function stepChoices(min, max) {
	const [first, last] = [whole(min, 1), whole(max, 5)];
	const count = Math.min(last - first + 1, MOST_STEPS);
	return Array.from({ length: Math.max(count, 0) }, (_, index) => `${first + index}`).map(
		(value) => ({ value, label: value }),
	);
}

const MOST_STEPS = 100;

/** @param {string} text @param {number} otherwise */
const whole = (text, otherwise) => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : otherwise);
