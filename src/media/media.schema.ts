import * as v from "valibot";
import { Count } from "../platform/schema/count.schema.ts";
import { described } from "../platform/schema/described.schema.ts";
import { rules } from "../platform/schema/documented-rules.schema.ts";
import { nextPageEntries, PageQuery } from "../platform/schema/page-query.schema.ts";
import { readOnlyEntries } from "../platform/schema/read-only.schema.ts";
import { line, MAX_SEARCH_LENGTH, Slug } from "../platform/schema/text.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";

export const MAX_FILE_BYTES = 20_000_000;
/** The file, and the texts beside it. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES + 65_536;
export const MAX_MEDIA_PATCH_BYTES = 16_384;

const MediaId = v.pipe(v.string(), v.uuid("must be a UUID"));

export const MediaPath = v.object({
	media: v.pipe(MediaId, v.description("The id of the picture.")),
});

/** The texts of a picture, which may change. */
export const MediaInput = v.strictObject({
	alt: described("What there is to see, for those who do not see it.", line(1000)),
	caption: v.exactOptional(described("The line below the picture.", line(1000))),
	credit: v.exactOptional(described("Whose picture it is.", line(200))),
});
export type MediaInput = v.InferOutput<typeof MediaInput>;

/** A form with a picture, as the contract describes it. */
export const MediaUpload = described(
	"A picture with its texts.",
	v.strictObject({
		file: described(
			`The picture: a JPEG, PNG, GIF, WebP or AVIF of at most ${MAX_FILE_BYTES} bytes.`,
			v.pipe(v.string(), rules("It must be one whole file, which its bytes show to be a picture.")),
		),
		...MediaInput.entries,
	}),
);

const MediaSize = v.object({ url: v.string(), width: Count, height: Count, bytes: Count });

export const Media = described(
	"A picture of the newsroom.",
	v.object({
		id: described("Articles refer to it by this or by `url`.", v.string()),
		url: described(
			"Its address, which never changes, and which no other picture gets.",
			v.string(),
		),
		type: v.string(),
		width: described("In pixels, as people see it.", Count),
		height: Count,
		bytes: Count,
		alt: v.string(),
		caption: v.exactOptional(v.string()),
		credit: v.exactOptional(v.string()),
		name: v.exactOptional(described("The name of the file that was sent.", v.string())),
		sizes: v.exactOptional(
			described("The same picture in other widths, the narrowest first.", v.array(MediaSize)),
		),
		created_at: InstantText,
		created_by: described("The name of whoever sent it.", v.string()),
	}),
);
export type Media = v.InferOutput<typeof Media>;

export const MediaList = v.object({ media: v.array(Media), ...nextPageEntries });

const MediaUse = v.object({
	slug: Slug,
	title: v.string(),
	status: v.string(),
	place: described(
		"`article` is what is published or will be; `draft` is its working copy.",
		v.picklist(["article", "draft"]),
	),
});
export type MediaUse = v.InferOutput<typeof MediaUse>;

/** At most so many uses are listed. */
export const MAX_LISTED_USES = 100;

export const UsedMedia = described(
	"A picture with where it is used.",
	v.object({
		...Media.entries,
		used_in: described(`The articles that show it, at most ${MAX_LISTED_USES}.`, v.array(MediaUse)),
	}),
);
export type UsedMedia = v.InferOutput<typeof UsedMedia>;

export const MediaQuery = v.strictObject({
	...PageQuery.entries,
	q: v.exactOptional(
		described(
			"Words that stand in `alt`, `caption`, `credit` or `name`, all of them; parts of words are enough.",
			v.pipe(
				v.string("must be given once"),
				v.maxCodePoints(MAX_SEARCH_LENGTH, `must be at most ${MAX_SEARCH_LENGTH} characters`),
			),
		),
	),
});
export type MediaQuery = v.InferOutput<typeof MediaQuery>;

const MediaRepresentation = v.strictObject({
	...readOnlyEntries(UsedMedia, MediaInput),
	...MediaInput.entries,
});

export const MediaPatch = described(
	"A JSON Merge Patch (RFC 7396) of a picture as it was read: texts to change, null for those to take away.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the picture must be valid.")),
);

/** The fields of a picture that may change. */
export const editedMedia = {
	input: MediaInput,
	representation: MediaRepresentation,
	volatile: ["used_in"],
};

/** The address of a file; the pattern is that of the route. */
export const PICTURE_NAME = "[0-9a-f]{64}\\.(?:jpg|png|gif|webp|avif|svg)";
export const PicturePath = v.object({
	picture: v.pipe(v.string(), v.regex(new RegExp(`^${PICTURE_NAME}$`))),
});
