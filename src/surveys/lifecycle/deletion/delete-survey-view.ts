import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { Standing } from "../../survey/placement/find-standings.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { DeletionFault } from "./deletion-fault.ts";
import type { SurveyLosses } from "./survey-losses.ts";

/** The values on the page that asks before a survey is deleted. */
export interface DeleteSurveyProps extends Frame {
	survey: SurveyRow;
	losses: SurveyLosses;
	/** The places that it has below articles. */
	standings: Standing[];
	refused?: { fault: DeletionFault; title: string };
}
