import { createHash } from "node:crypto";
import docsCss from "./docs.css";
import embedOnlyCss from "./embed.css";
import feedCss from "./feed.css";
import navigationCss from "./navigation.css";
import resultsCss from "./results.css";
import siteCss from "./style.css";
import surveyCss from "./survey.css";

/** One stylesheet for all pages, surveys too. */
export const css = siteCss + navigationCss + surveyCss;
/** What a survey brings along into the page of another site. */
export const embedCss = surveyCss + embedOnlyCss;
export { docsCss, feedCss, resultsCss };

export const stylesheetPath = versioned("/style.css", css);
export const feedStylesheetPath = versioned("/feed.css", feedCss);
/** For pages with results, beside the one for all. */
export const resultsStylesheetPath = versioned("/results.css", resultsCss);

/** For the description of the API. */
export const docsStylesheetPath = versioned("/docs.css", docsCss);

// Named by what it says: a new stylesheet has a new address, so that the old may be kept for ever.
function versioned(path: string, text: string): string {
	return `${path}?v=${createHash("sha1").update(text).digest("hex").slice(0, 10)}`;
}
