import { type Requirement, shownWhen } from "./conditions.ts";
import type { Mark } from "./mark.ts";
import type { Question } from "./question.schema.ts";

/** Returns the id of the element that contains a question, or a section with all its questions. */
export const questionElementId = ({ id }: Question) => `at-${id}`;

/**
 * Returns a stylesheet that hides every question that is not asked, so that the form needs no script
 * for it. It says of each mark what `isMade` says of the fields that are sent.
 */
export function conditionsStylesheet(questions: Question[]): string {
	const rules = shownWhen(questions).flatMap(({ question, own }) => {
		const shown = conjunction(own);
		if (shown === "") return [];
		return [
			`.survey${negation(shown)} [id=${quoted(questionElementId(question))}] { display: none; }`,
		];
	});
	return rules.join("\n");
}

/** Returns a compound selector for a form that meets a requirement; empty if every form does. */
function conjunction(required: Requirement): string {
	return [...new Set(partsOf(required))].join("");
}

function partsOf(required: Requirement): string[] {
	if ("all" in required) return required.all.flatMap(partsOf);
	if ("not" in required) return [negation(conjunction(required.not))];
	if (required.anyOf.length === 0) return [":not(*)"];
	return [`:has(${required.anyOf.map(selectorOf).join(", ")})`];
}

const negation = (selector: string) => `:not(${selector === "" ? "*" : selector})`;

function selectorOf({ field, by, value }: Mark): string {
	const name = `[name=${quoted(field)}]`;
	if (by === "text") return `${name}:not(:placeholder-shown)`;
	const chosen = by === "list" ? `${name} option:checked` : `${name}:checked`;
	// A button or entry without a value takes the answer back.
	if (value === undefined) return `${chosen}:not([value=""])`;
	return `${name}[value=${quoted(value)}]:checked`;
}

// CSS Syntax 3 §4.3.5: in a string only quotes, backslashes and line ends have a meaning.
function quoted(value: string): string {
	return `"${value.replace(/["\\]/g, "\\$&")}"`;
}
