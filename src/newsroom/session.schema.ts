import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";
import { MemberId } from "./person.schema.ts";

export const SessionPath = v.object({
	session: v.pipe(MemberId, v.description("The id of the session.")),
});

export const Session = described(
	"A browser that is signed in. Neither its address nor its name is stored.",
	v.object({
		id: v.string(),
		created_at: InstantText,
		used_on: described(
			"The last day on which it was used, in UTC.",
			v.pipe(v.string(), v.isoDate()),
		),
		expires_at: described("30 days after that day.", InstantText),
		current: v.exactOptional(described("The one that asks.", v.literal(true))),
	}),
);
export type Session = v.InferOutput<typeof Session>;

export const SessionList = v.object({ sessions: v.array(Session) });

/** The fields of the sign-in form, beside those that it carries. */
export const SignInForm = v.object({
	key: v.pipe(v.string(), v.trim(), v.maxLength(1000)),
	to: v.optional(v.string(), "/newsroom"),
});
