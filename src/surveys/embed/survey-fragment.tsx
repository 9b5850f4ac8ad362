import type { Child } from "hono/jsx";
import { directionOf } from "../../platform/direction.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { embedCss } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import { conditionsStylesheet } from "../questions/conditions.css.ts";
import { SurveyForm } from "../survey/form/survey-form.tsx";
import { NotOpen } from "../survey/survey.page.tsx";
import type { Survey } from "../survey/survey.schema.ts";

interface FragmentProps {
	survey: Survey;
	language: string;
	/** True if Turnstile checks the respondents, which it does only on the survey's own page. */
	isChecked: boolean;
}

/**
 * Shows a survey as <randnotiz-survey> loads it into a page of another site: style, form and messages. The
 * style is text in a <template>, because that page's Content-Security-Policy may allow no <style>.
 */
export function SurveyFragment({ survey, language, isChecked }: FragmentProps) {
	const localize = localizer(language, survey.language);
	return (
		<>
			<template>{embedCss + conditionsStylesheet(survey.questions)}</template>
			<div class="randnotiz" lang={language} dir={directionOf(language)} part="survey">
				<h2 part="title">{localize(survey.title)}</h2>
				{survey.intro && (
					<p class="lines intro" part="intro">
						{localize(survey.intro)}
					</p>
				)}
				{survey.status !== "open" && <NotOpen survey={survey} language={language} />}
				{survey.status === "open" && isChecked && <OwnPage survey={survey} language={language} />}
				{survey.status === "open" && !isChecked && <Open survey={survey} language={language} />}
			</div>
		</>
	);
}

interface PartProps {
	survey: Survey;
	language: string;
}

function OwnPage({ survey, language }: PartProps) {
	return (
		<p>
			<a href={`${survey.url}?lang=${language}`}>{wordsFor(language).embed.ownPage}</a>
		</p>
	);
}

function Open(props: PartProps) {
	const { survey, language } = props;
	const words = wordsFor(language).embed;
	return (
		<>
			<Message state="faults" role="alert">
				<p>{wordsFor(language).survey.faults}</p>
				<ul />
			</Message>
			<Message state="failed" role="alert">
				<p>{words.failed}</p>
				<OwnPage {...props} />
			</Message>
			<Message state="withdrawn" role="alert">
				<p>{words.withdrawn}</p>
			</Message>
			<div data-responses={survey.responses_url}>
				<SurveyForm survey={survey} language={language} isEmbedded />
			</div>
			<Message state="waiting">
				<p>{words.waiting}</p>
				<button type="button" part="button">
					{words.retry}
				</button>
			</Message>
			{(["closed", "gone"] as const).map((state) => (
				<Message state={state}>
					<p>{words[state]}</p>
				</Message>
			))}
			<Sent {...props} />
		</>
	);
}

/** A message that the script shows in its state. */
function Message(props: { state: string; role?: string; children: Child }) {
	const { state, role = "status", children } = props;
	const name = role === "alert" ? "faults" : "message";
	return (
		<div class={name} part={`message ${state}`} role={role} tabindex={-1} data-state={state} hidden>
			{children}
		</div>
	);
}

function Sent({ survey, language }: PartProps) {
	const { thanks, thanksText } = wordsFor(language).survey;
	const { receipt, keep } = wordsFor(language).embed;
	const localize = localizer(language, survey.language);
	return (
		<Message state="sent">
			<h3>{thanks}</h3>
			<p class="lines">{survey.thanks ? localize(survey.thanks) : thanksText}</p>
			<div class="receipt" part="receipt">
				<h4>{receipt}</h4>
				<p>
					<a class="code" href={survey.url} target="_blank" rel="noreferrer">
						{receipt}
					</a>
				</p>
				<p class="fine">{keep}</p>
				<p class="fine">
					<a href={new URL("/receipts", survey.url).href} target="_blank" rel="noreferrer">
						{wordsFor(language).receipt.find}
					</a>
				</p>
			</div>
		</Message>
	);
}
