import type { Answers } from "../schemas/response.ts";
import type { Finding } from "../schemas/results.ts";
import type { Counted } from "../schemas/tally.ts";
import type { TalliesOf } from "./finding.ts";
import type { AskedByType, AskedQuestion, AskedType, Given, Kind, Part } from "./kind.ts";
import { consent, yesNo } from "./kinds/agreement.ts";
import { multiple, single } from "./kinds/choice.ts";
import { date } from "./kinds/date.ts";
import { number } from "./kinds/number.ts";
import { ranking } from "./kinds/ranking.ts";
import { matrix, nps, rating } from "./kinds/scale.ts";
import { email, longText, text } from "./kinds/text.ts";

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
		results: (talliesOf: TalliesOf): Finding => kind.results(question, talliesOf),
		texts: () => kind.texts?.(question) ?? [],
		meaning: () => kind.meaning(question),
		columns: () => kind.columns(question),
	};
}
