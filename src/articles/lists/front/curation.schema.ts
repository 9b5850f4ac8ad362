import * as v from "valibot";
import { Revision } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../../../platform/schema/read-only.schema.ts";
import { MAX_SLUG_LENGTH } from "../../../platform/schema/slug.schema.ts";
import { Slug } from "../../../platform/schema/text.schema.ts";
import { Warning } from "../../../platform/schema/warning.schema.ts";

export const MAX_CURATION_BYTES = 16 * 1024;
/** Two rows of three. */
export const MAX_PINNED = 6;
export const MAX_SECTIONS = 8;

const ArticleSlug = v.pipe(Slug, rules("The article must be public, and named once."));
const TopicSlug = v.pipe(
	v.string(),
	v.maxLength(MAX_SLUG_LENGTH, `must be at most ${MAX_SLUG_LENGTH} characters`),
	v.regex(/^[\p{L}\p{N}-]+$/u, "must be the slug of a topic, as /api/topics has it"),
	rules("It must be the topic of an article that is or was public, and named once."),
);
const Pinned = v.pipe(v.array(ArticleSlug), v.maxLength(MAX_PINNED));
const Sections = v.pipe(v.array(TopicSlug), v.maxLength(MAX_SECTIONS));

export const CurationInput = described(
	"What the front page shows beside the newest articles. What is left out is taken away.",
	v.strictObject({
		lead: v.exactOptional(
			described("The slug of the article that leads the page; else the newest.", ArticleSlug),
		),
		pinned: v.optional(
			described(
				"The slugs of the articles in the row below it; the newest follow if there are fewer than three.",
				Pinned,
			),
			[],
		),
		sections: v.optional(
			described(
				"The slugs of topics, in their order: they are in the navigation of every page, and blocks of the front page.",
				Sections,
			),
			[],
		),
	}),
);
export type CurationInput = v.InferOutput<typeof CurationInput>;

export const Curation = described(
	"What the newsroom chose for the front page.",
	v.object({
		lead: v.exactOptional(v.string()),
		pinned: v.array(v.string()),
		sections: v.array(v.string()),
		revision: described("Also its ETag; 0 before the first choice.", Revision),
		warnings: v.exactOptional(
			described("What of it the page leaves out, and why.", v.array(Warning)),
		),
	}),
);
export type Curation = v.InferOutput<typeof Curation>;

/** The body of a PUT: the input, and the read-only fields that GET returns beside it. */
export const CurationRepresentation = described(
	"A choice for the front page, or one as it was read. What is left out is taken away.",
	v.strictObject({ ...readOnlyEntries(Curation, CurationInput), ...CurationInput.entries }),
);

/** The fields of a curation that the newsroom may send. */
export const editedCuration = {
	input: CurationInput,
	representation: CurationRepresentation,
	volatile: ["warnings"],
};
