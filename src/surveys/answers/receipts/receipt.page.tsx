import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { dateText } from "../../../platform/ui/date-text.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { withoutSections } from "../../questions/question.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { ResultsLink } from "../../survey/results-link.tsx";
import type { Survey } from "../../survey/survey.schema.ts";
import type { ReceiptStatus } from "./receipt.schema.ts";

interface ReceiptPageProps {
	site: Site;
	survey: Survey;
	language: string;
	receipt: string;
	/** What is stored; undefined while the submission is still in the Queue. */
	status: ReceiptStatus | undefined;
}

/** Thanks a respondent, and shows the receipt and the stored answers with a button to withdraw them. */
export function ReceiptPage(props: ReceiptPageProps) {
	const { site, survey, language, receipt, status } = props;
	const words = wordsFor(language);
	const localize = localizer(language, survey.language);
	return (
		<Layout site={site} language={language} title={words.survey.thanks}>
			<h1>{words.survey.thanks}</h1>
			<p class="lines">{survey.thanks ? localize(survey.thanks) : words.survey.thanksText}</p>
			<section class="receipt" aria-labelledby="receipt">
				<h2 id="receipt">{words.receipt.receipt}</h2>
				<p>
					<code>{receipt}</code>
				</p>
				<p class="fine">{words.receipt.keep}</p>
			</section>
			{status ? <Stored {...props} status={status} /> : <p>{words.receipt.onTheirWay}</p>}
			<ResultsLink survey={survey} language={language} />
			<p class="pager">
				<a href="/">{words.pages.back}</a>
			</p>
		</Layout>
	);
}

function Stored(props: ReceiptPageProps & { status: ReceiptStatus }) {
	const { site, survey, language, receipt, status } = props;
	const words = wordsFor(language).receipt;
	const day = (instant = "") => dateText(instant, language, site.timeZone);
	if (status.status !== "stored") return <p>{words[status.status](day(status.erased_at))}</p>;
	const action = `/surveys/${survey.slug}/receipts/${receipt}/withdrawal?lang=${language}`;
	return (
		<>
			<h2>{words.answers}</h2>
			<p class="fine">
				{words.at} <time datetime={status.submitted_at}>{day(status.submitted_at)}</time>
			</p>
			<Answers {...props} status={status} />
			{status.consents.map(({ text, version }) => (
				<div class="consent">
					<h3>{words.agreed}</h3>
					<p class="lines">{text}</p>
					<p class="fine">
						{words.version} {version}
					</p>
				</div>
			))}
			<form method="post" action={action}>
				{status.erased_at && <p class="fine">{words.until(day(status.erased_at))}</p>}
				<button class="quiet" type="submit">
					{words.withdraw}
				</button>
			</form>
		</>
	);
}

function Answers({ survey, language, status }: ReceiptPageProps & { status: ReceiptStatus }) {
	const localize = localizer(language, survey.language);
	return (
		<dl class="answers">
			{withoutSections(survey.questions).map((question) => {
				const lines = behaviourOf(question).answerLines(status.answers, {
					say: localize,
					language,
				});
				if (lines.length === 0) return null;
				return (
					<>
						<dt>{localize(question.label)}</dt>
						{lines.map((line) => (
							<dd class="lines">{line}</dd>
						))}
					</>
				);
			})}
		</dl>
	);
}
