import {
	SavedStaticPage,
	StaticPage,
	StaticPageList,
	StaticPageRepresentation,
	StaticPageSummary,
} from "../static-pages/static-page.schema.ts";

/** The schemas of static pages that have a name in the contract. */
export const staticPageInputs = { StaticPageInput: StaticPageRepresentation };
export const staticPageOutputs = { StaticPageSummary, StaticPage, StaticPageList, SavedStaticPage };
