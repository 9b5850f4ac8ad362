import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { PublicChoice, PublicQuestion } from "./question-result.schema.ts";
import type { AskedQuestion } from "./question-type.ts";

/** What is known of a question's answers: all of it in the newsroom, what may be told in public. */
export type ShownResult = Omit<PublicQuestion, "nps"> & {
	nps?: { score: number; groups?: PublicChoice[] };
};

/** A question, and what its answers come to. */
export interface ResultProps<Asked extends AskedQuestion = AskedQuestion> {
	question: Asked;
	result: ShownResult;
	/** The language of the page. */
	language: string;
	/** The language in which `say` says the survey's words. */
	lang: string;
	say: Localize;
	/** Where the newsroom reads what people wrote under this name. */
	textsPath?: ((name: string) => string) | undefined;
}

/** The id of the element that shows a question's results. */
export const resultId = (id: string) => `result-${id}`;

export const isHidden = ({ suppressed }: PublicChoice) => suppressed === true;
