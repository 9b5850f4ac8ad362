import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { PostedFields } from "../../questions/posted-fields.ts";
import type { InvalidAnswer } from "../../questions/question-type.ts";
import { SurveyForm } from "../../survey/form/survey-form.tsx";
import { hasConditions, Languages } from "../../survey/survey.page.tsx";
import { previewPath } from "./shown-survey.ts";
import { SurveyPreviewBanner, type SurveyPreviewBannerProps } from "./survey-preview-banner.tsx";

interface SurveyPreviewProps extends SurveyPreviewBannerProps {
	site: Site;
	/** A form that readers would get back, with what is wrong. */
	fields?: PostedFields;
	errors?: InvalidAnswer[];
}

/** Shows a survey as readers will see it, with the form that they get; what is sent is not stored. */
export function SurveyPreviewPage(props: SurveyPreviewProps) {
	const { site, survey, language, sent, fields, errors } = props;
	const localize = localizer(language, survey.language);
	const path = previewPath(survey.slug);
	const title = localize(survey.title);
	const shown = { survey, language };
	const styles = hasConditions(survey) ? [`${path}/conditions.css`] : [];
	return (
		<Layout site={site} language={language} title={title} isSurvey stylesheets={styles}>
			<SurveyPreviewBanner {...props} />
			{sent === "complete" ? (
				<Thanks {...props} />
			) : (
				<>
					<h1>{title}</h1>
					<Languages {...shown} path={path} />
					{survey.intro && <p class="lines intro">{localize(survey.intro)}</p>}
					{survey.questions.length > 0 && (
						<SurveyForm {...shown} {...(fields && { fields })} {...(errors && { errors })} />
					)}
				</>
			)}
		</Layout>
	);
}

function Thanks({ survey, language, interfaceLanguage }: SurveyPreviewProps) {
	const localize = localizer(language, survey.language);
	const { thanks, thanksText } = wordsFor(language).survey;
	return (
		<>
			<h1>{thanks}</h1>
			<p class="lines">{survey.thanks ? localize(survey.thanks) : thanksText}</p>
			<p class="pager" lang={interfaceLanguage}>
				<a href={`${previewPath(survey.slug)}?lang=${language}`}>
					{wordsFor(interfaceLanguage).surveyPreview.again}
				</a>
			</p>
		</>
	);
}
