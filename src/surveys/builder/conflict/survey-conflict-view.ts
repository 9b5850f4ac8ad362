import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { DraftDifference } from "./draft-differences.ts";

/** A change that somebody else has made since the page of a form was shown. */
export interface SurveyCause {
	kind: "saved" | "changed";
	/** Their name; undefined if nobody knows. */
	by: string | undefined;
	at: string;
	/** True if it was the same person, on another page. */
	isMe: boolean;
}

/** The content of the page about two versions of one survey. */
export interface SurveyConflictProps extends Frame {
	title: string;
	/** The address of the survey’s page. */
	own: string;
	cause: SurveyCause;
	differences: DraftDifference[];
	/** The fields of the sent form, with what stands now in place of what the page had shown. */
	mine: [name: string, value: string][];
	/** The button that was pressed. */
	button: string;
	/** The fields of a form that discards one’s own working copy; undefined if none of it is stored. */
	discard: [name: string, value: string][] | undefined;
}
