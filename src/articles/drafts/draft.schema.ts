import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { FieldError } from "../../platform/schema/problem.schema.ts";
import { line, Slug } from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";
import { Warning } from "../../platform/schema/warning.schema.ts";
import { Effect } from "../article/article-notes.schema.ts";
import { Hint } from "../house-style/hint.schema.ts";

/** The most bytes of a request to publish. */
export const MAX_PUBLISH_BYTES = 16_384;

const MAX_DEPTH = 40;
const TOO_DEEP = "must not be nested so deeply";

/** A working copy as it is sent: whatever was typed so far. */
export const DraftInput = described(
	"An article as far as it is written: the fields of an article in any state, and `slug` for another address. Fields that only the service sets are left out.",
	v.pipe(
		v.record(v.string(), v.unknown()),
		v.check((typed) => isShallow(typed, MAX_DEPTH), TOO_DEEP),
		rules(`It must not be nested more than ${MAX_DEPTH} levels deep.`),
	),
);
export type DraftInput = v.InferOutput<typeof DraftInput>;

export const DraftPatch = described(
	"A JSON Merge Patch (RFC 7396) of what was typed: fields to change, null for those to take away.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes must not be nested too deeply.")),
);

/** Accepts any working copy, so that no typed word is lost. */
export const editedDraft = { input: DraftInput, representation: DraftInput };

const Touch = v.object({
	at: InstantText,
	member: described("As in the audit list.", v.string()),
	name: described("Their name at that time.", v.string()),
});

export const Draft = described(
	"The working copy of an article.",
	v.object({
		slug: described("The article's slug.", Slug),
		article: described("What was typed.", v.record(v.string(), v.unknown())),
		revision: described("The revision of the article from which it began.", Revision),
		is_outdated: described("True if the article was changed since.", v.boolean()),
		created: Touch,
		changed: Touch,
		publish_at: v.exactOptional(described("When it will be published.", InstantText)),
		effect: v.exactOptional(Effect),
		correction: v.exactOptional(described("The correction to add then.", v.string())),
		errors: described("What publishing would refuse.", v.array(FieldError)),
		warnings: described("What publishing would remove from the body.", v.array(Warning)),
		hints: described("What the house style would change.", v.array(Hint)),
	}),
);
export type Draft = v.InferOutput<typeof Draft>;

export const PublishInput = described(
	"How to publish.",
	v.pipe(
		v.strictObject({
			at: v.exactOptional(
				described(
					"RFC 3339. In the future: then. In the past, for an article that was never public: kept as `published_at`. Else now.",
					Instant,
				),
			),
			effect: v.exactOptional(described("Else `important`.", Effect)),
			correction: v.exactOptional(
				described(
					"What was wrong, and what is right: is added to `corrections` with the time of publication.",
					line(1000),
				),
			),
		}),
		v.forward(
			v.check(
				({ effect, correction }) => effect !== "silent" || correction === undefined,
				"is never silent: leave `effect` out",
			),
			["correction"],
		),
		rules("With `correction`, `effect` is not `silent`."),
	),
);
export type PublishInput = v.InferOutput<typeof PublishInput>;

export const RestoreInput = described(
	"How to bring a version back.",
	v.strictObject({ effect: v.exactOptional(described("Else `important`.", Effect)) }),
);
export type RestoreInput = v.InferOutput<typeof RestoreInput>;

export const restoring = { input: RestoreInput, representation: RestoreInput };

export const publishing = { input: PublishInput, representation: PublishInput };

/** True if a value is not nested deeper than so many levels. */
function isShallow(value: unknown, levels: number): boolean {
	if (typeof value !== "object" || value === null) return true;
	return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
