import { HONEYPOT } from "../schemas/question.ts";
import type { Site } from "../schemas/site.ts";
import type { Survey } from "../schemas/survey.ts";
import type { Fault } from "../surveys/answers.ts";
import { type Fields, textsOf } from "../surveys/answers.ts";
import { complaintText } from "../surveys/complaint.ts";
import { Layout } from "./layout.tsx";
import { QuestionField } from "./question-field.tsx";
import { wordsFor } from "./words.ts";

interface SurveyPageProps {
	site: Site;
	survey: Survey;
	/** Number of this one submission (a UUID): what is sent twice under it counts once. */
	submission: string;
	/** Where the respondent goes afterwards, if the survey lets them. */
	next?: string | undefined;
	/** What was typed before, and what was wrong with it. */
	fields?: Fields;
	faults?: Fault[];
	/** The answers could not be stored, and should be sent once more. */
	isNotTaken?: boolean;
}

export function SurveyPage(props: SurveyPageProps) {
	const { site, survey } = props;
	return (
		<Layout
			site={site}
			language={survey.language}
			title={survey.title}
			{...(survey.intro && { description: survey.intro })}
			path={`/surveys/${survey.slug}`}
		>
			<h1>{survey.title}</h1>
			{survey.intro && <p class="lines intro">{survey.intro}</p>}
			{survey.status === "open" ? <SurveyForm {...props} /> : <NotOpen survey={survey} />}
		</Layout>
	);
}

function NotOpen({ survey }: { survey: Survey }) {
	const words = wordsFor(survey.language);
	return <p>{survey.status === "scheduled" ? words.scheduled : words.closed}</p>;
}

function SurveyForm(props: SurveyPageProps) {
	const { survey, submission, next, fields = new Map(), faults = [], isNotTaken } = props;
	const words = wordsFor(survey.language);
	return (
		<form class="survey" method="post" action={`/api/surveys/${survey.slug}/responses`}>
			<input type="hidden" name="_submission" value={submission} />
			{next && <input type="hidden" name="_next" value={next} />}
			<p class="trap" aria-hidden="true">
				<label>
					{words.honeypot}
					<input name={HONEYPOT} tabindex={-1} autocomplete="off" />
				</label>
			</p>
			{isNotTaken && (
				<p class="faults" role="alert">
					{words.notTaken}
				</p>
			)}
			{faults.length > 0 && <Faults survey={survey} faults={faults} />}
			{survey.questions.map((question) => (
				<QuestionField
					question={question}
					language={survey.language}
					given={textsOf(fields.get(question.id))}
					fault={faults.find(({ field }) => field === question.id)}
				/>
			))}
			<p class="fine">{words.kept}</p>
			<button type="submit">{words.send}</button>
		</form>
	);
}

function Faults({ survey, faults }: { survey: Survey; faults: Fault[] }) {
	const labels = new Map(survey.questions.map(({ id, label }) => [id, label]));
	return (
		<div class="faults" role="alert">
			<p>{wordsFor(survey.language).faults}</p>
			<ul>
				{faults.map(({ field, complaint }) => (
					<li>
						{labels.has(field) ? (
							<a href={`#q-${field}`}>{labels.get(field)}</a>
						) : (
							<code>{field}</code>
						)}
						{" – "}
						{complaintText(complaint, survey.language)}
					</li>
				))}
			</ul>
		</div>
	);
}
