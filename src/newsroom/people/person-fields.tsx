import { wordsFor } from "../../words/languages.ts";
import { SelectField, TextField } from "../layout/fields.tsx";
import { Notice } from "../layout/notice.tsx";
import { MAX_EMAIL_LENGTH, MAX_NAME_LENGTH } from "../person.schema.ts";
import { ROLES } from "../role.schema.ts";
import type { PeopleFault, RefusedPeopleForm } from "./people-faults.ts";
import { DAYS } from "./token-form.schema.ts";

interface FieldsProps {
	language: string;
	/** The form as it was typed, if it was not taken. */
	refused: RefusedPeopleForm | undefined;
}

/** The fields about a person; `value` is what they hold at first. */
export function PersonFields(props: FieldsProps & { value: Record<string, string> }) {
	const { language, refused } = props;
	const words = wordsFor(language).people;
	const value = refused?.typed ?? props.value;
	const fault = faultTexts(props);
	return (
		<>
			<TextField
				{...{ id: "name", name: "name", label: words.name, maxlength: MAX_NAME_LENGTH }}
				{...{ value: value.name, fault: fault("name"), required: true }}
			/>
			<TextField
				{...{ id: "email", name: "email", type: "email", label: words.email }}
				{...{ maxlength: MAX_EMAIL_LENGTH, help: words.emailHelp }}
				{...{ value: value.email, fault: fault("email") }}
			/>
			<RoleField {...{ language, value: value.role, fault: fault("role") }} />
		</>
	);
}

interface RoleFieldProps {
	language: string;
	value: string | undefined;
	fault: string | undefined;
}

/** The field for a role, and what each role may do. */
export function RoleField({ language, value, fault }: RoleFieldProps) {
	const { people, signIn } = wordsFor(language);
	const options = [...ROLES].reverse().map((role): [string, string] => [role, signIn.roles[role]]);
	return (
		<>
			<SelectField {...{ id: "role", name: "role", label: people.role, value, fault, options }} />
			<details class="about">
				<summary>{people.whatRolesMay}</summary>
				<dl>
					{ROLES.map((role) => (
						<>
							<dt>{signIn.roles[role]}</dt>
							<dd>{people.rolesMay[role]}</dd>
						</>
					))}
				</dl>
			</details>
		</>
	);
}

/** The fields about a key: what it is for, and how long it lasts. */
export function KeyFields(props: FieldsProps & { id: string; label: string; help?: string }) {
	const { language, refused, id, label, help } = props;
	const words = wordsFor(language).tokens;
	const fault = faultTexts(props);
	const options = DAYS.map((days): [string, string] => [
		`${days}`,
		days === 0 ? words.forEver : words.days(days),
	]);
	return (
		<>
			<TextField
				{...{ id, name: "name", label, maxlength: MAX_NAME_LENGTH, required: true }}
				{...{ value: refused?.typed.name, fault: fault("name"), ...(help && { help }) }}
			/>
			<SelectField
				{...{ id: "days", name: "days", label: words.lasts, options }}
				{...{ value: refused?.typed.days, fault: fault("days") }}
			/>
		</>
	);
}

/** Says above a form that it was not taken, and why if no field says it. */
export function Refusal({ language, refused }: FieldsProps) {
	if (!refused) return null;
	const words = wordsFor(language).people;
	const fault = refused.faults.form;
	return <Notice text={fault ? words.faults[fault] : words.refused} isWrong />;
}

function faultTexts({ language, refused }: FieldsProps) {
	const { faults } = wordsFor(language).people;
	const textOf = (fault: PeopleFault | undefined) => (fault ? faults[fault] : undefined);
	return (field: string) => textOf(refused?.faults[field]);
}
