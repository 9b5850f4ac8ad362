import type { Child } from "hono/jsx";
import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { AskedQuestion } from "./question.schema.ts";
import type { PublicChoice, PublicQuestion } from "./question-result.schema.ts";

/** The result of a question: complete in the newsroom, suppressed in part for the public. */
export type ShownResult = Omit<PublicQuestion, "nps"> & {
	nps?: { score: number; groups?: PublicChoice[] };
};

/** A question with its result. */
export interface ResultProps<Asked extends AskedQuestion = AskedQuestion> {
	question: Asked;
	result: ShownResult;
	/** The heading above it: h3 within a section. */
	level: "h2" | "h3";
	/** The language of the page. */
	language: string;
	/** The language in which `say` says the survey's words. */
	lang: string;
	say: Localize;
	/** Returns the path where the newsroom reads the texts under this name. */
	textsPath?: ((name: string) => string) | undefined;
	/** Returns what stands below the result of this question. */
	below?: ((id: string) => Child) | undefined;
}

/** A component that shows the result of a question. */
export type QuestionResultView<Asked extends AskedQuestion> = (props: ResultProps<Asked>) => Child;

/**
 * Returns the id that all ids in a question's result begin with. Each further part stands behind a dot,
 * which no id of a question or row has: so no two are equal.
 */
export const resultId = (id: string) => `result-${id}`;
