/** A place of a text that should be written in another way. */
export interface Change {
	start: number;
	end: number;
	/** What would stand there; undefined if only a person can say. */
	wanted: string | undefined;
}
