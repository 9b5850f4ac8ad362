import { wordsFor } from "../../words/languages.ts";
import type { Standing } from "../survey/placement/find-standings.ts";
import { StandingsList } from "../survey/placement/standings-list.tsx";
import type { SurveyStatus } from "../survey/survey.schema.ts";

interface StandingsSheetProps {
	standings: Standing[];
	status: SurveyStatus;
	language: string;
}

/** Names the articles and topics below which a survey stands, or would stand; nothing if it has no place. */
export function StandingsSheet({ standings, status, language }: StandingsSheetProps) {
	if (standings.length === 0) return null;
	return (
		<section class="sheet" aria-labelledby="standings">
			<h2 id="standings">{wordsFor(language).placement.title}</h2>
			<StandingsList {...{ standings, status, language }} />
		</section>
	);
}
