import { withLanguage, withoutLanguage } from "./draft-languages.ts";
import { moved, without } from "./draft-lists.ts";
import type { DraftQuestion, DraftSurvey } from "./draft-survey.schema.ts";
import { emptyCondition, emptyOption, emptyQuestion, emptyRow } from "./empty-draft.ts";
import { allOptions, MOST_OPTIONS } from "./pasted-options.ts";
import type { DraftAction } from "./read-action.ts";

/** The values that an action needs beside the form. */
export interface ActionTools {
	newKey: () => string;
	/** The type of a question that is added, and the language that is added. */
	type: string;
	language: string;
	/** True if a question has answers: then it is no longer asked instead of being removed. */
	isLocked: (question: DraftQuestion) => boolean;
}

/** The form after an action, and the key of the question to show. */
export interface ActedDraft {
	draft: DraftSurvey;
	shown: string | undefined;
}

type Act = (draft: DraftSurvey, action: DraftAction, tools: ActionTools) => DraftSurvey;

const UP = -1;
const DOWN = 1;

const actions: Record<string, Act> = {
	up: (draft, { key }) => ({ ...draft, questions: moved(draft.questions, key, UP) }),
	down: (draft, { key }) => ({ ...draft, questions: moved(draft.questions, key, DOWN) }),
	remove: removeQuestion,
	copy: copyQuestion,
	paste: inQuestion((question, _, { newKey }, { languages }) => {
		const options = allOptions(question, languages, newKey);
		return options.length > MOST_OPTIONS ? question : { ...question, options, paste: "" };
	}),
	"add-option": inQuestion((question, _, { newKey }, { languages }) => ({
		...question,
		options: [...question.options, emptyOption(newKey(), languages)],
	})),
	"remove-option": inOptions((options, key) => without(options, key)),
	"up-option": inOptions((options, key) => moved(options, key, UP)),
	"down-option": inOptions((options, key) => moved(options, key, DOWN)),
	"add-row": inQuestion((question, _, { newKey }, { languages }) => ({
		...question,
		rows: [...question.rows, emptyRow(newKey(), languages)],
	})),
	"remove-row": inRows((rows, key) => without(rows, key)),
	"up-row": inRows((rows, key) => moved(rows, key, UP)),
	"down-row": inRows((rows, key) => moved(rows, key, DOWN)),
	"add-condition": inQuestion((question, _, { newKey }) => ({
		...question,
		conditions: [...question.conditions, emptyCondition(newKey())],
	})),
	"remove-condition": inQuestion((question, { part }) => ({
		...question,
		conditions: without(question.conditions, part),
	})),
	"add-language": (draft, _, { language }) => withLanguage(draft, language),
	"remove-language": (draft, { key }) => withoutLanguage(draft, key),
};

/** Does what a button of the form says; buttons that change nothing in it leave it as it is. */
export function applyAction(
	draft: DraftSurvey,
	action: DraftAction,
	tools: ActionTools,
): ActedDraft {
	if (action.name === "add") return addQuestion(draft, tools);
	const acted = actions[action.name]?.(draft, action, tools) ?? draft;
	const before = draft.questions.findIndex(({ key }) => key === action.key);
	const isCopy = action.name === "copy" && before !== -1;
	const isGone = before !== -1 && !acted.questions.some(({ key }) => key === action.key);
	const next = isGone ? Math.min(before, acted.questions.length - 1) : before + (isCopy ? 1 : 0);
	const shown = isCopy || isGone ? acted.questions[next]?.key : action.key;
	return { draft: acted, shown: before === -1 ? undefined : shown };
}

function addQuestion(draft: DraftSurvey, { newKey, type }: ActionTools): ActedDraft {
	const key = newKey();
	const question = emptyQuestion(key, type, draft.languages, newKey);
	return { draft: { ...draft, questions: [...draft.questions, question] }, shown: key };
}

/** Removes a question; conditions about it wait for another one. */
function removeQuestion(draft: DraftSurvey, { key }: DraftAction, { isLocked }: ActionTools) {
	const removed = draft.questions.find((question) => question.key === key);
	if (!removed) return draft;
	if (isLocked(removed)) return withQuestion(draft, key, { ...removed, retired: true });
	const questions = without(draft.questions, key).map((question) => ({
		...question,
		conditions: question.conditions.map((one) =>
			one.question === key ? { ...one, question: "", values: [] } : one,
		),
	}));
	return { ...draft, questions };
}

function copyQuestion(draft: DraftSurvey, { key }: DraftAction, { newKey }: ActionTools) {
	const questions = draft.questions.flatMap((question) =>
		question.key === key
			? [question, { ...question, key: newKey(), id: "", retired: false }]
			: [question],
	);
	return { ...draft, questions };
}

type ActInQuestion = (
	question: DraftQuestion,
	action: DraftAction,
	tools: ActionTools,
	draft: DraftSurvey,
) => DraftQuestion;

function inQuestion(act: ActInQuestion): Act {
	return (draft, action, tools) => {
		const question = draft.questions.find(({ key }) => key === action.key);
		return question ? withQuestion(draft, action.key, act(question, action, tools, draft)) : draft;
	};
}

type Options = DraftQuestion["options"];
function inOptions(act: (options: Options, key: string) => Options): Act {
	return inQuestion((question, { part }) => ({
		...question,
		options: act(question.options, part),
	}));
}

type Rows = DraftQuestion["rows"];
function inRows(act: (rows: Rows, key: string) => Rows): Act {
	return inQuestion((question, { part }) => ({ ...question, rows: act(question.rows, part) }));
}

function withQuestion(draft: DraftSurvey, key: string, question: DraftQuestion): DraftSurvey {
	const questions = draft.questions.map((one) => (one.key === key ? question : one));
	return { ...draft, questions };
}
