import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Survey } from "../survey/survey.schema.ts";
import type { Snippets } from "./snippets.schema.ts";

interface SnippetsPageProps extends Frame {
	survey: Survey;
	snippets: Snippets;
}

/** Shows the snippets that put a survey on a page, to copy. */
export function SnippetsPage(props: SnippetsPageProps) {
	const { site, survey, language, snippets } = props;
	const words = wordsFor(language).snippets;
	const localize = localizer(language, survey.language);
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			<p class="dateline">{localize(survey.title)}</p>
			<p>{words.intro}</p>
			<Snippet name="embed" title={words.embed} help={words.embedHelp(site.url)} {...snippets} />
			<Snippet name="form" title={words.form} help={words.formHelp} {...snippets} />
			<Snippet name="fetch" title={words.fetch} help={words.fetchHelp} {...snippets} />
		</NewsroomLayout>
	);
}

const MAX_ROWS = 24;

function Snippet(props: Snippets & { name: keyof Snippets; title: string; help: string }) {
	const { name, title, help } = props;
	const code = props[name];
	const rows = Math.min(code.split("\n").length, MAX_ROWS);
	return (
		<div class="survey">
			<div class="field">
				<label for={name}>{title}</label>
				<p class="help" id={`${name}-help`}>
					{help}
				</p>
				<textarea id={name} aria-describedby={`${name}-help`} rows={rows} readonly>
					{code}
				</textarea>
			</div>
		</div>
	);
}
