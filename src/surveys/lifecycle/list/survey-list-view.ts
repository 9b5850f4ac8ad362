import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { SurveyDraftSummary } from "../../survey/drafts/survey-draft.sql.ts";
import type { ErasedSurveyRow } from "../../survey/erased/erased-surveys.sql.ts";
import type { ListDeed, SurveySelection } from "./survey-list-query.schema.ts";
import type { SurveySummary } from "./survey-summaries.sql.ts";

/** The values on the list of surveys. */
export interface SurveyListProps extends Frame {
	surveys: SurveySummary[];
	/** The slugs of those that have changes which are not published. */
	changed: ReadonlySet<string>;
	/** The working copies of surveys that were never stored; only at the beginning of the list. */
	drafts: SurveyDraftSummary[];
	/** The erased surveys whose answers are still being erased. */
	erasures: ErasedSurveyRow[];
	selection: SurveySelection;
	done: ListDeed | undefined;
	olderPath: string | undefined;
}
