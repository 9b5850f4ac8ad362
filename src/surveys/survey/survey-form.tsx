import { type Localize, localizer } from "../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import { answerErrorText } from "../questions/answer-errors.ts";
import { questionElementId } from "../questions/conditions.css.ts";
import { askedQuestions } from "../questions/conditions.ts";
import { fieldId } from "../questions/field-props.tsx";
import type { AskedQuestion } from "../questions/question.schema.ts";
import { HONEYPOT_FIELD } from "../questions/question-parts.schema.ts";
import type { InvalidAnswer } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { type PostedFields, toTexts } from "../questions/read-answers.ts";
import { TURNSTILE_FIELD } from "./reserved-fields.ts";
import type { Survey } from "./survey.schema.ts";

export interface SurveyFormProps {
	survey: Survey;
	language: string;
	/** Number of this one submission (a UUID): what is sent twice under it counts once. */
	submission?: string;
	/** Where the respondent goes afterwards, if the survey lets them. */
	next?: string | undefined;
	/** What was typed before, and what was wrong with it. */
	fields?: PostedFields;
	errors?: InvalidAnswer[];
	/** The answers could not be stored, and should be sent once more. */
	isNotStored?: boolean;
	/** The public key of Turnstile, where the survey asks it. */
	turnstileKey?: string;
	/** It stands in a page of another site, under a heading of its own. */
	isEmbedded?: boolean;
}

/** A survey as a form that works on any page, without JavaScript. */
export function SurveyForm(props: SurveyFormProps) {
	const { survey, language, submission, next, errors = [], isNotStored, turnstileKey } = props;
	const words = wordsFor(language).survey;
	return (
		<form class="survey" part="form" method="post" action={survey.responses_url} lang={language}>
			{submission && <input type="hidden" name="_submission" value={submission} />}
			{next && <input type="hidden" name="_next" value={next} />}
			<input type="hidden" name="_lang" value={language} />
			<p class="trap" aria-hidden="true">
				<label>
					{words.honeypot}
					<input name={HONEYPOT_FIELD} tabindex={-1} autocomplete="off" />
				</label>
			</p>
			{isNotStored && (
				<p class="faults" role="alert">
					{words.notStored}
				</p>
			)}
			{errors.length > 0 && <ErrorSummary {...props} errors={errors} />}
			<Questions {...props} />
			{turnstileKey && <div class="cf-turnstile" data-sitekey={turnstileKey} />}
			<p class="fine">{words.kept(survey.retention_days)}</p>
			<button type="submit" part="button">
				{words.send}
			</button>
		</form>
	);
}

function Questions(props: SurveyFormProps) {
	const { survey, language, isEmbedded } = props;
	const say = localizer(language, survey.language);
	const Heading = isEmbedded ? "h3" : "h2";
	const asked = Map.groupBy(askedQuestions(survey.questions), ({ section }) => section);
	return (
		<>
			{[...asked].map(([section, questions]) => {
				const fields = questions.map(({ question }) => (
					<div class="question" part="question" id={questionElementId(question)}>
						{behaviourOf(question).field({
							...stateOf(props, say),
							isRequired: question.required && !question.show_if && !section?.show_if,
						})}
					</div>
				));
				if (!section) return fields;
				return (
					<section
						id={questionElementId(section)}
						aria-labelledby={`${questionElementId(section)}-title`}
					>
						<Heading id={`${questionElementId(section)}-title`}>{say(section.label)}</Heading>
						{section.help && <p class="lines">{say(section.help)}</p>}
						{fields}
					</section>
				);
			})}
		</>
	);
}

function stateOf({ language, fields, errors = [] }: SurveyFormProps, say: Localize) {
	return {
		language,
		say,
		given: (field: string) => toTexts(fields?.get(field)),
		error: (field: string) => errors.find((one) => one.field === field)?.error,
	};
}

function ErrorSummary({ survey, language, errors }: SurveyFormProps & { errors: InvalidAnswer[] }) {
	const words = wordsFor(language).survey;
	const say = localizer(language, survey.language);
	const questions = askedQuestions(survey.questions).map(({ question }) => question);
	const asking = (field: string): AskedQuestion | undefined =>
		questions.find((question) => behaviourOf(question).fields().includes(field));
	return (
		<div class="faults" role="alert">
			<p>{words.faults}</p>
			<ul>
				{errors.map(({ field, error }) => {
					const question = asking(field);
					const name = field === TURNSTILE_FIELD ? words.person : <code>{field}</code>;
					return (
						<li>
							{question ? <a href={`#${fieldId(field)}`}>{say(question.label)}</a> : name}
							{" – "}
							{answerErrorText(error, language)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
