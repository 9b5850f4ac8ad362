import type { Words } from "../../../words/languages.ts";
import type { DraftQuestion } from "../draft-survey.schema.ts";

/** A kind of question as an editor chooses it: a type, or stars, which are a rating in another style. */
export type QuestionKind = keyof Words["surveyBuilder"]["types"];

type KindGroup = keyof Words["surveyBuilder"]["typeGroups"];

/** All kinds in the order in which they are offered. */
export const kindGroups: [group: KindGroup, kinds: QuestionKind[]][] = [
	["choose", ["single", "multiple", "yes_no", "ranking"]],
	["rate", ["stars", "rating", "matrix", "nps"]],
	["write", ["text", "long_text", "number", "date", "email"]],
	["frame", ["section", "consent"]],
];

const kinds = kindGroups.flatMap(([, inside]) => inside);

/** Returns the kind of a question; undefined for a type that nobody knows. */
export function kindOf({ type, style }: Pick<DraftQuestion, "type" | "style">) {
	const wanted = type === "rating" && style === "stars" ? "stars" : type;
	return kinds.find((kind) => kind === wanted);
}
