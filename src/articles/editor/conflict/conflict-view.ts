import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { EditorTexts } from "../editor-form.ts";
import type { Cause } from "./find-conflict.ts";
import type { KeptForm } from "./kept-fields.tsx";
import type { MergedField } from "./merged-fields.ts";

/** The content of the pages about two texts of one article. */
export interface ConflictProps extends Frame {
	/** The present address of the article in the newsroom. */
	own: string;
	/** The language of the texts. */
	lang: string;
	cause: Cause;
	mine: EditorTexts;
	theirs: EditorTexts;
	/** The text with which both began; undefined if nobody knows it. */
	base: EditorTexts | undefined;
	/** The fields that differ. */
	merged: MergedField[];
	form: KeptForm;
	/** True if the working copy is one's own, and somebody else has changed the article itself. */
	isOwnDraft: boolean;
}
