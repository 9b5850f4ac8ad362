import { dayText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";

/** Says in words which submissions a filter selects, one condition each. */
export function filterTexts({ from, to, origin }: SubmissionFilter, language: string): string[] {
	const words = wordsFor(language);
	const day = (one: string | undefined) => one && dayText(one, language);
	const days = from || to ? [words.limits.days(day(from), day(to))] : [];
	return origin === undefined ? days : [...days, origin ?? words.newsroom.noOrigin];
}
