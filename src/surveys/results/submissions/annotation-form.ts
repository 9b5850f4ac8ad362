import type { AnnotationChange } from "../../answers/annotations/annotation.sql.ts";
import type { AnnotationDone, AnnotationForm } from "./submissions-query.schema.ts";

/** Returns what a form changes about a submission. */
export function toChange(form: AnnotationForm, by: string): AnnotationChange {
	const { do: button, note, seen } = form;
	const changes: Record<AnnotationForm["do"], AnnotationChange> = {
		note: { note: { text: note, by, seen: seen === "" ? null : new Date(seen) } },
		mark: { marked: true },
		unmark: { marked: false },
		hide: { hidden: true },
		unhide: { hidden: false },
	};
	return changes[button];
}

/** Adds to the path of a page what it is to say. */
export const withDone = (path: string, done: AnnotationDone) =>
	`${path}${path.includes("?") ? "&" : "?"}done=${done}`;

/** Returns the path of the page that says what a form has done. */
export function doneBy(path: string, { do: button, note }: AnnotationForm): string {
	const done: Record<AnnotationForm["do"], AnnotationDone> = {
		note: note === "" ? "unnoted" : "noted",
		mark: "marked",
		unmark: "unmarked",
		hide: "hidden",
		unhide: "shown",
	};
	return withDone(path, done[button]);
}
