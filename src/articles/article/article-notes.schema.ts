import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { line } from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";

/** A label says what readers must know of an article before they read it. */
export const ArticleLabel = described(
	"Stands above the title. `advertisement` and `ai_assisted` also stand before it in feeds and in previews of links.",
	v.picklist(["advertisement", "press_release", "comment", "ai_assisted"]),
);

export type ArticleLabel = v.InferOutput<typeof ArticleLabel>;

/** The effect of an edit on readers. */
export const Effect = described(
	"What the edit does to readers: `important` moves `updated_at`, so that feeds show the article as changed, and tells hubs; `silent` does neither.",
	v.picklist(["silent", "important"]),
);
export type Effect = v.InferOutput<typeof Effect>;

const CORRECTION_TEXT = "What was wrong, and what is right.";

export const CorrectionInput = v.strictObject({
	at: described("When it was corrected: RFC 3339.", Instant),
	text: described(CORRECTION_TEXT, line(1000)),
});

/** A correction in responses. */
export const Correction = v.object({
	at: InstantText,
	text: described(CORRECTION_TEXT, v.string()),
});

export type Correction = v.InferOutput<typeof Correction>;
