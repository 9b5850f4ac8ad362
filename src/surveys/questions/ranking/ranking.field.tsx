import { wordsFor } from "../../../words/languages.ts";
import { partName } from "../answers.schema.ts";
import { Group } from "../field-parts.tsx";
import type { FieldProps } from "../field-props.tsx";
import type { RankingQuestion } from "./ranking.schema.ts";

/** Options with a list of places for each. */
export function RankingField(props: FieldProps<RankingQuestion>) {
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
