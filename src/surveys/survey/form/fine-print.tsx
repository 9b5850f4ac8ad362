import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Survey } from "../survey.schema.ts";
import { PrivacyLink } from "./privacy-link.tsx";
import { mayBeTooLong } from "./text-limit.ts";

interface FinePrintProps {
	survey: Survey;
	language: string;
}

/** Says above the button of a form how long texts may be, and what happens to the answers. */
export function FinePrint({ survey, language }: FinePrintProps) {
	const words = wordsFor(language).survey;
	const localize = localizer(language, survey.language);
	return (
		<>
			{mayBeTooLong(survey.questions) && <p class="fine">{words.limit}</p>}
			{survey.privacy && <p class="fine lines">{localize(survey.privacy)}</p>}
			<p class="fine">
				{words.kept(survey.retention_days)} <PrivacyLink survey={survey} language={language} />
			</p>
		</>
	);
}
