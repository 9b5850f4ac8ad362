import { describedBy, Fault } from "../../../newsroom/layout/field-frame.tsx";
import { type BuilderForm, fieldAt } from "./builder-form.ts";

interface CheckFieldProps {
	form: BuilderForm;
	name: string;
	label: string;
	isOn: boolean;
	help?: string;
}

/** A box to tick, with its label beside it. */
export function CheckField({ form, name, label, isOn, help }: CheckFieldProps) {
	const { id, fault } = fieldAt(form, name);
	return (
		<div class="check">
			<input
				{...{ type: "checkbox", id, name, value: "on", checked: isOn }}
				{...describedBy({ id, fault, ...(help !== undefined && { help }) })}
			/>
			<label for={id}>{label}</label>
			<Fault {...{ id, fault }} />
			{help !== undefined && (
				<p class="help" id={`${id}-help`}>
					{help}
				</p>
			)}
		</div>
	);
}
