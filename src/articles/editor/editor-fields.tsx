import { SelectField, TextArea, TextField } from "../../newsroom/layout/fields.tsx";
import { textLanguages } from "../../newsroom/layout/text-languages.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { wordsFor } from "../../words/languages.ts";
import { ArticleLabel } from "../article/article-notes.schema.ts";
import { type EditorPageProps, fieldsOf } from "./editor-view.ts";

const MIN_ROWS = 16;
const MAX_ROWS = 40;

/** The fields about the text of an article. */
export function TextFields(props: EditorPageProps) {
	const { language, site, state } = props;
	const words = wordsFor(language).editor;
	const { value, at } = fieldsOf(props);
	const lang = value("language") || site.language;
	const isPublic = state.stored.before?.article.was_public === true;
	const rows = Math.min(Math.max(value("text").split("\n").length, MIN_ROWS), MAX_ROWS);
	return (
		<>
			<TextField {...at("title")} label={words.title} value={value("title")} lang={lang} />
			<TextArea
				{...{ ...at("text"), label: words.text, value: value("text"), rows, lang }}
				{...{ help: state.format === "html" ? words.htmlHelp : words.textHelp }}
				above={<div id="tools" />}
			/>
			<TextArea
				{...{ ...at("summary"), label: words.summary, value: value("summary"), rows: 3, lang }}
				help={words.summaryHelp}
			/>
			<div class="pair">
				<TextField
					{...{ ...at("topics"), label: words.topics, value: value("topics") }}
					help={words.topicsHelp}
				/>
				<TextField
					{...{ ...at("authors"), label: words.authors, value: value("authors") }}
					help={words.authorsHelp}
				/>
			</div>
			<TextField
				{...{ ...at("slug"), label: words.slug, value: value("slug") }}
				help={isPublic ? words.slugPublicHelp : words.slugHelp}
			/>
			<Details {...props} />
		</>
	);
}

function Details(props: EditorPageProps) {
	const { language } = props;
	const { editor: words, articles } = wordsFor(language);
	const { value, at } = fieldsOf(props);
	const labels = ArticleLabel.options.map((label): [string, string] => [
		label,
		articles.labels[label],
	]);
	const isOpen = (["label", "language", "translation_of"] as const).some(
		(name) => value(name) !== "" || at(name).fault !== undefined,
	);
	return (
		<details class="more" open={isOpen}>
			<summary>{words.details}</summary>
			<SelectField
				{...{ ...at("label"), label: words.label, value: value("label") }}
				options={[["", words.noLabel], ...labels]}
			/>
			<SelectField
				{...{ ...at("language"), label: words.language, value: value("language") }}
				options={languagesFor(props, value("language"))}
			/>
			<TextField
				{...{ ...at("translation_of"), label: words.translationOf }}
				{...{ value: value("translation_of"), help: words.translationOfHelp }}
			/>
		</details>
	);
}

/** Lists languages to choose from. An article without one has that of the site. */
function languagesFor({ language, site }: EditorPageProps, chosen: string): [string, string][] {
	const all = new Set([site.language, ...textLanguages, chosen]);
	all.delete("");
	const options = [...all].map((tag): [string, string] => [tag, languageName(tag, language)]);
	return chosen === ""
		? options.map(([tag, name]) => [tag === site.language ? "" : tag, name])
		: options;
}
