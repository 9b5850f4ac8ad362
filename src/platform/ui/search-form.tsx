import { wordsFor } from "../../words/languages.ts";
import { MAX_SEARCH_LENGTH } from "../schema/text.schema.ts";

/** A form that opens /search. */
export function SearchForm({ language }: { language: string }) {
	return (
		<search>
			<form class="search" action="/search">
				<SearchField language={language} />
			</form>
		</search>
	);
}

interface SearchFieldProps {
	language: string;
	/** The text that was searched for. */
	value?: string;
}

/** The field of a search with its button. */
export function SearchField({ language, value }: SearchFieldProps) {
	const words = wordsFor(language).pages;
	return (
		<>
			<label class="hidden" for="q">
				{words.searchLabel}
			</label>
			<input
				id="q"
				name="q"
				type="search"
				maxlength={MAX_SEARCH_LENGTH}
				placeholder={words.searchHint}
				enterkeyhint="search"
				{...(value && { value })}
			/>
			<button type="submit">{words.searchButton}</button>
		</>
	);
}
