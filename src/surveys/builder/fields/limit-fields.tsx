import { SelectField, TextField } from "../../../newsroom/layout/fields.tsx";
import { dayText } from "../../../platform/ui/date-text.ts";
import type { Words } from "../../../words/languages.ts";
import type { QuestionLock } from "../builder-view.ts";
import type { DraftQuestion } from "../draft-survey.schema.ts";
import { type BuilderForm, fieldAt } from "./builder-form.ts";
import { DayField, isDay } from "./day-field.tsx";
import { Folded } from "./folded.tsx";
import { hasPart, usualValue } from "./question-parts.ts";

export interface LimitFieldsProps {
	form: BuilderForm;
	question: DraftQuestion;
	lock: QuestionLock | undefined;
}

const NAMES = ["min", "max", "decimals", "max_length", "version"] as const;

/** Limits that most surveys leave alone. */
export function FoldedLimits(props: LimitFieldsProps) {
	const { form, question } = props;
	const { words } = form;
	const { key, type } = question;
	const own = NAMES.filter((name) => hasPart(type, name));
	if (own.length === 0 || hasPart(type, "low")) return null;
	return (
		<Folded
			{...{ form, fields: own.map((name) => `${key}.${name}`) }}
			title={type === "consent" ? words.version : words.limits}
			isUsed={own.some((name) => isSet(question, name))}
		>
			<Limits {...props} />
		</Folded>
	);
}

const isSet = (question: DraftQuestion, name: (typeof NAMES)[number]) =>
	!["", usualValue(question.type, name)].includes(question[name]);

/** The limits of a question, as fields or, once there are answers, as text. */
export const Limits = (props: LimitFieldsProps) =>
	props.lock?.limits && hasPart(props.question.type, "min") ? (
		<FixedLimits {...props} />
	) : (
		<FreeLimits {...props} />
	);

function FreeLimits({ form, question }: LimitFieldsProps) {
	const { words } = form;
	const { key, type } = question;
	const limited = isLimited(type, words) ? words.limitsOf[type] : undefined;
	const Limit = type === "date" ? DayField : NumberField;
	return (
		<>
			<div class="pair">
				{(["min", "max"] as const)
					.filter((name) => hasPart(type, name))
					.map((name) => (
						<Limit
							{...{ ...fieldAt(form, `${key}.${name}`), label: limited?.[name] ?? name }}
							value={question[name]}
						/>
					))}
				{hasPart(type, "max_length") && (
					<NumberField
						{...{ ...fieldAt(form, `${key}.max_length`), label: words.maxLength }}
						value={question.max_length}
					/>
				)}
				{hasPart(type, "decimals") && (
					<SelectField
						{...{ ...fieldAt(form, `${key}.decimals`), label: words.decimals }}
						value={question.decimals}
						options={words.decimalNames.map((name, count) => [`${count}`, name])}
					/>
				)}
			</div>
			{limited?.help !== undefined && <p class="help">{limited.help}</p>}
			{hasPart(type, "version") && (
				<TextField
					{...{ ...fieldAt(form, `${key}.version`), label: words.version }}
					{...{ value: question.version, help: words.versionHelp }}
				/>
			)}
		</>
	);
}

type NumberFieldProps = Omit<Parameters<typeof TextField>[0], "type" | "inputmode">;

function NumberField(props: NumberFieldProps) {
	return <TextField {...props} inputmode="numeric" />;
}

/** The limits of a question with answers: to be read, and sent as they are. */
function FixedLimits({ form, question }: LimitFieldsProps) {
	const { words, language } = form;
	const { key, type } = question;
	const own = (["min", "max", "decimals"] as const).filter((name) => hasPart(type, name));
	const text = (limit: string) => {
		if (limit === "") return words.noLimit;
		return type === "date" && isDay(limit) ? dayText(limit, language) : limit;
	};
	return (
		<p class="fixed">
			{words.limits}: {words.fixedLimits(text(question.min), text(question.max))}
			{hasPart(type, "decimals") &&
				`, ${words.decimals}: ${words.decimalNames[Number(question.decimals)] ?? question.decimals}`}
			{own.map((name) => (
				<input type="hidden" name={`${key}.${name}`} value={question[name]} />
			))}
		</p>
	);
}

function isLimited(
	type: string,
	words: Words["surveyBuilder"],
): type is keyof Words["surveyBuilder"]["limitsOf"] {
	return Object.hasOwn(words.limitsOf, type);
}
