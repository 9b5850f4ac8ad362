import { numberText } from "../../../platform/ui/number-text.ts";
import { SearchField } from "../../../platform/ui/search-form.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { Choice, SearchChoices } from "./search-choices.ts";
import { searchPath } from "./search-paths.ts";
import { PAGE_SORTS, type SearchQuery } from "./search-query.schema.ts";

interface FilteredFormProps {
	language: string;
	asked: SearchQuery;
	choices: SearchChoices;
}

/** The form of the search, with filters once something was searched for. */
export function FilteredForm({ language, asked, choices }: FilteredFormProps) {
	const hasFilters = choices.topics.length + choices.years.length > 0;
	return (
		<search>
			<form action="/search">
				<div class="search wide">
					<SearchField language={language} value={asked.q} />
				</div>
				{hasFilters && <Filters {...{ language, asked, choices }} />}
			</form>
			{hasFilters && <FiltersThatAreOn {...{ language, asked, choices }} />}
		</search>
	);
}

function Filters({ language, asked, choices }: FilteredFormProps) {
	const words = wordsFor(language).search;
	const sorts = PAGE_SORTS.map((value) => ({ value, name: words.sorts[value], hits: undefined }));
	const shared = { language };
	return (
		<fieldset class="filters">
			<legend class="hidden">{words.filter}</legend>
			<Filter
				{...shared}
				{...{ name: "topic", label: words.topic, all: words.allTopics, chosen: asked.topic }}
				choices={choices.topics}
			/>
			<Filter
				{...shared}
				{...{ name: "year", label: words.year, all: words.allYears, chosen: textOf(asked.year) }}
				choices={choices.years}
			/>
			<Filter
				{...shared}
				{...{ name: "sort", label: words.sort, chosen: asked.sort }}
				choices={sorts}
			/>
			<button type="submit">{words.filterButton}</button>
		</fieldset>
	);
}

const textOf = (year: number | undefined) => (year === undefined ? undefined : `${year}`);

interface FilterProps {
	language: string;
	name: string;
	label: string;
	/** The name of the choice without a filter. */
	all?: string;
	chosen: string | undefined;
	choices: Choice[];
}

function Filter({ language, name, label, all, chosen, choices }: FilterProps) {
	const { choice } = wordsFor(language).search;
	return (
		<label>
			{label}
			<select name={name}>
				{all !== undefined && <option value="">{all}</option>}
				{choices.map(({ value, name, hits }) => (
					<option value={value} selected={value === chosen}>
						{hits === undefined ? name : choice(name, numberText(hits, language))}
					</option>
				))}
			</select>
		</label>
	);
}

/** Links that take a filter away. */
function FiltersThatAreOn({ language, asked, choices }: FilteredFormProps) {
	const words = wordsFor(language).search;
	const { topic, year } = asked;
	const nameOf = choices.topics.find(({ value }) => value === topic)?.name;
	const filters = [
		...(topic === undefined ? [] : [{ name: nameOf ?? topic, without: { topic: undefined } }]),
		...(year === undefined ? [] : [{ name: `${year}`, without: { year: undefined } }]),
	];
	if (filters.length === 0) return null;
	return (
		<p class="filtered">
			{words.filtered}
			{filters.map(({ name, without }) => (
				<>
					{" "}
					<a href={searchPath(asked, without)}>
						<bdi>{name}</bdi> <span class="remove">{words.remove}</span>
					</a>
				</>
			))}
		</p>
	);
}
