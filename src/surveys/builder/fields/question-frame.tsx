import { Fault } from "../../../newsroom/layout/field-frame.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import type { QuestionLock } from "../builder-view.ts";
import { fieldAt, type QuestionFrameProps } from "./builder-form.ts";
import { CheckField } from "./check-field.tsx";
import { ChoiceFields } from "./choice-fields.tsx";
import { ConditionList } from "./condition-list.tsx";
import { Folded } from "./folded.tsx";
import { FoldedLimits } from "./limit-fields.tsx";
import { Moves } from "./moves.tsx";
import { kindOf } from "./question-kinds.ts";
import { numberedName } from "./question-names.ts";
import { hasPart } from "./question-parts.ts";
import { ScaleFields } from "./scale-fields.tsx";
import { isWritten, TextFields } from "./texts.tsx";

/** Everything about one question, or about a section. */
export function QuestionFrame(props: QuestionFrameProps) {
	const { form, question } = props;
	const { words } = form;
	const { key, type } = question;
	const kind = kindOf(question);
	const lock = form.locks.get(question.id);
	const name = numberedName(props, words);
	const isSection = type === "section";
	const parts = { form, question, name, lock };
	return (
		<fieldset class={isSection ? "question section" : "question"} id={`q-${key}`} data-key={key}>
			<legend>
				<strong class="number">{name}</strong>{" "}
				{!isSection && <span class="kind">{kind ? words.types[kind].name : type}</span>}{" "}
				{question.retired && <span class="badge">{words.retiredMark}</span>}
			</legend>
			<Moves
				{...{ form, of: name }}
				moves={[
					["up", `up:${key}`],
					["down", `down:${key}`],
					["copy", `copy:${key}`],
					...(lock ? [] : [["remove", `remove:${key}`] as const]),
				]}
			/>
			<input type="hidden" name="q" value={key} />
			<input type="hidden" name={`${key}.type`} value={type} />
			<input type="hidden" name={`${key}.id`} value={question.id} />
			<OwnFaults {...props} />
			{lock && <LockNotice {...props} lock={lock} />}
			<TextFields
				{...{ form, name: `${key}.label`, label: words.questionLabels[labelOf(type)] }}
				{...{ texts: question.label, rows: type === "consent" ? 4 : 1 }}
			/>
			<ChoiceFields {...parts} />
			<ScaleFields {...parts} />
			<div class="folds">
				{hasPart(type, "required") && (
					<CheckField
						{...{ form, name: `${key}.required`, isOn: question.required }}
						label={words.required}
					/>
				)}
				{(lock || question.retired) && (
					<CheckField
						{...{ form, name: `${key}.retired`, isOn: question.retired, label: words.retired }}
					/>
				)}
				<HelpFields {...props} />
				<FoldedLimits {...parts} />
				<ConditionList {...props} />
			</div>
		</fieldset>
	);
}

/** Says what is wrong with what the form does not show: the name and the type of a question. */
function OwnFaults({ form, question }: QuestionFrameProps) {
	const faulty = ["id", "type"]
		.map((name) => fieldAt(form, `${question.key}.${name}`))
		.filter(({ fault }) => fault !== undefined);
	return (
		<>
			{faulty.map(({ id, fault }) => (
				<div id={id}>
					<Fault {...{ id, fault }} />
				</div>
			))}
		</>
	);
}

const labelOf = (type: string) =>
	type === "section" || type === "consent" ? type : ("question" as const);

/** The help of a question, or the text below the heading of a section. */
function HelpFields({ form, question }: QuestionFrameProps) {
	const { words } = form;
	const isSection = question.type === "section";
	const name = `${question.key}.help`;
	const title = isSection ? words.sectionHelp : words.questionHelp;
	return (
		<Folded {...{ form, title, fields: [name], isUsed: isWritten(question.help) }}>
			<TextFields
				{...{ form, name, texts: question.help, rows: 1 }}
				label={isSection ? words.helpLabels.section : words.helpLabels.question}
			/>
		</Folded>
	);
}

/** Says what no longer changes, and why. */
function LockNotice(props: QuestionFrameProps & { lock: QuestionLock }) {
	const { form, lock, question } = props;
	const { words, language } = form;
	const has = (part: string) => hasPart(question.type, part);
	const limits = lock.limits ? "limits" : "type";
	const part = has("rows") ? "rowsAndLimits" : has("options") ? "choices" : limits;
	const who = words.locked(numberText(lock.answers, language));
	return <p class="locked">{words.lockedText(who, words.lockedParts[part])}</p>;
}
