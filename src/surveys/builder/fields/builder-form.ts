import { type Words, wordsFor } from "../../../words/languages.ts";
import type { BuilderPageProps } from "../builder-view.ts";
import { type Numbered, numbered } from "./question-names.ts";

/** The values from which every part of the form is drawn. */
export interface BuilderForm extends Pick<BuilderPageProps, "language" | "draft" | "locks"> {
	words: Words["surveyBuilder"];
	/** All questions with their numbers. */
	all: Numbered[];
	/** The sentences about faults, by the name of the field. */
	faults: ReadonlyMap<string, string>;
}

export interface QuestionFrameProps extends Numbered {
	form: BuilderForm;
	/** The questions before it. */
	earlier: Numbered[];
}

export function builderFormOf({ language, draft, locks, faults }: BuilderPageProps): BuilderForm {
	const { surveyBuilder } = wordsFor(language);
	const sentences = Map.groupBy(faults, ({ field }) => field);
	return {
		...{ language, draft, locks, words: surveyBuilder, all: numbered(draft.questions) },
		faults: new Map(
			[...sentences].map(([field, found]) => [field, found.map(({ text }) => text).join(" ")]),
		),
	};
}

/** Returns the id and the name of a field, which are the same, and what is wrong there. */
export const fieldAt = ({ faults }: Pick<BuilderForm, "faults">, name: string) => ({
	id: name,
	name,
	fault: faults.get(name),
});

/** Says if something is wrong with one of the fields whose names begin so. */
export const hasFault = ({ faults }: Pick<BuilderForm, "faults">, ...beginnings: string[]) =>
	[...faults.keys()].some((name) => beginnings.some((one) => name.startsWith(one)));
