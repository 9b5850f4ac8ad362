import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { said } from "./comment.schema.ts";

const title = described("Of the text that was shown; empty if it has none yet.", v.string());
const data = <Kind extends string>(kind: Kind) =>
	v.object({ title, kind: v.literal(kind), ...said });

export const ApprovedEvent = described(
	"Somebody outside of the newsroom approved the preview of an article.",
	v.object({
		type: v.literal("article.approved"),
		timestamp: InstantText,
		data: data("approval"),
	}),
);

export const CommentedEvent = described(
	"Somebody outside of the newsroom commented on the preview of an article.",
	v.object({
		type: v.literal("article.commented"),
		timestamp: InstantText,
		data: data("comment"),
	}),
);

/** The body of an event about a preview (Standard Webhooks): type, time and data. */
export const CommentEvent = v.variant("type", [ApprovedEvent, CommentedEvent]);
export type CommentEvent = v.InferOutput<typeof CommentEvent>;
