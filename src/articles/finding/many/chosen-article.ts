import type { FoundArticle } from "../finding.schema.ts";

/** An article that was ticked in the list, and the state in which the list showed it. */
export interface ChosenArticle {
	id: string;
	revision: number;
	/** When its working copy last changed, as a number; 0 without one. */
	draftedAt: number;
}

/** Returns what the box beside an article sends. */
export function chosenValue({ id, revision, draft }: FoundArticle): string {
	return JSON.stringify([id, revision, draft ? Date.parse(draft.updated_at) : 0]);
}

/** Reads what a box sent; undefined if it is nothing that the list wrote. */
export function readChosen(value: string): ChosenArticle | undefined {
	try {
		const [id, revision, draftedAt] = [...JSON.parse(value)];
		const isValid = typeof id === "string" && [revision, draftedAt].every(Number.isSafeInteger);
		return isValid ? { id, revision, draftedAt } : undefined;
	} catch {
		return undefined;
	}
}
