import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { Standing } from "../../survey/placement/find-standings.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { TurnFaults } from "./read-turn.ts";
import type { Limit, Turn } from "./turn.ts";

/** The values on the pages that ask before a survey is opened or closed. */
export interface TurnSurveyProps extends Frame {
	turn: Turn;
	survey: SurveyRow;
	submissions: number;
	/** True if a working copy of it has changes that are not published. */
	hasChanges: boolean;
	/** The places that it has below articles, or will have. */
	standings: Standing[];
	now: Date;
	refused?: RefusedTurn;
}

/** A turn that was not made: why, and what was typed. */
export interface RefusedTurn {
	why: "changed" | "settings" | "limits";
	faults: TurnFaults;
	typed: Record<Limit, string>;
}
