import type { Translated } from "../../schemas/translated.ts";
import { complaintText } from "../../surveys/complaint.ts";
import { type AskedByType, partName } from "../../surveys/kind.ts";
import { surveyWords } from "../survey-words.ts";
import { type FieldProps, fieldId } from "./field.ts";
import { Group } from "./notes.tsx";

interface Scale {
	min: number;
	max: number;
	low?: Translated;
	high?: Translated;
}

/** A step on a scale, or so many stars. */
export function RatingField(props: FieldProps<AskedByType["rating"]>) {
	const isStars = props.question.style === "stars";
	return (
		<Group {...props} className={isStars ? "scale stars" : "scale"}>
			<Steps {...props} scale={props.question} field={props.question.id} isStars={isStars} />
		</Group>
	);
}

/** From 0 to 10. */
export function NpsField(props: FieldProps<AskedByType["nps"]>) {
	return (
		<Group {...props} className="scale">
			<Steps {...props} scale={{ min: 0, max: 10, ...props.question }} field={props.question.id} />
		</Group>
	);
}

/** Several things on one scale. */
export function MatrixField(props: FieldProps<AskedByType["matrix"]>) {
	const { question, say, fault, language } = props;
	return (
		<Group {...props} className="matrix">
			{question.rows.map((row) => {
				const field = partName(question.id, row.id);
				const complaint = fault(field);
				return (
					<fieldset class="scale" id={fieldId(field)}>
						<legend>{say(row.label)}</legend>
						{complaint && <p class="fault">{complaintText(complaint, language)}</p>}
						<div>
							<Steps {...props} scale={question} field={field} />
						</div>
					</fieldset>
				);
			})}
		</Group>
	);
}

function Steps(props: FieldProps & { scale: Scale; field: string; isStars?: boolean }) {
	const { scale, field, given, isRequired, say, language, isStars } = props;
	const chosen = given(field);
	const words = surveyWords(language);
	return (
		<>
			{scale.low !== undefined && <span class="end">{say(scale.low)}</span>}
			{stepsOf(scale).map((step) => (
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
			{scale.high !== undefined && <span class="end">{say(scale.high)}</span>}
		</>
	);
}

function stepsOf({ min, max }: Scale): number[] {
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
