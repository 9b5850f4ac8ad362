import { wordsFor } from "../../../words/languages.ts";
import { describedBy, FieldErrorNote, Group } from "../field-notes.tsx";
import { type FieldProps, fieldId } from "../field-props.tsx";
import { partName, type QuestionByType } from "../question-type.ts";
import { scaleOf, stepsOf } from "./scale-steps.ts";

/** A step on a scale, or so many stars. */
export function RatingField(props: FieldProps<QuestionByType["rating"]>) {
	const isStars = props.question.style === "stars";
	return (
		<Group {...props} className={isStars ? "scale stars" : "scale"}>
			<Steps {...props} field={props.question.id} isStars={isStars} />
		</Group>
	);
}

/** From 0 to 10. */
export function NpsField(props: FieldProps<QuestionByType["nps"]>) {
	return (
		<Group {...props} className="scale">
			<Steps {...props} field={props.question.id} />
		</Group>
	);
}

/** Several things on one scale. */
export function MatrixField(props: FieldProps<QuestionByType["matrix"]>) {
	const { question, say } = props;
	return (
		<Group {...props} className="matrix">
			{question.rows.map((row) => {
				const field = partName(question.id, row.id);
				return (
					<fieldset class="scale" id={fieldId(field)} {...describedBy(field, props)}>
						<legend>{say(row.label)}</legend>
						<FieldErrorNote {...props} field={field} />
						<div>
							<Steps {...props} field={field} />
						</div>
					</fieldset>
				);
			})}
		</Group>
	);
}

function Steps(props: FieldProps & { field: string; isStars?: boolean }) {
	const { question, field, given, isRequired, language, isStars } = props;
	const scale = scaleOf(question);
	const chosen = given(field);
	const words = wordsFor(language).survey;
	return (
		<>
			{(scale ? stepsOf(scale) : []).map((step) => (
				<label>
					<input
						type="radio"
						name={field}
						value={step}
						checked={chosen.includes(String(step))}
						required={isRequired}
					/>
					<span class={isStars ? "hidden" : undefined}>{isStars ? words.stars(step) : step}</span>
				</label>
			))}
		</>
	);
}
