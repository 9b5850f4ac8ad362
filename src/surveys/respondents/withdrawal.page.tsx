import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";
import { receiptPath, withdrawalPath } from "../answers/receipts/receipt-paths.ts";
import type { ConsentGiven } from "../answers/submission.schema.ts";
import type { Survey } from "../survey/survey.schema.ts";

interface WithdrawalPageProps {
	site: Site;
	survey: Survey;
	language: string;
	receipt: string;
	/** The consent to withdraw; undefined for the whole submission. */
	consent: ConsentGiven | undefined;
}

/** Asks respondents if they want to withdraw their answers, or one consent. */
export function WithdrawalPage({ site, survey, language, receipt, consent }: WithdrawalPageProps) {
	const words = wordsFor(language).receipt;
	const asks = consent ? words.askConsent : words.askAnswers;
	const query = { lang: language, consent: consent?.question };
	return (
		<Layout site={site} language={language} title={asks.title} isSurvey>
			<h1>{asks.title}</h1>
			<p class="dateline">{localizer(language, survey.language)(survey.title)}</p>
			{consent && <p class="lines">{consent.text}</p>}
			<p>{asks.text}</p>
			<form class="survey" method="post" action={withdrawalPath(survey.slug, receipt, query)}>
				<button type="submit">{asks.yes}</button>
			</form>
			<p>
				<a href={receiptPath(survey.slug, receipt, { lang: language })}>{words.doNot}</a>
			</p>
		</Layout>
	);
}
