import { createHash } from "node:crypto";
import feedCss from "./feed.css";
import css from "./style.css";

export { css, feedCss };

export const stylesheetPath = versioned("/style.css", css);
export const feedStylesheetPath = versioned("/feed.css", feedCss);

// Named by what it says: a new stylesheet has a new address, so that the old may be kept for ever.
function versioned(path: string, text: string): string {
	return `${path}?v=${createHash("sha1").update(text).digest("hex").slice(0, 10)}`;
}
