import type { Child } from "hono/jsx";
import { MultipleField, SingleField, YesNoField } from "./choice/choice.field.tsx";
import type { FieldProps } from "./field-props.tsx";
import type { QuestionByType, QuestionTypeName } from "./question-type.ts";
import { RankingField } from "./ranking/ranking.field.tsx";
import { MatrixField, NpsField, RatingField } from "./scale/scale.field.tsx";
import {
	ConsentField,
	DateField,
	EmailField,
	LongTextField,
	NumberField,
	TextField,
} from "./text/text.field.tsx";

/** How each type of question is shown. */
const questionFields: {
	[Type in QuestionTypeName]: (props: FieldProps<QuestionByType[Type]>) => Child;
} = {
	single: SingleField,
	multiple: MultipleField,
	yes_no: YesNoField,
	rating: RatingField,
	nps: NpsField,
	ranking: RankingField,
	matrix: MatrixField,
	number: NumberField,
	date: DateField,
	text: TextField,
	long_text: LongTextField,
	email: EmailField,
	consent: ConsentField,
};

/** One question as part of a form: its id is the name under which the answer is sent. */
export function QuestionField(props: FieldProps) {
	return <>{renderField(props.question.type, props.question, props)}</>;
}

function renderField<Type extends QuestionTypeName>(
	type: Type,
	question: QuestionByType[Type],
	props: Omit<FieldProps, "question">,
) {
	const field: (props: FieldProps<QuestionByType[Type]>) => Child = questionFields[type];
	return field({ ...props, question });
}
