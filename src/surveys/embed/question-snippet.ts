import { wordsFor } from "../../words/languages.ts";
import { OTHER_VALUE } from "../questions/question-parts.schema.ts";
import {
	type AskedQuestion,
	partName,
	type QuestionByType,
	type QuestionTypeName,
} from "../questions/question-type.ts";
import { scaleOf, stepsOf } from "../questions/scale/scale-steps.ts";
import { element, type Lines, tag, text } from "../questions/snippet-markup.ts";
import { choice, field, group, help, type RenderOptions } from "../questions/snippet-parts.ts";

type Writer<Asked> = (question: Asked, manner: RenderOptions) => Lines;
type WithOptions = QuestionByType["single"] | QuestionByType["multiple"];
type Attributes = Parameters<typeof tag>[1];

/** Each type of question as fields of a form, with the names and values that the intake takes. */
const snippetWriters: { [Type in QuestionTypeName]: Writer<QuestionByType[Type]> } = {
	single: (question, manner) => options("radio", question, manner),
	multiple: (question, manner) => options("checkbox", question, manner),
	yes_no: (question, manner) => {
		const { yes, no } = wordsFor(manner.language).survey;
		const answers = Object.entries({ yes, no });
		return group(
			question,
			manner,
			answers.map(([value, label]) =>
				choice("radio", question.id, value, label, manner.isRequired),
			),
		);
	},
	rating: (question, manner) => group(question, manner, steps(question.id, question, manner)),
	nps: (question, manner) => group(question, manner, steps(question.id, question, manner)),
	ranking,
	matrix: (question, manner) => {
		const rows = question.rows.map(({ id, label }) => {
			const legend = `<legend>${text(manner.say(label))}</legend>`;
			const fields = steps(partName(question.id, id), question, manner);
			return element("fieldset", {}, [legend, ...fields]);
		});
		return group(question, manner, rows.flat());
	},
	number: (question, manner) => {
		const unit = question.unit === undefined ? "" : ` ${text(manner.say(question.unit))}`;
		const given = input(question, manner, { inputmode: "decimal", maxlength: 24 });
		return field(question, manner, given + unit);
	},
	date: (question, manner) => {
		const { min, max } = question;
		return field(question, manner, input(question, manner, { type: "date", min, max }));
	},
	text: (question, manner) =>
		field(question, manner, input(question, manner, { maxlength: question.max_length })),
	long_text: (question, manner) => {
		const { id: name, max_length: maxlength } = question;
		const attributes = { name, maxlength, rows: 5, placeholder: " ", required: manner.isRequired };
		return field(question, manner, `${tag("textarea", attributes)}</textarea>`);
	},
	email: (question, manner) =>
		field(question, manner, input(question, manner, { type: "email", maxlength: 254 })),
	consent: (question, { say, language, isRequired }) => {
		const { agree } = wordsFor(language).survey;
		const box = choice("checkbox", question.id, "yes", agree, isRequired);
		return element("p", {}, [`${text(say(question.label))}<br>`, ...help(question, say), box]);
	},
};

/** A question as fields of a form. */
export function questionSnippet(question: AskedQuestion, manner: RenderOptions): Lines {
	return written(question.type, question, manner);
}

function written<Type extends QuestionTypeName>(
	type: Type,
	question: QuestionByType[Type],
	manner: RenderOptions,
) {
	const write: Writer<QuestionByType[Type]> = snippetWriters[type];
	return write(question, manner);
}

function options(type: "radio" | "checkbox", question: WithOptions, manner: RenderOptions): Lines {
	const { id, other } = question;
	const { say, language } = manner;
	const isRequired = manner.isRequired && type === "radio";
	const choices = question.options.map(({ value, label }) =>
		choice(type, id, value, say(label), isRequired),
	);
	if (other === undefined) return group(question, manner, choices);
	const own = { name: partName(id, "other"), maxlength: 500, placeholder: " " };
	const words = `${say(other)} – ${wordsFor(language).survey.other}`;
	const written = tag("input", { ...own, "aria-label": words });
	return group(question, manner, [...choices, choice(type, id, OTHER_VALUE, say(other)), written]);
}

function steps(name: string, question: AskedQuestion, { say, isRequired }: RenderOptions): Lines {
	const scale = scaleOf(question);
	if (!scale) return [];
	const { min, max, low, high } = scale;
	const ends = new Map([
		[min, low],
		[max, high],
	]);
	return stepsOf(scale).map((step) => {
		const end = ends.get(step);
		const label = end === undefined ? step : `${step} – ${say(end)}`;
		return choice("radio", name, step, label, isRequired);
	});
}

function ranking(question: QuestionByType["ranking"], manner: RenderOptions): Lines {
	const { id, options, max = options.length } = question;
	const words = wordsFor(manner.language).survey;
	const places = Array.from({ length: Math.min(max, options.length) }, (_, index) => index + 1);
	const rows = options.map(({ value, label }) => {
		const select = element("select", { name: partName(id, value) }, [
			`<option value="">${text(words.noPlace)}</option>`,
			...places.map((place) => `<option value="${place}">${text(words.place(place))}</option>`),
		]);
		return element("label", {}, [...select, text(manner.say(label))]);
	});
	return group(question, manner, rows.flat());
}

function input(
	question: AskedQuestion,
	{ isRequired }: RenderOptions,
	attributes: Attributes,
): string {
	const all = { name: question.id, ...attributes, placeholder: " ", required: isRequired };
	return tag("input", all);
}
