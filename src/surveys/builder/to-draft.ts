import type { Condition } from "../questions/condition.schema.ts";
import type { Question } from "../questions/question.schema.ts";
import { OTHER_VALUE } from "../questions/question-parts.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { languagesOf } from "../survey/survey-languages.schema.ts";
import { numberText } from "./draft-numbers.ts";
import type { DraftCondition, DraftQuestion, DraftSurvey, Reading } from "./draft-survey.schema.ts";
import { toTexts } from "./draft-texts.ts";
import { toTypedTime } from "./draft-times.ts";
import { emptyTexts } from "./empty-draft.ts";

/** The parts of a survey that the builder reads. */
export type SurveySource = Pick<
	SurveyRow,
	"slug" | "language" | "definition" | "announce" | "opens_at" | "closes_at"
>;

/** Returns a stored survey as somebody would type it. */
export function toDraft(survey: SurveySource, reading: Reading): DraftSurvey {
	const { slug, language, definition, announce } = survey;
	const { title, intro, thanks, privacy, call, questions, webhook } = definition;
	const languages = [...new Set([language, ...languagesOf(definition, language)])];
	const texts = (text: typeof intro) => toTexts(text, languages);
	const [opens, closes] = [survey.opens_at, survey.closes_at].map((at) =>
		toTypedTime(at, reading.timeZone),
	);
	const keys = keysOf(questions);
	return {
		...{ slug, language, languages },
		...{ title: texts(title), intro: texts(intro), thanks: texts(thanks) },
		...{ privacy: texts(privacy), call_text: texts(call?.text), call_button: texts(call?.button) },
		...{ opens_at: opens?.wall ?? "", opens_at_fold: opens?.fold ?? "" },
		...{ closes_at: closes?.wall ?? "", closes_at_fold: closes?.fold ?? "" },
		quota: numberText(definition.quota, reading.language),
		retention_days: numberText(definition.retention_days, reading.language),
		...{ results: definition.results, turnstile: definition.turnstile, announce },
		announce_topics: definition.announce_topics ?? [],
		announce_articles: definition.announce_articles ?? [],
		redirect_origins: definition.redirect_origins.join("\n"),
		...{ webhook_url: webhook?.url ?? "", webhook_send: webhook?.send ?? "each" },
		questions: questions.map((question) =>
			toDraftQuestion(question, { keys, questions, languages, reading }),
		),
	};
}

/** Names of texts of the survey, beside which a key would be read as one of them. */
const TEXTS: ReadonlySet<string> = new Set(
	Object.keys({ title: 0, intro: 0, thanks: 0, privacy: 0, call_text: 0, call_button: 0 }),
);

/** Returns the key of each question: its id, unless a text of the survey has that name. */
function keysOf(questions: Question[]): Map<string, string> {
	const ids = new Set(questions.map(({ id }) => id));
	const free = (id: string): string => (ids.has(`${id}-1`) ? free(`${id}-1`) : `${id}-1`);
	return new Map(questions.map(({ id }) => [id, TEXTS.has(id) ? free(id) : id]));
}

interface Around {
	keys: Map<string, string>;
	questions: Question[];
	languages: string[];
	reading: Reading;
}

/** The fields that some type has, each of which may be missing. */
type AnyQuestion = Partial<
	Omit<Extract<Question, { type: "multiple" }>, "type" | "min" | "max"> &
		Omit<Extract<Question, { type: "matrix" }>, "type" | "min" | "max"> &
		Pick<Extract<Question, { type: "number" }>, "decimals" | "unit"> &
		Pick<Extract<Question, { type: "text" }>, "max_length"> &
		Pick<Extract<Question, { type: "rating" }>, "style"> &
		Pick<Extract<Question, { type: "consent" }>, "version">
> & { min?: number | string; max?: number | string };

function toDraftQuestion(question: Question, around: Around): DraftQuestion {
	const { keys, languages, reading } = around;
	const given: AnyQuestion = question;
	const texts = (text: typeof given.label) => toTexts(text, languages);
	const number = (value: number | string | undefined) =>
		typeof value === "string" ? value : numberText(value, reading.language);
	return {
		...{ key: keys.get(question.id) ?? question.id, id: question.id, type: question.type },
		...{ label: texts(given.label), help: texts(given.help) },
		...{ required: given.required ?? false, retired: given.retired ?? false },
		options: (given.options ?? []).map(({ value, label }, index) => ({
			...{ key: `o${index + 1}`, value, label: texts(label) },
		})),
		paste: "",
		other: given.other !== undefined,
		other_label: given.other === undefined ? emptyTexts(languages) : texts(given.other),
		rows: (given.rows ?? []).map(({ id, label }, index) => ({
			...{ key: `r${index + 1}`, id, label: texts(label) },
		})),
		...{ min: number(given.min), max: number(given.max), decimals: number(given.decimals) },
		...{ max_length: number(given.max_length), unit: texts(given.unit) },
		...{ low: texts(given.low), high: texts(given.high) },
		...{ style: given.style ?? "", version: given.version ?? "" },
		conditions: (question.show_if ?? []).map((one, index) =>
			toDraftCondition(one, `c${index + 1}`, around),
		),
	};
}

function toDraftCondition(condition: Condition, key: string, around: Around): DraftCondition {
	const source = around.questions.find(({ id }) => id === condition.question);
	const question = around.keys.get(condition.question) ?? condition.question;
	const empty = { key, question, values: [], at_least: "" };
	if ("answered" in condition)
		return { ...empty, test: condition.answered ? "answered" : "unanswered" };
	if ("at_least" in condition) {
		const at_least = numberText(condition.at_least, around.reading.language);
		return { ...empty, test: "at_least", at_least };
	}
	const wanted = "equals" in condition ? [condition.equals] : condition.one_of;
	const values = [...new Set(wanted.map((value) => toDraftValue(value, source)))];
	return { ...empty, test: "is", values };
}

function toDraftValue(value: string | number | boolean, source: Question | undefined): string {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (!source || !("options" in source) || value === OTHER_VALUE) return String(value);
	const index = source.options.findIndex((option) => option.value === value);
	return index === -1 ? String(value) : `o${index + 1}`;
}
