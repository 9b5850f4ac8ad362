import type {
	DraftCondition,
	DraftQuestion,
	DraftSurvey,
	Texts,
} from "../../src/surveys/builder/draft-survey.schema.ts";

type Pair = [name: string, value: string];

/** Returns the fields that the builder's form sends of a survey, in their order. */
export function builderFields(draft: DraftSurvey): Pair[] {
	const { title, intro, thanks, privacy, call_text, call_button, questions, languages } = draft;
	const texts = { title, intro, thanks, privacy, call_text, call_button };
	const { opens_at, opens_at_fold, closes_at, closes_at_fold, quota, retention_days } = draft;
	const { slug, language, results, redirect_origins, webhook_url, webhook_send } = draft;
	const lines = {
		...{ slug, language, opens_at, opens_at_fold, closes_at, closes_at_fold, quota },
		...{ retention_days, results, redirect_origins, webhook_url, webhook_send },
		announce_topics: draft.announce_topics.join("\n"),
		announce_articles: draft.announce_articles.join("\n"),
	};
	return [
		...Object.entries(texts).flatMap(([name, by]) => textFields(name, by)),
		...Object.entries(lines),
		...languages.map((one): Pair => ["languages", one]),
		...flag("turnstile", draft.turnstile),
		...flag("announce", draft.announce),
		...questions.flatMap((question): Pair[] => [["q", question.key], ...questionFields(question)]),
	];
}

/** Returns the body that a browser sends of them. */
export const builderBody = (draft: DraftSurvey, more: Record<string, string>) =>
	new URLSearchParams([...builderFields(draft), ...Object.entries(more)]);

/** Returns the fields as the service reads them. */
export function builderForm(draft: DraftSurvey): Map<string, unknown> {
	const form = new Map<string, string | string[]>();
	for (const [name, value] of builderFields(draft)) {
		const before = form.get(name);
		form.set(name, before === undefined ? value : [before, value].flat());
	}
	return form;
}

const textFields = (name: string, texts: Texts): Pair[] =>
	Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]);

const flag = (name: string, isOn: boolean): Pair[] => (isOn ? [[name, "yes"]] : []);

function questionFields(question: DraftQuestion): Pair[] {
	const { key, id, type, paste, min, max, decimals, max_length, style, version } = question;
	const { label, help, other_label, unit, low, high, options, rows, conditions } = question;
	const fields: Pair[] = [
		...Object.entries({ id, type, paste, min, max, decimals, max_length, style, version }),
		...Object.entries({ label, help, other_label, unit, low, high }).flatMap(([name, by]) =>
			textFields(name, by),
		),
		...flag("required", question.required),
		...flag("retired", question.retired),
		...flag("other", question.other),
		...options.flatMap(({ key: name, value, label }): Pair[] => [
			["o", name],
			[`${name}.value`, value],
			...textFields(`${name}.label`, label),
		]),
		...rows.flatMap(({ key: name, id, label }): Pair[] => [
			["r", name],
			[`${name}.id`, id],
			...textFields(`${name}.label`, label),
		]),
		...conditions.flatMap(conditionFields),
	];
	return fields.map(([name, value]) => [`${key}.${name}`, value]);
}

function conditionFields({ key, question, test, values, at_least }: DraftCondition): Pair[] {
	return [
		["c", key],
		[`${key}.question`, question],
		[`${key}.test`, test],
		[`${key}.at_least`, at_least],
		...values.map((value): Pair => [`${key}.values`, value]),
	];
}
