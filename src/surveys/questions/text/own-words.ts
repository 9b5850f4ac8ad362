import { oneAnswer } from "../one-answer.ts";
import { type FindTallies, summarizeAnswerCount } from "../question-summary.ts";
import type { TallyEntry } from "../tally.schema.ts";
import { TextResult } from "./text.result.tsx";

interface Identified {
	id: string;
}

/** The behaviour of types that are answered in own words: answers are counted, and read by the newsroom. */
export const ownWords = {
	...oneAnswer,
	toTallyEntries: ({ id }: Identified): TallyEntry[] => [[id, ""]],
	summarize: ({ id }: Identified, talliesOf: FindTallies) => summarizeAnswerCount(talliesOf(id)),
	textNames: ({ id }: Identified) => [id],
	compatibility: () => ({}),
	Result: TextResult,
};
