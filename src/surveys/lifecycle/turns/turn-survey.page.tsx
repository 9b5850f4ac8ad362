import { TextField } from "../../../newsroom/layout/fields.tsx";
import { NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import { SurveyTabs } from "../../survey/survey-tabs.tsx";
import { SURVEYS_PATH } from "../list/survey-list-path.ts";
import { StandingsSheet } from "../standings-sheet.tsx";
import { type Limit, reachedLimits, turnOf } from "./turn.ts";
import { TurnEffects } from "./turn-effects.tsx";
import type { TurnSurveyProps } from "./turn-view.ts";

/** Asks before a survey is opened, closed or opened again, and says what readers will see. */
export function TurnSurveyPage(props: TurnSurveyProps) {
	const { turn, survey, standings, refused, language } = props;
	const { newsroom, surveyTurns } = wordsFor(language);
	const title = localizer(language, survey.language)(survey.definition.title);
	const isPossible = turnOf[survey.status] === turn;
	return (
		<NewsroomLayout frame={props} title={surveyTurns.titles[turn](title)}>
			<p class="dateline">
				<a href={SURVEYS_PATH}>{newsroom.allSurveys}</a>
			</p>
			<h1>{surveyTurns.titles[turn](title)}</h1>
			<SurveyTabs frame={props} slug={survey.slug} />
			{refused && <Notice text={surveyTurns.refused[refused.why]} isWrong />}
			<StandingsSheet standings={standings} status={survey.status} language={language} />
			{isPossible ? <Question {...props} /> : <Already {...props} />}
		</NewsroomLayout>
	);
}

function Question(props: TurnSurveyProps) {
	const { turn, survey, hasChanges, language } = props;
	const words = wordsFor(language).surveyTurns;
	const own = `${SURVEYS_PATH}/${survey.slug}`;
	return (
		<form class="sheet form" method="post" action={`${own}/${turn}`}>
			<h2>{words.effects}</h2>
			<TurnEffects {...props} />
			{hasChanges && turn !== "close" && (
				<p class="notice">
					{words.hasChanges} <a href={`${own}/edit`}>{words.toEditor}</a>
				</p>
			)}
			{turn !== "close" && <Limits {...props} />}
			<input type="hidden" name="revision" value={survey.revision} />
			<div class="buttons">
				<button type="submit">{words.yes[turn]}</button>
				<a href={own}>{words.no}</a>
			</div>
		</form>
	);
}

/** Asks for another end or another number of answers, if the present one would close the survey at once. */
function Limits({ survey, submissions, now, refused, site, language }: TurnSurveyProps) {
	const words = wordsFor(language).surveyTurns;
	const reached = reachedLimits(survey, submissions, now);
	const faultOf = (limit: Limit) => {
		const fault = refused?.faults[limit];
		return fault && words.faults[fault];
	};
	const end = faultOf("closes_at");
	return (
		<>
			{reached.includes("closes_at") && (
				<div class="field when">
					<label for="closes_at">{words.end}</label>
					<input
						{...{ type: "datetime-local", id: "closes_at", name: "closes_at" }}
						value={refused?.typed.closes_at ?? ""}
						aria-describedby={end ? "closes_at-fault closes_at-help" : "closes_at-help"}
						{...(end && { "aria-invalid": "true" as const })}
					/>
					{end && (
						<p class="fault" id="closes_at-fault">
							{end}
						</p>
					)}
					<p class="help" id="closes_at-help">
						{words.endHelp(site.timeZone)}
					</p>
				</div>
			)}
			{reached.includes("quota") && (
				<TextField
					{...{ id: "quota", name: "quota", label: words.quota, help: words.quotaHelp }}
					{...{ inputmode: "numeric", value: refused?.typed.quota, fault: faultOf("quota") }}
				/>
			)}
		</>
	);
}

/** Says that a survey is in another status than the one that the turn begins with. */
function Already({ survey, language }: TurnSurveyProps) {
	const words = wordsFor(language).surveyTurns;
	const turn = turnOf[survey.status];
	return (
		<div class="sheet">
			<p>{words.already[survey.status]}</p>
			<p>
				<a href={`${SURVEYS_PATH}/${survey.slug}/${turn}`}>{words.yes[turn]}</a>
			</p>
		</div>
	);
}
