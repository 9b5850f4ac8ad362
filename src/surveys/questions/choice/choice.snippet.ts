import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../answers.schema.ts";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import { type Lines, tag } from "../snippet-markup.ts";
import { choice, group, noAnswer, type SnippetOptions } from "../snippet-parts.ts";
import { MAX_OWN_LENGTH, type MultipleQuestion, type SingleQuestion } from "./choice.schema.ts";

export function singleSnippet(question: SingleQuestion, options: SnippetOptions): Lines {
	return optionsSnippet("radio", question, options);
}

// HTML has no way to require one of several checkboxes.
export function multipleSnippet(question: MultipleQuestion, options: SnippetOptions): Lines {
	return optionsSnippet("checkbox", question, { ...options, isRequired: false });
}

function optionsSnippet(
	type: "radio" | "checkbox",
	question: SingleQuestion | MultipleQuestion,
	options: SnippetOptions,
): Lines {
	const { id, other } = question;
	const { say, language, isRequired } = options;
	const choices = question.options.map(({ value, label }) =>
		choice(type, id, value, say(label), isRequired),
	);
	const none = type === "radio" ? noAnswer(question, id, language) : [];
	if (other === undefined) return group(question, options, [...choices, ...none]);
	const own = { name: partName(id, "other"), maxlength: MAX_OWN_LENGTH, placeholder: " " };
	const label = `${say(other)} – ${wordsFor(language).survey.other}`;
	return group(question, options, [
		...choices,
		choice(type, id, OTHER_VALUE, say(other)),
		tag("input", { ...own, "aria-label": label }),
		...none,
	]);
}
