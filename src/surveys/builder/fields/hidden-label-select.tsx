import { describedBy, Fault } from "../../../newsroom/layout/field-frame.tsx";

interface HiddenLabelSelectProps {
	id: string;
	name: string;
	label: string;
	value: string;
	options: [value: string, label: string][];
	fault?: string | undefined;
}

/** A list to choose from inside a sentence, which says to people who see it what it is for. */
export function HiddenLabelSelect(props: HiddenLabelSelectProps) {
	const { id, name, label, value, options, fault } = props;
	return (
		<div class="in-sentence">
			<label class="hidden number" for={id}>
				{label}
			</label>
			<select {...{ id, name }} {...describedBy({ id, fault })}>
				{options.map(([option, text]) => (
					<option value={option} selected={option === value}>
						{text}
					</option>
				))}
			</select>
			<Fault {...{ id, fault }} />
		</div>
	);
}
