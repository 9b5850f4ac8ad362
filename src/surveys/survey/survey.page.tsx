import type { Child } from "hono/jsx";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";
import { SurveyForm, type SurveyFormProps } from "./form/survey-form.tsx";
import { ResultsLink } from "./results-link.tsx";
import { ownPageScriptPath } from "./script/own-page-script.ts";
import type { Survey } from "./survey.schema.ts";

interface SurveyPageProps extends SurveyFormProps {
	site: Site;
	/** Stands in place of the form if this was sent to a survey that is not open. */
	unsaved?: Child;
}

/** Shows a survey on a page of its own. */
export function SurveyPage(props: SurveyPageProps) {
	const { site, survey, language, unsaved } = props;
	const localize = localizer(language, survey.language);
	const words = wordsFor(language).survey;
	const title = localize(survey.title);
	const isFaulty = props.notice !== undefined || (props.errors ?? []).length > 0;
	const faultTitle = unsaved ? words.unsaved.pageTitle : words.faultTitle;
	const pageTitle = isFaulty || unsaved ? faultTitle(title) : title;
	const intro = survey.intro && localize(survey.intro);
	const path = `/surveys/${survey.slug}`;
	const isOpen = survey.status === "open";
	return (
		<Layout
			site={site}
			language={language}
			title={pageTitle}
			{...(intro && { description: intro })}
			path={path}
			isSurvey
			stylesheets={hasConditions(survey) ? [conditionsPath(survey)] : []}
			{...(isOpen && !unsaved && { ownScript: ownPageScriptPath })}
			{...(props.turnstileKey && { script: TURNSTILE_SCRIPT })}
		>
			<h1>{title}</h1>
			{unsaved ?? (
				<>
					<Languages survey={survey} language={language} path={path} />
					{intro && <p class="lines intro">{intro}</p>}
					{isOpen ? <KeptForm {...props} /> : <NotOpen {...props} />}
				</>
			)}
		</Layout>
	);
}

/** The form, and the sentences with which the script says what it does with what is typed. */
function KeptForm(props: SurveyPageProps) {
	const { survey, language, fields } = props;
	const words = wordsFor(language).survey.draft;
	return (
		<div data-survey={survey.url} data-is-returned={fields ? "" : undefined}>
			<p role="status" class="note" data-draft="restored" hidden>
				{words.restored}
			</p>
			<SurveyForm {...props} />
			<p class="fine" data-draft="kept" hidden>
				{words.kept}{" "}
				<button type="button" class="quiet" data-erase>
					{words.erase}
				</button>
			</p>
			<p role="status" class="fine" data-draft="erased" hidden>
				{words.erased}
			</p>
		</div>
	);
}

const TURNSTILE_SCRIPT = "https://challenges.cloudflare.com/turnstile/v0/api.js";

/** Returns the path of the stylesheet that shows and hides questions. */
export const conditionsPath = ({ slug }: Survey) => `/surveys/${slug}/conditions.css`;

export function hasConditions({ questions }: Survey): boolean {
	return questions.some(({ show_if }) => show_if);
}

interface LanguagesProps extends Pick<SurveyFormProps, "survey" | "language"> {
	/** The path of the page that is there in each language. */
	path: string;
}

/** Leads to a survey in its other languages. */
export function Languages({ survey, language, path }: LanguagesProps) {
	const others = survey.languages.filter((other) => other !== language);
	if (others.length === 0) return null;
	return (
		<nav class="fine" aria-label={wordsFor(language).survey.languages}>
			{others.map((other) => (
				<a href={`${path}?lang=${other}`} lang={other} hreflang={other}>
					{languageName(other, other)}
				</a>
			))}
		</nav>
	);
}

/** Says why a survey has no form, and leads to its results. */
export function NotOpen({ survey, language }: Pick<SurveyFormProps, "survey" | "language">) {
	return (
		<>
			<p>{notOpenText(survey, language)}</p>
			{survey.status !== "scheduled" && <ResultsLink survey={survey} language={language} />}
		</>
	);
}

/** Returns why a survey is not open: it has not begun, or it is closed. */
export function notOpenText({ status, closed_by = "hand" }: Survey, language: string): string {
	const words = wordsFor(language).survey;
	return status === "scheduled" ? words.scheduled : words.closed[closed_by];
}
