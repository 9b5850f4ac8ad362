import { partName } from "../answers.schema.ts";
import { element, type Lines, text } from "../snippet-markup.ts";
import { choice, group, noAnswer, type SnippetOptions } from "../snippet-parts.ts";
import type { MatrixQuestion } from "./matrix.schema.ts";
import { NPS_SCALE, type NpsQuestion } from "./nps.schema.ts";
import type { RatingQuestion } from "./rating.schema.ts";
import { type Scale, stepsOf } from "./scale.schema.ts";

export function ratingSnippet(question: RatingQuestion, options: SnippetOptions): Lines {
	return group(question, options, [
		...steps(question.id, question, options),
		...noAnswer(question, question.id, options.language),
	]);
}

export function npsSnippet(question: NpsQuestion, options: SnippetOptions): Lines {
	return group(question, options, [
		...steps(question.id, { ...question, ...NPS_SCALE }, options),
		...noAnswer(question, question.id, options.language),
	]);
}

export function matrixSnippet(question: MatrixQuestion, options: SnippetOptions): Lines {
	const rows = question.rows.map(({ id, label }) => {
		const legend = `<legend>${text(options.say(label))}</legend>`;
		const fields = steps(partName(question.id, id), question, options);
		return element("fieldset", {}, [
			legend,
			...fields,
			...noAnswer(question, partName(question.id, id), options.language),
		]);
	});
	return group(question, options, rows.flat());
}

function steps(name: string, scale: Scale, { say, isRequired }: SnippetOptions): Lines {
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
