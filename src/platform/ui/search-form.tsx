import { wordsFor } from "../../words/languages.ts";
import { MAX_SEARCH_LENGTH } from "../schema/text.schema.ts";

interface SearchFormProps {
	language: string;
	/** The text that was searched for. */
	value?: string;
}

/** A form that opens /search. */
export function SearchForm({ language, value }: SearchFormProps) {
	const words = wordsFor(language).pages;
	return (
		<search>
			<form class="search" action="/search">
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
			</form>
		</search>
	);
}
