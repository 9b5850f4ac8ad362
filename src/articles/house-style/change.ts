/** A place of a text that should be written in another way. */
export interface Change {
	start: number;
	end: number;
	/** The text to write instead; undefined if only a person can decide. */
	wanted: string | undefined;
}
