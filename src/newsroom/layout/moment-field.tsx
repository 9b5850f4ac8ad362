import { foldsOf, type WallClock } from "../../platform/ui/doubled-hour.ts";
import { describedBy, Field, type FieldProps } from "./field-frame.tsx";

interface MomentFieldProps extends FieldProps {
	/** The time on the clocks of the newsroom. */
	wall: string;
	/** The question that says which time is meant, in the hour that is there twice. */
	fold: string;
	foldLabel: string;
	clock: WallClock;
}

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** A field for a time. What is no time stays readable: only a field for text can show it. */
export function MomentField(props: MomentFieldProps) {
	const { id, name, wall, fold, foldLabel, clock } = props;
	const folds = foldsOf(wall, clock);
	const type = wall === "" || WALL.test(wall) ? "datetime-local" : "text";
	return (
		<div class="moment">
			<Field {...props}>
				<input {...{ type, id, name, value: wall }} {...describedBy(props)} />
			</Field>
			{folds.length > 0 && (
				<fieldset class="choices" id={`${name}_fold`}>
					<legend>{foldLabel}</legend>
					{folds.map(([value, text]) => (
						<label>
							<input type="radio" name={`${name}_fold`} value={value} checked={value === fold} />
							<span>{text}</span>
						</label>
					))}
				</fieldset>
			)}
		</div>
	);
}
