import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../answers.schema.ts";
import { describedBy, FieldErrorNote } from "../field-notes.tsx";
import { Group, NoAnswer } from "../field-parts.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import type { MatrixQuestion } from "./matrix.schema.ts";
import { NPS_SCALE, type NpsQuestion } from "./nps.schema.ts";
import type { RatingQuestion } from "./rating.schema.ts";
import { type Scale, stepsOf } from "./scale.schema.ts";

export function RatingField(props: FieldProps<RatingQuestion>) {
	const { question, say } = props;
	const isStars = question.style === "stars";
	return (
		<Group {...props} hint={endsText(question, say)} className={isStars ? "scale stars" : "scale"}>
			<Steps {...props} field={question.id} scale={question} isStars={isStars} />
		</Group>
	);
}

export function NpsField(props: FieldProps<NpsQuestion>) {
	const { question, say } = props;
	const scale = { ...question, ...NPS_SCALE };
	return (
		<Group {...props} hint={endsText(scale, say)} className="scale">
			<Steps {...props} field={question.id} scale={scale} />
		</Group>
	);
}

export function MatrixField(props: FieldProps<MatrixQuestion>) {
	const { question, say } = props;
	return (
		<Group {...props} hint={endsText(question, say)} className="matrix">
			{question.rows.map((row) => {
				const field = partName(question.id, row.id);
				return (
					<fieldset class="scale" id={fieldId(field)} {...describedBy(field, props)}>
						<legend>{say(row.label)}</legend>
						<FieldErrorNote {...props} field={field} />
						<div>
							<Steps {...props} field={field} scale={question} />
						</div>
					</fieldset>
				);
			})}
		</Group>
	);
}

function endsText({ min, max, low, high }: Scale, say: Localize): string {
	const ends = [
		low !== undefined && `${min} = ${say(low)}`,
		high !== undefined && `${max} = ${say(high)}`,
	];
	return ends.filter(Boolean).join(", ");
}

function Steps(props: FieldProps & { field: string; scale: Scale; isStars?: boolean }) {
	const { field, scale, given, isRequired, language, isStars } = props;
	const chosen = given(field);
	const words = wordsFor(language).survey;
	return (
		<>
			{stepsOf(scale).map((step) => (
				<label>
					<input
						type="radio"
						name={field}
						value={step}
						checked={chosen.includes(String(step))}
						required={isRequired}
					/>
					{isStars && <span class="star" aria-hidden="true" />}
					<span class={isStars ? "hidden" : undefined}>{isStars ? words.stars(step) : step}</span>
				</label>
			))}
			<NoAnswer {...props} name={field} />
		</>
	);
}
