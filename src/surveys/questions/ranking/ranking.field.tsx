import { wordsFor } from "../../../words/languages.ts";
import { Group } from "../field-notes.tsx";
import type { FieldProps } from "../field-props.tsx";
import { partName, type QuestionByType } from "../question-type.ts";

/** Options to put in an order: each gets a place. */
export function RankingField(props: FieldProps<QuestionByType["ranking"]>) {
	const { question, language, say, given } = props;
	const { id, options, max = options.length } = question;
	const words = wordsFor(language).survey;
	const places = Array.from({ length: Math.min(max, options.length) }, (_, index) => index + 1);
	return (
		<Group {...props} className="ranking">
			{options.map(({ value, label }) => {
				const chosen = given(partName(id, value))[0];
				return (
					<label>
						<select name={partName(id, value)}>
							<option value="">{words.noPlace}</option>
							{places.map((place) => (
								<option value={place} selected={chosen === String(place)}>
									{words.place(place)}
								</option>
							))}
						</select>
						<span>{say(label)}</span>
					</label>
				);
			})}
		</Group>
	);
}
