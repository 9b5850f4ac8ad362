import { type Localize, localizer } from "../../../platform/schema/translated-text.schema.ts";
import { type Words, wordsFor } from "../../../words/languages.ts";
import { answerErrorText } from "../../questions/answer-errors.ts";
import { questionElementId } from "../../questions/conditions.css.ts";
import { askedQuestions } from "../../questions/conditions.ts";
import { fieldId } from "../../questions/field-props.tsx";
import { type PostedFields, toTexts } from "../../questions/posted-fields.ts";
import type { AskedQuestion } from "../../questions/question.schema.ts";
import { HONEYPOT_FIELD, TURNSTILE_FIELD } from "../../questions/question-parts.schema.ts";
import type { InvalidAnswer } from "../../questions/question-type.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import type { Survey } from "../survey.schema.ts";
import { FinePrint } from "./fine-print.tsx";

export interface SurveyFormProps {
	survey: Survey;
	language: string;
	/** The number of the submission (a UUID): the same number sent twice counts once. */
	submission?: string;
	/** The page to go to afterwards; the survey must allow its site. */
	next?: string | undefined;
	/** The origin of the page that the form was sent from before it came back. */
	origin?: string | undefined;
	/** What was typed before. */
	fields?: PostedFields;
	/** What was wrong with it. */
	errors?: InvalidAnswer[];
	/** Says why the form comes back, if not for an answer. */
	notice?: keyof Words["survey"]["notices"] | undefined;
	/** The public key of Turnstile, if it checks the respondents. */
	turnstileKey?: string | undefined;
	/** True if the form stands in a page of another site, where the survey has a heading of its own. */
	isEmbedded?: boolean;
}

/** Tells password managers (1Password, LastPass, Bitwarden) to leave a field alone. */
const UNFILLED = { "data-1p-ignore": "", "data-lpignore": "true", "data-bwignore": "" };

/** Shows a survey as a form that works on any page, without JavaScript. */
export function SurveyForm(props: SurveyFormProps) {
	const { survey, language, submission, next, origin, errors = [], notice, turnstileKey } = props;
	const words = wordsFor(language).survey;
	return (
		<form
			class="survey"
			{...partOf(props, "form")}
			method="post"
			action={survey.responses_url}
			lang={language}
		>
			{submission && <input type="hidden" name="_submission" value={submission} />}
			{next && <input type="hidden" name="_next" value={next} />}
			{origin && <input type="hidden" name="_origin" value={origin} />}
			<input type="hidden" name="_lang" value={language} />
			<p class="honeypot" aria-hidden="true">
				<label>
					{words.honeypot}
					<input name={HONEYPOT_FIELD} tabindex={-1} autocomplete="off" {...UNFILLED} />
				</label>
			</p>
			{notice && (
				<p class="faults" role="alert" tabindex={-1} autofocus>
					{words.notices[notice]}
				</p>
			)}
			{errors.length > 0 && <ErrorSummary {...props} errors={errors} />}
			<Questions {...props} />
			{turnstileKey && <div class="cf-turnstile" data-sitekey={turnstileKey} />}
			<FinePrint survey={survey} language={language} />
			<button type="submit" {...partOf(props, "button")}>
				{words.send}
			</button>
		</form>
	);
}

// Only pages of other sites style the parts of a form (css-shadow-1); HTML does not know the attribute.
function partOf({ isEmbedded }: SurveyFormProps, name: string) {
	return isEmbedded ? { part: name } : {};
}

function Questions(props: SurveyFormProps) {
	const { survey, language, isEmbedded } = props;
	const localize = localizer(language, survey.language);
	const Heading = isEmbedded ? "h3" : "h2";
	const asked = Map.groupBy(askedQuestions(survey.questions), ({ section }) => section);
	return (
		<>
			{[...asked].map(([section, questions]) => {
				const fields = questions.map(({ question, isConditional }) => (
					<div class="question" {...partOf(props, "question")} id={questionElementId(question)}>
						{behaviourOf(question).field({
							...stateOf(props, localize),
							isRequired: question.required && !isConditional,
							isConditional,
						})}
					</div>
				));
				if (!section) return fields;
				return (
					<section id={questionElementId(section)} aria-labelledby={`title-${section.id}`}>
						<Heading id={`title-${section.id}`}>{localize(section.label)}</Heading>
						{section.help && <p class="lines">{localize(section.help)}</p>}
						{fields}
					</section>
				);
			})}
		</>
	);
}

function stateOf({ language, fields, errors = [] }: SurveyFormProps, localize: Localize) {
	return {
		language,
		say: localize,
		given: (field: string) => toTexts(fields?.get(field)),
		error: (field: string) => errors.find((one) => one.field === field)?.error,
	};
}

function ErrorSummary(props: SurveyFormProps & { errors: InvalidAnswer[] }) {
	const { survey, language, errors, notice } = props;
	const words = wordsFor(language).survey;
	const localize = localizer(language, survey.language);
	const questions = askedQuestions(survey.questions).map(({ question }) => question);
	const questionOf = (field: string): AskedQuestion | undefined =>
		questions.find((question) => behaviourOf(question).fields().includes(field));
	return (
		<div class="faults" role="alert" tabindex={-1} autofocus={!notice}>
			<p>{words.faults}</p>
			<ul>
				{errors.map(({ field, error }) => {
					const question = questionOf(field);
					const name = field === TURNSTILE_FIELD ? words.person : <code>{field}</code>;
					return (
						<li>
							{question ? <a href={`#${fieldId(field)}`}>{localize(question.label)}</a> : name}
							{" – "}
							{answerErrorText(error, language)}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
