import * as v from "valibot";

// What an older version stored may lack a field: it is empty then.
const text = v.fallback(v.string(), "");
const flag = v.fallback(v.boolean(), false);
const texts = v.fallback(v.record(v.string(), v.string()), {});
const list = <Entry extends v.GenericSchema>(entry: Entry) => v.fallback(v.array(entry), []);

/** A text as it was typed in each language of a survey. */
export type Texts = Record<string, string>;

const DraftOption = v.object({ key: text, value: text, label: texts });
export type DraftOption = v.InferOutput<typeof DraftOption>;

const DraftRow = v.object({ key: text, id: text, label: texts });
export type DraftRow = v.InferOutput<typeof DraftRow>;

export const CONDITION_TESTS = ["is", "at_least", "answered", "unanswered"] as const;
export type ConditionTest = (typeof CONDITION_TESTS)[number];

const DraftCondition = v.object({
	key: text,
	/** The key of the question that it is about; empty as long as none is chosen. */
	question: text,
	test: v.fallback(v.picklist(CONDITION_TESTS), "is"),
	/** The answers of which one must be given: keys of options, `_other`, `yes`, `no` or steps of a scale. */
	values: list(v.string()),
	at_least: text,
});
export type DraftCondition = v.InferOutput<typeof DraftCondition>;

const DraftQuestion = v.object({
	/** Names it in the form: it stays while somebody types, also if its id changes. */
	key: text,
	id: text,
	type: text,
	label: texts,
	help: texts,
	required: flag,
	retired: flag,
	options: list(DraftOption),
	/** Options that were pasted and are not in the list yet, one a line. */
	paste: text,
	other: flag,
	other_label: texts,
	rows: list(DraftRow),
	min: text,
	max: text,
	decimals: text,
	max_length: text,
	unit: texts,
	low: texts,
	high: texts,
	style: text,
	version: text,
	conditions: list(DraftCondition),
});
export type DraftQuestion = v.InferOutput<typeof DraftQuestion>;

/** A survey as it stands in the form of the builder: every field is there, and every number is text, as it was typed. */
export const DraftSurvey = v.object({
	slug: text,
	language: text,
	/** Its own language is the first. */
	languages: list(v.string()),
	title: texts,
	intro: texts,
	thanks: texts,
	privacy: texts,
	call_text: texts,
	call_button: texts,
	/** Times on the clocks of the newsroom; the fold says which of the two a time in a doubled hour is. */
	opens_at: text,
	opens_at_fold: text,
	closes_at: text,
	closes_at_fold: text,
	quota: text,
	retention_days: text,
	results: v.fallback(v.picklist(["newsroom", "public"]), "newsroom"),
	turnstile: flag,
	announce: flag,
	announce_topics: list(v.string()),
	announce_articles: list(v.string()),
	redirect_origins: text,
	webhook_url: text,
	webhook_send: v.fallback(v.picklist(["each", "digest"]), "each"),
	questions: list(DraftQuestion),
});
export type DraftSurvey = v.InferOutput<typeof DraftSurvey>;

/** Reads a draft that was stored. */
export const readStored = (stored: unknown): DraftSurvey => v.parse(DraftSurvey, stored);

/** The notation of typed numbers and times: the language of the site, and the time zone of the newsroom. */
export interface Reading {
	language: string;
	timeZone: string;
}
