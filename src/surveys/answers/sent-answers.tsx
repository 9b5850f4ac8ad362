import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import { type PostedFields, valuesIn } from "../questions/posted-fields.ts";
import { type AskedQuestion, withoutSections } from "../questions/question.schema.ts";
import type { AnswerLineOptions } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { withoutReservedFields } from "../survey/reserved-fields.ts";
import type { Survey } from "../survey/survey.schema.ts";

/** No form of ours has so many fields: a small request must not cause a large response. */
const MAX_SHOWN_FIELDS = 1000;

export interface SentAnswersProps {
	/** The survey that was asked; undefined if there is none any more, or only the newsroom may know it. */
	survey?: Survey | undefined;
	fields: PostedFields;
	language: string;
}

/** Lists everything that was sent with a form that was not stored, so that people can copy it. */
export function SentAnswers({ survey, fields, language }: SentAnswersProps) {
	const sent = new Map(
		[...withoutReservedFields(fields)].filter(([, value]) => valuesIn(value).length > 0),
	);
	if (sent.size === 0) return null;
	const say = localizer(language, survey?.language ?? language);
	const questions = withoutSections(survey?.questions ?? []);
	const known = new Set(questions.flatMap((question) => behaviourOf(question).fields()));
	const others = [...sent].filter(([field]) => !known.has(field)).slice(0, MAX_SHOWN_FIELDS);
	return (
		<>
			<h2>{wordsFor(language).survey.unsaved.answers}</h2>
			<dl class="answers">
				{questions.map((question) => (
					<Entry name={say(question.label)} lines={linesOf(question, sent, { say, language })} />
				))}
				{others.map(([field, value]) => (
					<Entry name={field} lines={typedLines(value)} />
				))}
			</dl>
		</>
	);
}

function Entry({ name, lines }: { name: string; lines: string[] }) {
	if (lines.length === 0) return null;
	return (
		<>
			<dt>{name}</dt>
			<dd class="lines">{lines.join("\n")}</dd>
		</>
	);
}

/** Returns the answer as its receipt would show it; as it was typed, if it is not valid or a receipt shows it elsewhere. */
function linesOf(question: AskedQuestion, fields: PostedFields, options: AnswerLineOptions) {
	const { read, answerLines, fields: fieldsOf } = behaviourOf(question);
	const parts = read((field) => valuesIn(fields.get(field)), options.language);
	const valid = parts.flatMap((part) => ("answer" in part ? [[part.field, part.answer]] : []));
	const isValid = valid.length === parts.length;
	const lines = isValid ? answerLines(Object.fromEntries(valid), options) : [];
	return lines.length > 0 ? lines : fieldsOf().flatMap((field) => typedLines(fields.get(field)));
}

function typedLines(value: unknown): string[] {
	return valuesIn(value).map((one) => {
		if (one instanceof File) return one.name;
		return typeof one === "string" ? one : JSON.stringify(one);
	});
}
