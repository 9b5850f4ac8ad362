/** A topic or an article that the newsroom may choose as a place of a survey. */
export interface PlaceChoice {
	slug: string;
	/** The name of a topic; the title of an article. */
	name: string;
}

/** What the builder offers. */
export interface PlaceChoices {
	topics: PlaceChoice[];
	articles: PlaceChoice[];
}
