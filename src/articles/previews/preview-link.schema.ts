import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";

const MOST_DAYS = 30;
const USUAL_DAYS = 7;
export const MAX_LINK_BYTES = 1024;
/** So few that their list needs no pages. */
export const MOST_LINKS = 50;

const Id = v.pipe(v.string(), v.uuid("must be an id"));

export const LinkPath = v.object({
	slug: Slug,
	link: v.pipe(Id, v.description("The id of the link.")),
});

export const PreviewLinkInput = described(
	"How long a preview can be opened.",
	v.strictObject({
		expires_in_days: v.optional(
			v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)),
			USUAL_DAYS,
		),
	}),
);
export type PreviewLinkInput = v.InferOutput<typeof PreviewLinkInput>;

export const PreviewLink = described(
	"A link to the preview of an article, without its address: that is shown once.",
	v.object({
		id: v.string(),
		created_by: described("The name of whoever made it.", v.string()),
		created_at: InstantText,
		expires_at: InstantText,
		revoked_at: v.exactOptional(described("Since when it no longer opens.", InstantText)),
	}),
);
export type PreviewLink = v.InferOutput<typeof PreviewLink>;

export const PreviewLinkList = v.object({ preview_links: v.array(PreviewLink) });

export const MadePreviewLink = described(
	"A new link. Nobody can read its address again.",
	v.object({ ...PreviewLink.entries, url: described("Whom you give it may approve.", v.string()) }),
);
export type MadePreviewLink = v.InferOutput<typeof MadePreviewLink>;

/** The body of a request that makes a link. */
export const madeLink = {
	input: PreviewLinkInput,
	representation: PreviewLinkInput,
	volatile: [],
};

/** 32 random bytes in hex: other alphabets have capitals, which addresses here never have. */
export const PREVIEW_TOKEN = /^[0-9a-f]{64}$/;
export const PreviewPath = v.object({
	preview: v.pipe(v.string(), v.regex(PREVIEW_TOKEN, "is not complete")),
});

/** `sent` says what was sent just now. Other parameters, which mail programs add to links, are ignored. */
export const PreviewQuery = v.object({
	sent: v.fallback(v.optional(v.picklist(["approval", "comment"])), undefined),
});
