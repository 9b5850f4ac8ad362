import { answerError } from "../answer-errors.ts";
import { justAnswered, oneOf } from "../question-summary.ts";
import { type AskedByType, type Kind, plainColumn } from "../question-type.ts";
import { readOne } from "../read-value.ts";

const words = new Map<unknown, boolean>([
	[true, true],
	["yes", true],
	[false, false],
	["no", false],
]);

/** Yes or no: a form sends the words, JSON may send true and false. */
export const yesNo: Kind<AskedByType["yes_no"]> = {
	keys: ({ id }) => [id],
	read: ({ id }, given) =>
		readOne(id, given, (value) => words.get(value) ?? answerError("not_an_option")),
	count: ({ id }, answers) => [[id, answers[id] === true ? "yes" : "no"]],
	results: ({ id }, talliesOf) => oneOf([{ value: "yes" }, { value: "no" }], talliesOf(id)),
	meaning: () => ({}),
	columns: ({ id }) => [plainColumn(id)],
};

/** Agreement to what the label says; who does not agree leaves it out. */
export const consent: Kind<AskedByType["consent"]> = {
	keys: ({ id }) => [id],
	read: ({ id }, given) =>
		readOne(id, given, (value) => {
			const isGiven = words.get(value) ?? answerError("not_an_option");
			return isGiven === false ? undefined : isGiven;
		}),
	count: ({ id }) => [[id, "yes"]],
	results: ({ id }, talliesOf) => justAnswered(talliesOf(id)),
	meaning: () => ({}),
	columns: ({ id }) => [plainColumn(id)],
};
