import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { isPlaced } from "../../survey/placement/placed.ts";
import { reachedLimits } from "./turn.ts";
import type { TurnSurveyProps } from "./turn-view.ts";

/** Says what readers will see after a turn, each in a sentence. */
export function TurnEffects(props: TurnSurveyProps) {
	const lines = props.turn === "close" ? closing(props) : opening(props);
	return (
		<ul>
			{lines.filter(Boolean).map((line) => (
				<li>{line}</li>
			))}
		</ul>
	);
}

function closing({ survey, language }: TurnSurveyProps) {
	const { survey: shown, surveyTurns: words } = wordsFor(language);
	const { status, slug, definition } = survey;
	const path = `/surveys/${slug}`;
	const isOpen = status === "open";
	return [
		isOpen ? words.noMore : words.neverBegins,
		words.reads(path, shown.closed.hand),
		isOpen && words.whileFilling,
		isPlaced(survey) && words.noCall,
		definition.results === "public" && words.resultsCounted(`${path}/results`),
		words.stays,
	];
}

function opening({ turn, survey, submissions, now, site, language }: TurnSurveyProps) {
	const words = wordsFor(language).surveyTurns;
	const { opens_at, closes_at, closed_by, slug, announce, definition } = survey;
	const at = (moment: Date) => wallTimeText(moment.toISOString(), language, site.timeZone);
	const count = (number: number) => numberText(number, language);
	const reached = reachedLimits(survey, submissions, now);
	const isLater = opens_at !== null && opens_at > now;
	const { quota, results } = definition;
	const isEnding = closes_at !== null && !reached.includes("closes_at");
	return [
		turn === "reopen" && closed_by && words.closedBy[closed_by],
		turn === "reopen" && submissions > 0 && words.goOn(count(submissions)),
		isLater ? words.later(at(opens_at)) : words.asks(`/surveys/${slug}`),
		isEnding ? words.ends(at(closes_at)) : reached.length === 0 && words.noEnd,
		quota !== undefined && !reached.includes("quota") && words.most(count(quota)),
		announce ? words.call : isPlaced(survey) && words.callSome,
		results === "public" && words.resultsLater,
	];
}
