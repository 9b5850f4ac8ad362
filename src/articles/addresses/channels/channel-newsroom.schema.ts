import * as v from "valibot";
import { Count } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../../../platform/schema/read-only.schema.ts";
import { MAX_SLUG_LENGTH, toSlug } from "../../../platform/schema/slug.schema.ts";
import { line, PageAddress } from "../../../platform/schema/text.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";

/** Bytes of the body of a renaming. */
export const MAX_RENAMING_BYTES = 10_000;

const ChannelSlug = v.pipe(
	v.string(),
	v.maxLength(MAX_SLUG_LENGTH),
	v.regex(/^[\p{L}\p{N}-]+$/u, "must be a slug"),
);

const slugOf = (what: string) => v.pipe(ChannelSlug, v.description(`The slug of the ${what}.`));

/** The paths of a topic and of an author. */
export const TopicPath = v.object({ topic: slugOf("topic") });
export const AuthorPath = v.object({ author: slugOf("author") });

/** A topic or an author, for the newsroom. */
export const NewsroomChannel = described(
	"A topic or an author.",
	v.object({
		name: v.string(),
		slug: described("The last part of its address.", v.string()),
		url: PageAddress,
		articles: described("How many articles are public in it.", Count),
		former_slugs: described("Addresses that lead here, at most 100.", v.array(v.string())),
		renaming: v.exactOptional(
			described(
				"While articles still get the new name: every minute some hundred. Lists, feeds and addresses have it already.",
				v.object({
					since: InstantText,
					changed: described("How many articles have it.", Count),
				}),
			),
		),
	}),
);
export type NewsroomChannel = v.InferOutput<typeof NewsroomChannel>;

export const ChannelName = v.pipe(
	line(100),
	v.check((name) => toSlug(name) !== "", "must contain a letter or a digit"),
	rules("It must contain a letter or a digit, of any script; a topic takes at most 60 characters."),
);

/** Gives a topic or an author another name, or its articles to another topic or author. */
export const ChannelInput = v.strictObject({
	name: v.exactOptional(
		described(
			"The new name. Its slug becomes the address; the former one leads there.",
			ChannelName,
		),
	),
	merge_into: v.exactOptional(
		described(
			"The slug of another one, which gets all articles. Not together with another name.",
			v.pipe(ChannelSlug, rules("It must be a slug: letters, digits and hyphens.")),
		),
	),
});
export type ChannelInput = v.InferOutput<typeof ChannelInput>;

export const ChannelPatch = described(
	"A JSON Merge Patch (RFC 7396): either `name` or `merge_into`.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of it must be valid.")),
);

/** The fields of a topic or an author that the newsroom may send. */
export const editedChannel = {
	input: ChannelInput,
	representation: v.strictObject({
		...readOnlyEntries(NewsroomChannel, ChannelInput),
		...ChannelInput.entries,
	}),
	volatile: ["articles", "renaming"],
};
