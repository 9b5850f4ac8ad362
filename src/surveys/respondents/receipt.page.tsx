import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { dateText } from "../../platform/ui/date-text.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { resultsStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { receiptUrl } from "../../publication/addresses.ts";
import { wordsFor } from "../../words/languages.ts";
import type { ReceiptStatus, Sent } from "../answers/receipts/receipt.schema.ts";
import { withdrawalPath } from "../answers/receipts/receipt-paths.ts";
import { StoredAnswers } from "../answers/receipts/stored-answers.tsx";
import { PublicResultsView } from "../results/public-results-view.tsx";
import type { PublicResults } from "../results/results.schema.ts";
import { ResultsLink } from "../survey/results-link.tsx";
import { ownPageScriptPath } from "../survey/script/own-page-script.ts";
import type { Survey } from "../survey/survey.schema.ts";

export interface ReceiptPageProps {
	site: Site;
	survey: Survey;
	language: string;
	receipt: string;
	/** What is stored; undefined while the submission is still in the Queue. */
	status: ReceiptStatus | undefined;
	/** Given if the answers were sent just now: `again` if there are other answers from the same form. */
	sent: Sent | undefined;
	/** The public results, for somebody who has just answered. */
	results: PublicResults | undefined;
	/** True if the honeypot was filled in: the newsroom may have erased the answers. */
	isCaught: boolean;
}

/** Shows respondents their receipt and the stored answers, and leads to the page that withdraws them. */
export function ReceiptPage(props: ReceiptPageProps) {
	const { site, survey, language, receipt, status, isCaught } = props;
	const words = wordsFor(language);
	const isErased = status !== undefined && status.status !== "stored";
	// A form that is sent again leads here too, though its answers are gone.
	const sent = isErased ? undefined : props.sent;
	const results = sent && props.results;
	const title = sent ? words.survey.thanks : words.receipt.headings[headingOf(status, isCaught)];
	const url = receiptUrl(site, survey.slug, receipt);
	return (
		<Layout
			site={site}
			language={language}
			title={title}
			isSurvey
			stylesheets={results ? [resultsStylesheetPath] : []}
			{...(sent && { ownScript: ownPageScriptPath })}
		>
			<h1>{title}</h1>
			{sent && <div data-sent={survey.url} hidden />}
			{sent ? <Thanks {...props} sent={sent} /> : <About {...props} />}
			<section class="receipt" aria-labelledby="receipt">
				<h2 id="receipt">{words.receipt.receipt}</h2>
				<p>
					<code>{receipt}</code>
				</p>
				<p class="fine">{isErased ? words.receipt.nothingLeft : words.receipt.keep}</p>
				<p class="fine">
					{words.receipt.address} <a href={url}>{url}</a>
				</p>
			</section>
			{status ? <Stored {...props} status={status} /> : <p>{words.receipt.onTheirWay}</p>}
			{results && (
				<>
					<h2>{words.results.soFar}</h2>
					<PublicResultsView {...{ survey, results, language }} />
				</>
			)}
			<ResultsLink survey={survey} language={language} />
			<p class="pager">
				<a href="/">{words.pages.back}</a>
			</p>
		</Layout>
	);
}

function headingOf(status: ReceiptStatus | undefined, isCaught: boolean) {
	if (status?.status === "withdrawn" && (isCaught || status.erased_by)) return "expired";
	return status?.status ?? "onTheirWay";
}

function Thanks({ survey, language, sent }: ReceiptPageProps & { sent: Sent }) {
	const words = wordsFor(language);
	const localize = localizer(language, survey.language);
	return (
		<>
			<p class="lines">{survey.thanks ? localize(survey.thanks) : words.survey.thanksText}</p>
			{sent === "again" && (
				<p>
					{words.receipt.again} <a href="/receipts">{words.receipt.find}</a>
				</p>
			)}
		</>
	);
}

function About({ survey, language }: ReceiptPageProps) {
	return <p class="dateline">{localizer(language, survey.language)(survey.title)}</p>;
}

function Stored(props: ReceiptPageProps & { status: ReceiptStatus }) {
	const { site, survey, language, receipt, status } = props;
	const words = wordsFor(language).receipt;
	const day = (instant = "") => dateText(instant, language, site.timeZone);
	if (status.erased_by) return <p>{words.erasedByNewsroom(day(status.erased_at))}</p>;
	if (status.status === "withdrawn" && props.isCaught)
		return <p>{words.erased(day(status.erased_at))}</p>;
	if (status.status !== "stored") return <p>{words[status.status](day(status.erased_at))}</p>;
	return (
		<>
			<h2>{words.answers}</h2>
			<p class="fine">
				{words.at} <time datetime={status.submitted_at}>{day(status.submitted_at)}</time>
			</p>
			<StoredAnswers survey={survey} language={language} answers={status.answers} />
			{status.consents.map(({ question, text, version }) => (
				<div class="consent">
					<h3>{words.agreed}</h3>
					<p class="lines">{text}</p>
					<p class="fine">
						{words.version} {version}
					</p>
					<p>
						<a href={withdrawalPath(survey.slug, receipt, { lang: language, consent: question })}>
							{words.withdrawConsent}
						</a>
					</p>
				</div>
			))}
			{status.erased_at && <p class="fine">{words.until(day(status.erased_at))}</p>}
			<p>
				<a href={withdrawalPath(survey.slug, receipt, { lang: language })}>{words.withdraw}</a>
			</p>
		</>
	);
}
