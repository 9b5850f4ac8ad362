import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { wordsFor } from "../../../words/languages.ts";

interface GoneSurveyProps {
	site: Site;
	language: string;
	erasedAt: Date;
	/** True if somebody asks for their own answers. */
	isReceipt: boolean;
}

/** Says that the newsroom has erased a survey with all its answers. */
export function GoneSurveyPage({ site, language, erasedAt, isReceipt }: GoneSurveyProps) {
	const { survey, pages } = wordsFor(language);
	const { gone } = survey;
	const day = dateText(erasedAt.toISOString(), language, site.timeZone);
	const title = isReceipt ? gone.receiptTitle : gone.title;
	return (
		<Layout site={site} language={language} title={title} isSurvey>
			<h1>{title}</h1>
			<p>{isReceipt ? gone.receipt(day) : gone.text(day)}</p>
			<p class="pager">
				<a href="/">{pages.back}</a>
			</p>
		</Layout>
	);
}
