import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";
import { toTexts } from "../questions/posted-fields.ts";
import { ResultsLink } from "../survey/results-link.tsx";
import { notOpenText } from "../survey/survey.page.tsx";
import type { Survey } from "../survey/survey.schema.ts";
import { SentAnswers, type SentAnswersProps } from "./sent-answers.tsx";

/** Says why a survey that is not open did not take the answers, and shows them. */
export function UnsavedAnswers(props: SentAnswersProps & { survey: Survey }) {
	const { survey, language } = props;
	// The questions are the newsroom's secret until the survey opens.
	const known = survey.status === "scheduled" ? undefined : survey;
	return (
		<>
			<Reason text={notOpenText(survey, language)} more={wordsFor(language).survey.unsaved.text} />
			<SentAnswers {...props} survey={known} />
			<ResultsLink survey={survey} language={language} />
		</>
	);
}

interface UnsavedPageProps extends SentAnswersProps {
	site: Site;
	status: number;
	/** The address of the form, if sending it again may help. */
	action?: string | undefined;
}

/** Shows the answers of a form that no survey took: because there is none, or because something failed. */
export function UnsavedPage({ site, status, action, ...sent }: UnsavedPageProps) {
	const { language, fields } = sent;
	const { survey, problems } = wordsFor(language);
	const byStatus: Record<number, typeof problems.other> = problems;
	const { unsaved } = survey;
	const { title, text } = status === 404 ? unsaved.gone : (byStatus[status] ?? problems.other);
	return (
		<Layout site={site} language={language} title={unsaved.pageTitle(title)} isSurvey>
			<h1>{title}</h1>
			<Reason text={text} more={action === undefined ? unsaved.text : unsaved.failed} />
			{action !== undefined && (
				<form class="survey" method="post" action={action}>
					{[...fields].flatMap(([name, value]) =>
						toTexts(value).map((text) => <input type="hidden" name={name} value={text} />),
					)}
					<button type="submit">{unsaved.again}</button>
				</form>
			)}
			<SentAnswers {...sent} />
		</Layout>
	);
}

function Reason({ text, more }: { text: string; more: string }) {
	return (
		<div class="faults" role="alert" tabindex={-1} autofocus>
			<p>{text}</p>
			<p>{more}</p>
		</div>
	);
}
