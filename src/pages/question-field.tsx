import type { Child } from "hono/jsx";
import type { Question, QuestionsByType } from "../schemas/question.ts";
import { describedBy, type FieldProps, Label, Notes } from "./question-notes.tsx";

interface ChoiceProps {
	type: "radio" | "checkbox";
	question: Question;
	options: { value: string; label: string }[];
	given: string[];
}

const LONG_TEXT = 200;

/** One question as part of a form: its id is the name under which the answer is sent. */
export function QuestionField(props: FieldProps) {
	const { question } = props;
	switch (question.type) {
		case "text":
			return <TextField {...props} question={question} />;
		case "rating":
			return (
				<Group {...props} className="scale">
					<Choices type="radio" question={question} options={steps(question)} given={props.given} />
				</Group>
			);
		default:
			return (
				<Group {...props} className="choices">
					<Choices
						type={question.type === "single" ? "radio" : "checkbox"}
						question={question}
						options={question.options}
						given={props.given}
					/>
				</Group>
			);
	}
}

function steps({ min, max }: QuestionsByType["rating"]) {
	const values = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
	return values.map((value) => ({ value, label: value }));
}

function Group(props: FieldProps & { className: string; children: Child }) {
	const { question, fault } = props;
	return (
		<fieldset
			class={props.className}
			id={`q-${question.id}`}
			aria-describedby={describedBy(props)}
			{...(fault && { "aria-invalid": "true" })}
		>
			<legend>
				<Label {...props} />
			</legend>
			<Notes {...props} />
			<div>{props.children}</div>
		</fieldset>
	);
}

function Choices({ type, question, options, given }: ChoiceProps) {
	const isRequired = type === "radio" && question.required;
	return (
		<>
			{options.map(({ value, label }) => (
				<label>
					<input
						type={type}
						name={question.id}
						value={value}
						checked={given.includes(value)}
						required={isRequired}
					/>
					<span>{label}</span>
				</label>
			))}
		</>
	);
}

function TextField(props: FieldProps & { question: QuestionsByType["text"] }) {
	const { question, given, fault } = props;
	const attributes = {
		id: `q-${question.id}`,
		name: question.id,
		maxlength: question.max_length,
		required: question.required,
		"aria-describedby": describedBy(props),
		...(fault && { "aria-invalid": "true" as const }),
	};
	return (
		<div class="field">
			<label for={`q-${question.id}`}>
				<Label {...props} />
			</label>
			<Notes {...props} />
			{question.max_length > LONG_TEXT ? (
				<textarea {...attributes} rows={5}>
					{given.join("\n")}
				</textarea>
			) : (
				<input type="text" {...attributes} value={given.join(" ")} />
			)}
		</div>
	);
}
