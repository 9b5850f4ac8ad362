import { SelectField, TextField } from "../../newsroom/layout/fields.tsx";
import { MAX_SEARCH_LENGTH } from "../../platform/schema/text.schema.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { wordsFor } from "../../words/languages.ts";
import { BOARD_SORTS } from "./finding.schema.ts";
import type { TypedFinding } from "./finding-page-query.schema.ts";
import { ARTICLES_PATH, findingPath } from "./finding-paths.ts";

export interface FindingFormProps {
	language: string;
	form: TypedFinding;
	/** The names of topics, which the field for one suggests. */
	topics: string[];
	/** The languages of public articles. */
	languages: string[];
}

/** The form above the newsroom's list of articles: words, and on demand the rest. */
export function FindingForm(props: FindingFormProps) {
	const { language, form } = props;
	const words = wordsFor(language).articleList;
	const { topic, author, sort, status, has_draft } = form;
	const isNarrowed = [topic, author, form.language ?? ""].some((one) => one !== "");
	return (
		<search>
			<form class="finding" id="finding" action={ARTICLES_PATH}>
				<WordsField language={language} value={form.q} />
				{status && <input type="hidden" name="status" value={status} />}
				{has_draft && <input type="hidden" name="has_draft" value={has_draft} />}
				<details open={isNarrowed || sort !== "-updated"}>
					<summary>{words.more}</summary>
					<div class="form inline">
						<Narrowing {...props} />
						<button class="quiet" type="submit">
							{words.apply}
						</button>
					</div>
				</details>
			</form>
			<StatusLists language={language} form={form} />
		</search>
	);
}

/** The field for the words to search for, with its button. */
export function WordsField({ language, value }: { language: string; value: string }) {
	const words = wordsFor(language).articleList;
	return (
		<div class="words">
			<label class="hidden" for="q">
				{words.search}
			</label>
			<input
				{...{ id: "q", name: "q", type: "search", value, maxlength: MAX_SEARCH_LENGTH }}
				{...{ placeholder: words.searchHint, enterkeyhint: "search" as const, autocomplete: "off" }}
			/>
			<button type="submit">{words.searchButton}</button>
		</div>
	);
}

function Narrowing({ language, form, topics, languages }: FindingFormProps) {
	const words = wordsFor(language).articleList;
	const all = [...new Set([...languages, ...(form.language ? [form.language] : [])])];
	const names = all.map((tag): [string, string] => [tag, languageName(tag, language)]);
	return (
		<>
			<TextField
				{...{ id: "topic", name: "topic", label: words.topic, value: form.topic }}
				{...{ maxlength: MAX_SEARCH_LENGTH, list: "topics" }}
			/>
			<datalist id="topics">
				{topics.map((topic) => (
					<option value={topic} />
				))}
			</datalist>
			<TextField
				{...{ id: "author", name: "author", label: words.author, value: form.author }}
				maxlength={MAX_SEARCH_LENGTH}
			/>
			{all.length > 1 && (
				<SelectField
					{...{ id: "language", name: "language", label: words.language, value: form.language }}
					options={[["", words.allLanguages], ...names]}
				/>
			)}
			<SelectField
				{...{ id: "sort", name: "sort", label: words.sort, value: form.sort }}
				options={BOARD_SORTS.map((sort): [string, string] => [sort, words.sorts[sort]])}
			/>
		</>
	);
}

const LISTS = {
	all: { status: undefined, has_draft: undefined },
	draft: { status: "draft", has_draft: undefined },
	scheduled: { status: "scheduled", has_draft: undefined },
	published: { status: "published", has_draft: undefined },
	changing: { status: "published", has_draft: "true" },
	withdrawn: { status: "withdrawn", has_draft: undefined },
} as const;
const NAMES = ["all", "draft", "scheduled", "published", "changing", "withdrawn"] as const;

/** Links to the same search in one status. */
function StatusLists({ language, form }: { language: string; form: TypedFinding }) {
	const words = wordsFor(language).articleList;
	return (
		<nav class="lists" id="lists" aria-label={words.listsOf}>
			<ul>
				{NAMES.map((name) => {
					const { status, has_draft } = LISTS[name];
					const isThis = form.status === status && form.has_draft === has_draft;
					return (
						<li>
							<a
								href={findingPath({ ...form, status, has_draft })}
								aria-current={isThis ? "true" : undefined}
							>
								{words.lists[name]}
							</a>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
