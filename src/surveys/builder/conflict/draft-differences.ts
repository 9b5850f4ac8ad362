import type { Words } from "../../../words/languages.ts";
import { idsOf } from "../draft-ids.ts";
import type { DraftQuestion, DraftSurvey, Texts } from "../draft-survey.schema.ts";
import { firstText } from "../draft-texts.ts";
import { numbered, numberedName } from "../fields/question-names.ts";

/** A part of a survey in two versions: its text in each; undefined where the part is missing. */
export interface DraftDifference {
	name: string;
	mine: string | undefined;
	theirs: string | undefined;
}

type BuilderWords = Words["surveyBuilder"];
type ConflictWords = Words["surveyConflict"];

/** Lists where two versions of a survey differ, in the order of the form. */
export function draftDifferences(
	mine: DraftSurvey,
	theirs: DraftSurvey,
	words: { builder: BuilderWords; conflict: ConflictWords },
): DraftDifference[] {
	const [one, other] = [mine, theirs].map((draft) => partsOf(draft, words));
	const names = new Map([...(other ?? []), ...(one ?? [])].map(([key, { name }]) => [key, name]));
	return [...names].flatMap(([key, name]) => {
		const [here, there] = [one?.get(key), other?.get(key)];
		if (here?.whole === there?.whole) return [];
		const [text, second] = [here?.text, there?.text];
		const isAlike = text === second && text !== undefined;
		const more = isAlike ? `${text}\n(${words.conflict.moreDetails})` : text;
		return [{ name, mine: more, theirs: second }];
	});
}

/** A part of a survey: its name, its text, and everything that it consists of. */
interface Part {
	name: string;
	text: string;
	whole: string;
}

function partsOf(
	draft: DraftSurvey,
	words: { builder: BuilderWords; conflict: ConflictWords },
): Map<string, Part> {
	const { builder, conflict } = words;
	const { languages } = draft;
	const ids = idsOf(draft.questions, languages);
	const named: [name: string, text: string][] = [
		[builder.title, textIn(draft.title, languages)],
		[builder.intro, textIn(draft.intro, languages)],
		[builder.languages.which, languages.join(", ")],
		...settingTexts(draft, builder),
	];
	const settings = named.map(([name, text]): [string, Part] => [name, { name, text, whole: text }]);
	const questions = numbered(draft.questions).map(({ question, number }): [string, Part] => {
		const label = firstText(question.label, languages) || builder.noText;
		const { key, ...content } = question;
		const id = ids.get(key) ?? key;
		return [
			`q.${id}`,
			{
				name: `${numberedName({ question, number }, builder)}: ${label}`,
				text: questionText(question, draft, builder),
				whole: comparable({ ...content, id, conditions: conditionsOf(question, ids) }),
			},
		];
	});
	const order = draft.questions.map(({ label }) => firstText(label, languages)).join("\n");
	const ordered = { name: conflict.order, text: order, whole: [...ids.values()].join("\n") };
	return new Map([...settings, ...questions, ["order", ordered]]);
}

function settingTexts(draft: DraftSurvey, builder: BuilderWords): [string, string][] {
	const { languages } = draft;
	return [
		[builder.opensAt, draft.opens_at.replace("T", " ")],
		[builder.closesAt, draft.closes_at.replace("T", " ")],
		[builder.quota, draft.quota],
		[builder.thanks, textIn(draft.thanks, languages)],
		[builder.privacy, textIn(draft.privacy, languages)],
		[builder.retention, draft.retention_days],
		[builder.results, builder.resultsFor[draft.results]],
		[builder.announce, flag(draft.announce)],
		[builder.announceTopics, draft.announce_topics.join(", ")],
		[builder.announceArticles, draft.announce_articles.join("\n")],
		[builder.callText, textIn(draft.call_text, languages)],
		[builder.callButton, textIn(draft.call_button, languages)],
		[builder.slug, draft.slug],
		[builder.turnstile, flag(draft.turnstile)],
		[builder.redirects, draft.redirect_origins],
		[builder.webhook, draft.webhook_url],
		[builder.webhookSend, draft.webhook_url && builder.webhookSends[draft.webhook_send]],
	];
}

const flag = (isOn: boolean) => (isOn ? "✓" : "");

/** Returns a value as text; the order in which its fields were read or stored makes no difference. */
const comparable = (value: object) =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === "object" && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
			: part,
	);

/** Returns a text, in several languages one a line. */
const textIn = (texts: Texts, languages: string[]) =>
	languages
		.map((language) => texts[language] ?? "")
		.filter((text) => text !== "")
		.join("\n");

function questionText(question: DraftQuestion, { languages }: DraftSurvey, words: BuilderWords) {
	const { label, help, options, rows, paste, other, other_label, required, retired } = question;
	const { min, max, max_length, unit, low, high } = question;
	const inOneLine = (texts: Texts) => textIn(texts, languages).replaceAll("\n", " | ");
	const limits = min || max ? words.fixedLimits(min || "…", max || "…") : "";
	const lines = [
		...[textIn(label, languages), textIn(help, languages)],
		...options.map((option) => `– ${inOneLine(option.label)}`),
		...[paste, other ? `– ${inOneLine(other_label)}` : ""],
		...rows.map((row) => `– ${inOneLine(row.label)}`),
		...[inOneLine(low), inOneLine(high), inOneLine(unit), limits],
		max_length && `${words.maxLength}: ${max_length}`,
		...[required ? words.required : "", retired ? words.retiredMark : ""],
	];
	return lines.filter((line) => line !== "").join("\n");
}

const conditionsOf = ({ conditions }: DraftQuestion, ids: Map<string, string>) =>
	conditions.map(({ key, question, ...rest }) => ({ ...rest, question: ids.get(question) }));
