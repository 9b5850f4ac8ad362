import { wordsFor } from "../../../words/languages.ts";
import { type SubmissionFilter, toFilterQuery } from "../../answers/submission-filter.schema.ts";
import type { Question } from "../../questions/question.schema.ts";
import type { InWords } from "./dimensions.ts";
import { filterLines } from "./filter-lines.ts";

interface FilterChipsProps extends InWords {
	questions: Question[];
	filter: SubmissionFilter;
	/** The page that each part of the filter can be removed on. */
	path: string;
	/** Its further parameters. */
	more?: [name: string, value: string][];
}

/** Shows the filter of a page in words. Each part is a link to the same page without it. */
export function FilterChips({
	questions,
	filter,
	path,
	more = [],
	say,
	language,
}: FilterChipsProps) {
	const words = wordsFor(language).newsroom;
	const lines = filterLines(questions, filter, { say, language });
	if (lines.length === 0) return null;
	return (
		<div class="active-filter">
			<p id="active-filter">{words.filtered}</p>
			<ul aria-labelledby="active-filter">
				{lines.map(({ text, without }) => (
					<li>
						<a href={path + toFilterQuery(without, more)}>
							{text} <span class="hidden">{words.filterWords.remove}</span>
							<span aria-hidden="true">×</span>
						</a>
					</li>
				))}
			</ul>
			<a href={path + toFilterQuery({}, more)}>{words.reset}</a>
		</div>
	);
}
