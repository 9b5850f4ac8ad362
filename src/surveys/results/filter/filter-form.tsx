import type { PropsWithChildren } from "hono/jsx";
import { languageName } from "../../../platform/ui/language-name.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import {
	isPeriod,
	MAX_SEARCHED_SUBMISSIONS,
	NO_LANGUAGE,
	NO_ORIGIN,
	type SubmissionFilter,
} from "../../answers/submission-filter.schema.ts";
import type { NewsroomResults } from "../results.schema.ts";
import type { WrongFilter } from "../results-query.schema.ts";
import { AnswerFields } from "./answer-fields.tsx";
import type { FilterChoices } from "./find-filter-choices.ts";

interface FilterFormProps {
	action: string;
	filter: SubmissionFilter;
	/** The typed texts that are no valid filter. */
	wrong: WrongFilter;
	origins: NewsroomResults["origins"];
	choices: FilterChoices;
	language: string;
	/** The language of the survey's texts. */
	lang: string;
	/** The words on the button, if the form asks for more than a filter: its children. */
	submit?: string;
}

/** Filters the submissions by day, origin, language and answers; says what in the filter means nothing. */
export function FilterForm(props: PropsWithChildren<FilterFormProps>) {
	const { action, filter, wrong, origins, choices, language, lang } = props;
	const words = wordsFor(language).newsroom;
	const faults = {
		from: wrong.from && words.wrongDay(shortened(wrong.from)),
		to: wrong.to ? words.wrongDay(shortened(wrong.to)) : !isPeriod(filter) && words.wrongPeriod,
		origin: wrong.origin && words.wrongOrigin(shortened(wrong.origin)),
		language: wrong.language && words.wrongLanguage(shortened(wrong.language)),
		answer: wrong.answer && words.wrongAnswer(shortened(wrong.answer)),
		width: wrong.isTooWide && words.tooWide(numberText(MAX_SEARCHED_SUBMISSIONS, language)),
	};
	// A page that is not among those with the most answers stays selected all the same.
	const isListed = origins.some(({ origin }) => origin === filter.origin);
	return (
		<form class="filter" action={action}>
			{props.children}
			<label>
				{words.from}
				<input type="date" name="from" value={filter.from ?? ""} {...attributes(faults, "from")} />
			</label>
			<label>
				{words.to}
				<input type="date" name="to" value={filter.to ?? ""} {...attributes(faults, "to")} />
			</label>
			<label>
				{words.origin}
				<select name="origin" {...attributes(faults, "origin")}>
					<option value="">{words.allOrigins}</option>
					{filter.origin !== undefined && !isListed && (
						<option value={filter.origin ?? NO_ORIGIN} selected>
							{filter.origin ?? words.noOrigin}
						</option>
					)}
					{origins.map(({ origin, count }) => (
						<option value={origin ?? NO_ORIGIN} selected={filter.origin === origin}>
							{origin ?? words.noOrigin} ({numberText(count, language)})
						</option>
					))}
				</select>
			</label>
			{(choices.languages.length > 1 || filter.language !== undefined) && (
				<LanguageField
					{...{ filter, choices, language }}
					attributes={attributes(faults, "language")}
				/>
			)}
			<AnswerFields
				dimensions={choices.dimensions}
				chosen={filter.answer ?? []}
				errorId={faults.answer ? "answer-error" : undefined}
				{...{ language, lang }}
			/>
			<button type="submit">{props.submit ?? words.filter}</button>
			{FIELDS.filter((field) => faults[field]).map((field) => (
				<p id={`${field}-error`} role="alert">
					{faults[field]}
				</p>
			))}
		</form>
	);
}

interface LanguageFieldProps extends Pick<FilterFormProps, "filter" | "choices" | "language"> {
	attributes: object;
}

function LanguageField({ filter, choices, language, attributes }: LanguageFieldProps) {
	const { filterWords } = wordsFor(language).newsroom;
	// Answers may be in a language that the survey no longer has.
	const known = new Set([...choices.languages, ...(filter.language ? [filter.language] : [])]);
	return (
		<label>
			{filterWords.languageField}
			<select name="language" {...attributes}>
				<option value="">{filterWords.allLanguages}</option>
				{[...known].map((tag) => (
					<option value={tag} selected={filter.language === tag}>
						{languageName(tag, language)}
					</option>
				))}
				<option value={NO_LANGUAGE} selected={filter.language === null}>
					{filterWords.unknown}
				</option>
			</select>
		</label>
	);
}

const FIELDS = ["from", "to", "origin", "language", "answer", "width"] as const;
type Faults = Record<(typeof FIELDS)[number], string | false | undefined>;

function attributes(faults: Faults, field: keyof Faults) {
	return faults[field] ? { "aria-invalid": "true", "aria-describedby": `${field}-error` } : {};
}

const MAX_SHOWN = 60;
const shortened = (typed: string) =>
	typed.length > MAX_SHOWN ? `${typed.slice(0, MAX_SHOWN)} …` : typed;
