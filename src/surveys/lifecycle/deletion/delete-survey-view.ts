import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { DeletionFault } from "./deletion-fault.ts";
import type { SurveyLosses } from "./survey-losses.ts";

/** What the page shows that asks before a survey is deleted. */
export interface DeleteSurveyProps extends Frame {
	survey: SurveyRow;
	losses: SurveyLosses;
	refused?: { fault: DeletionFault; title: string };
}
