import { toPlacedSlug } from "../survey/placement/placed.ts";
import { idsOf, idsOfRows, valuesOfOptions } from "./draft-ids.ts";
import { numberOrText } from "./draft-numbers.ts";
import type { DraftQuestion, DraftSurvey, Reading, Texts } from "./draft-survey.schema.ts";
import { toTranslatedText } from "./draft-texts.ts";
import { instantOrText } from "./draft-times.ts";
import { allOptions } from "./pasted-options.ts";
import { toCondition } from "./to-condition.ts";

type Json = Record<string, unknown>;

/**
 * Returns what the form asks the newsroom's API to store: nothing that was left empty, and names made of labels where
 * none was typed. What is no number or no time stays as it was typed, so that the schema of surveys refuses it.
 */
export function toSurveyInput(draft: DraftSurvey, reading: Reading): Json {
	const { languages } = draft;
	const { language, timeZone } = reading;
	const say = (texts: Texts) => toTranslatedText(texts, languages);
	const [text, button] = [say(draft.call_text), say(draft.call_button)];
	const around = { draft, reading, ids: idsOf(draft.questions, languages), say };
	const url = draft.webhook_url.trim();
	return withoutEmpty({
		...{ title: say(draft.title), intro: say(draft.intro), thanks: say(draft.thanks) },
		privacy: say(draft.privacy),
		call: text === undefined && button === undefined ? undefined : withoutEmpty({ text, button }),
		language: draft.language,
		opens_at: instantOrText({ wall: draft.opens_at, fold: draft.opens_at_fold }, timeZone),
		closes_at: instantOrText({ wall: draft.closes_at, fold: draft.closes_at_fold }, timeZone),
		quota: numberOrText(draft.quota, language),
		retention_days: numberOrText(draft.retention_days, language),
		...{ results: draft.results, turnstile: draft.turnstile, announce: draft.announce },
		announce_topics: listOrNone(draft.announce_topics),
		announce_articles: listOrNone(draft.announce_articles.map(toPlacedSlug)),
		redirect_origins: linesOf(draft.redirect_origins),
		webhook: url === "" ? undefined : { url, send: draft.webhook_send },
		questions: draft.questions.map((question) => toQuestion(question, around)),
	});
}

const listOrNone = (names: string[]) => (names.length > 0 ? names : undefined);

interface Around {
	draft: DraftSurvey;
	reading: Reading;
	ids: Map<string, string>;
	say: (texts: Texts) => unknown;
}

type Part = (question: DraftQuestion, around: Around) => Json;

const options: Part = (question, { draft: { languages }, say }) => {
	const all = allOptions(question, languages);
	const values = valuesOfOptions(all, languages);
	return {
		options: all.map(({ key, label }) =>
			withoutEmpty({ value: values.get(key), label: say(label) }),
		),
	};
};
const other: Part = ({ other: isOffered, other_label }, { say }) => ({
	other: isOffered ? (say(other_label) ?? "") : undefined,
});
const rows: Part = (question, { draft: { languages }, say }) => {
	const ids = idsOfRows(question.rows, languages);
	return {
		rows: question.rows.map(({ key, label }) =>
			withoutEmpty({ id: ids.get(key), label: say(label) }),
		),
	};
};
const limits =
	(decimals?: number): Part =>
	({ min, max }, { reading: { language } }) => ({
		min: numberOrText(min, language, decimals),
		max: numberOrText(max, language, decimals),
	});
const most: Part = ({ max }, { reading: { language } }) => ({ max: numberOrText(max, language) });
const ends: Part = ({ low, high }, { say }) => ({ low: say(low), high: say(high) });
const length: Part = ({ max_length }, { reading: { language } }) => ({
	max_length: numberOrText(max_length, language),
});
const amount: Part = ({ decimals, unit }, { reading: { language }, say }) => ({
	decimals: numberOrText(decimals, language),
	unit: say(unit),
});
const days: Part = ({ min, max }) => ({ min: typedOrNothing(min), max: typedOrNothing(max) });
const style: Part = (question) => ({ style: typedOrNothing(question.style) });
const version: Part = (question) => ({ version: typedOrNothing(question.version) });
const answered: Part = ({ required, retired }) => ({ required, retired });

/** The decimals of a limit of numbers: a question about whole numbers may begin at 0.5. */
const MOST_DECIMALS = 3;

const parts: Record<string, Part[]> = {
	section: [],
	single: [answered, options, other],
	multiple: [answered, options, other, limits()],
	yes_no: [answered],
	rating: [answered, limits(), ends, style],
	nps: [answered, ends],
	ranking: [answered, options, most],
	matrix: [answered, rows, limits(), ends],
	number: [answered, limits(MOST_DECIMALS), amount],
	date: [answered, days],
	text: [answered, length],
	long_text: [answered, length],
	email: [answered],
	consent: [answered, version],
};

function toQuestion(question: DraftQuestion, around: Around): Json {
	const { key, type, label, help, conditions } = question;
	const { ids, say } = around;
	const own = (parts[type] ?? []).map((part) => part(question, around));
	return withoutEmpty({
		...{ id: ids.get(key), type, label: say(label), help: say(help) },
		...Object.assign({}, ...own),
		show_if:
			conditions.length === 0 ? undefined : conditions.map((one) => toCondition(one, around)),
	});
}

const typedOrNothing = (text: string) => (text.trim() === "" ? undefined : text.trim());

const linesOf = (text: string) =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");

function withoutEmpty(object: Json): Json {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
