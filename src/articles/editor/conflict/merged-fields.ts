import { EDITOR_FIELDS, type EditorField, type EditorTexts } from "../editor-form.ts";
import { type Clash, mergeTexts } from "../history/merge-texts.ts";

/** A field that differs in two texts of an article, and what it may become. */
export interface MergedField {
	name: EditorField;
	mine: string;
	theirs: string;
	/** The text with the changes of both; mine where they clash, or if the beginning is unknown. */
	merged: string;
	/** The passages that both have changed; undefined if the beginning is unknown. */
	clashes: Clash[] | undefined;
}

/** Merges the fields that differ. */
export function mergeFields(
	base: EditorTexts | undefined,
	mine: EditorTexts,
	theirs: EditorTexts,
): MergedField[] {
	return EDITOR_FIELDS.filter((name) => mine[name] !== theirs[name]).map((name) => {
		const both = { name, mine: mine[name], theirs: theirs[name] };
		const merged = base && mergeField(name, base[name], both.mine, both.theirs);
		return { ...both, merged: merged?.text ?? both.mine, clashes: merged?.clashes };
	});
}

/** Texts of several lines are merged line by line; of all others one is taken. */
function mergeField(name: EditorField, base: string, mine: string, theirs: string) {
	if (name === "text" || name === "summary") return mergeTexts(base, mine, theirs);
	if (mine === base) return { text: theirs, clashes: [] };
	return { text: mine, clashes: theirs === base ? [] : [{ mine, theirs }] };
}
