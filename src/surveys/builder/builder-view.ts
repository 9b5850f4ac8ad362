import type { Frame } from "../../newsroom/layout/newsroom-layout.tsx";
import type { Words } from "../../words/languages.ts";
import type { ClosedBy, SurveyStatus } from "../survey/survey.schema.ts";
import type { DraftSurvey } from "./draft-survey.schema.ts";

/** A question with answers: its type, its limits and its present choices no longer change. */
export interface QuestionLock {
	/** The number of people who have answered it. */
	answers: number;
	/** The values of its options, or the ids of its rows, that must stay; `_other` for answers in one's own words. */
	kept: ReadonlySet<string>;
	/** True if its limits no longer change. */
	limits: boolean;
}

/** A sentence about what is wrong, at the field of this name; the name "form" stands for the whole survey. */
export interface BuilderFault {
	field: string;
	text: string;
	/** Names the question or setting, for a list far away from the field. */
	place?: string;
}

/** The columns of a working copy beside its draft. */
export interface BuilderState {
	/** The slug in the path of this page; undefined if nothing was ever stored. */
	slug: string | undefined;
	/** "new" if the survey was never opened or stored: there is only a working copy, or nothing at all. */
	status: SurveyStatus | "new";
	closedBy?: ClosedBy | undefined;
	/** True if a working copy differs from the survey that is stored. */
	hasChanges: boolean;
	/** The number of submissions. */
	responses: number;
	/** When something was saved last, and by whom. */
	savedAt: Date | undefined;
	savedBy: string | undefined;
	/** The tag of the stored working copy, and the revision of the survey that it began from; "" for none. */
	tag: string;
	revision: string;
	/** True if the operator has set up what these settings need. */
	hasTurnstile: boolean;
	hasWebhooks: boolean;
}

/** The deed of the last click; its sentence is in `words.surveyBuilder.done`. */
export type BuilderDone = keyof Words["surveyBuilder"]["done"];

export interface BuilderPageProps extends Frame {
	draft: DraftSurvey;
	state: BuilderState;
	/** The id of this rendering: every page has its own. */
	page: string;
	/** Everything that opening or applying would refuse, in the order of the form. */
	faults: readonly BuilderFault[];
	/** The questions with answers, by id. */
	locks: ReadonlyMap<string, QuestionLock>;
	/** The topics and articles to choose from. */
	places?: Record<"topics" | "articles", { slug: string; name: string }[]>;
	done?: BuilderDone | undefined;
	/** A sentence that says why the last click was refused; nothing that was typed is lost. */
	refused?: string | undefined;
}
