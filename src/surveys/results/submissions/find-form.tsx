import { SelectField } from "../../../newsroom/layout/fields.tsx";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { filterFields } from "../../answers/submission-filter.schema.ts";
import type { Selection } from "./submissions-paths.ts";

interface FindFormProps {
	slug: string;
	language: string;
	selection: Selection;
	/** False if nobody can write anything in this survey. */
	hasTexts: boolean;
}

/** The form above the list of submissions: words to search for, and which of them to show. */
export function FindForm({ slug, language, selection, hasTexts }: FindFormProps) {
	const words = wordsFor(language).submissions;
	const { q = "", show = "", filter } = selection;
	const path = `/newsroom/surveys/${slug}/responses`;
	const lists = Object.entries(words.lists).map(([name, label]): [string, string] => {
		return [name === "all" ? "" : name, label];
	});
	return (
		<search>
			<form class="sheet form inline" action={path}>
				{filterFields(filter).map(([name, value]) => (
					<input type="hidden" name={name} value={value} />
				))}
				{hasTexts && (
					<div class="field">
						<label for="q">{words.search}</label>
						<input
							{...{ id: "q", name: "q", type: "search", value: q, maxlength: MAX_SEARCH_LENGTH }}
							{...{ autocomplete: "off", enterkeyhint: "search" as const }}
							aria-describedby="q-help"
						/>
					</div>
				)}
				<SelectField
					{...{ id: "show", name: "show", label: words.show, value: show, options: lists }}
				/>
				<button type="submit">{words.apply}</button>
				<p class="help" id="q-help">
					{hasTexts ? words.searchHelp : words.noTexts}
				</p>
			</form>
		</search>
	);
}
