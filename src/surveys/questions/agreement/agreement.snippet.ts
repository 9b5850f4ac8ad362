import { wordsFor } from "../../../words/languages.ts";
import { element, type Lines, text } from "../snippet-markup.ts";
import { choice, group, help, noAnswer, type SnippetOptions } from "../snippet-parts.ts";
import type { ConsentQuestion, YesNoQuestion } from "./agreement.schema.ts";

export function yesNoSnippet(question: YesNoQuestion, options: SnippetOptions): Lines {
	const { yes, no } = wordsFor(options.language).survey;
	const buttons = Object.entries({ yes, no }).map(([value, label]) =>
		choice("radio", question.id, value, label, options.isRequired),
	);
	const none = noAnswer(question, question.id, options.language);
	return group(question, options, [...buttons, ...none]);
}

export function consentSnippet(
	question: ConsentQuestion,
	{ say, language, isRequired }: SnippetOptions,
): Lines {
	const { agree } = wordsFor(language).survey;
	const box = choice("checkbox", question.id, "yes", agree, isRequired);
	return element("p", {}, [`${text(say(question.label))}<br>`, ...help(question, say), box]);
}
