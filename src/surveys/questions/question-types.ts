import { consent, yesNo } from "./agreement/agreement.ts";
import { number } from "./amount/number.ts";
import type { Answers } from "./answers.schema.ts";
import { multiple, single } from "./choice/choice.ts";
import { date } from "./date/date.ts";
import type { QuestionSummary } from "./question-result.schema.ts";
import type { TalliesOf } from "./question-summary.ts";
import type { AskedByType, AskedQuestion, AskedType, Given, Kind, Part } from "./question-type.ts";
import { ranking } from "./ranking/ranking.ts";
import { matrix, nps, rating } from "./scale/scale.ts";
import type { Counted } from "./tally.schema.ts";
import { email, longText, text } from "./text/text.ts";

/** Every type of question that is answered. */
const kinds: { [Type in AskedType]: Kind<AskedByType[Type]> } = {
	single,
	multiple,
	yes_no: yesNo,
	rating,
	nps,
	ranking,
	matrix,
	number,
	date,
	text,
	long_text: longText,
	email,
	consent,
};

type KindOf<Type extends AskedType> = Kind<AskedByType[Type]>;

/** What can be done with a question: its type's ways, with the question put in. */
export function ways(question: AskedQuestion) {
	return waysOf(question.type, question);
}

function waysOf<Type extends AskedType>(type: Type, question: AskedByType[Type]) {
	const kind: KindOf<Type> = kinds[type];
	return {
		keys: () => kind.keys(question),
		fields: () => [...kind.keys(question), ...(kind.fields?.(question) ?? [])],
		read: (given: Given): Part[] => kind.read(question, given),
		count: (answers: Answers): Counted[] => kind.count(question, answers),
		results: (talliesOf: TalliesOf): QuestionSummary => kind.results(question, talliesOf),
		texts: () => kind.texts?.(question) ?? [],
		meaning: () => kind.meaning(question),
		columns: () => kind.columns(question),
	};
}
