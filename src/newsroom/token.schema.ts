import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";
import { rules } from "../platform/schema/documented-rules.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";
import { MemberId, MemberName } from "./person.schema.ts";
import { Role } from "./role.schema.ts";

export const MAX_TOKEN_BYTES = 4096;
/** So few that their list needs no pages. */
export const MAX_TOKENS = 200;
const MAX_DAYS = 3650;
const ONE_OF_BOTH = "Either “role” or “person” must be there, and not both.";

export const TokenPath = v.object({
	token: v.pipe(MemberId, v.description("The id of the token, not the token itself.")),
});

const TokenFields = v.strictObject({
	name: MemberName,
	role: v.exactOptional(Role),
	person: v.exactOptional(
		described("The id of the person whose token it is: it has the role of that person.", MemberId),
	),
	expires_in_days: v.exactOptional(
		described(
			"Otherwise it does not expire.",
			v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_DAYS)),
		),
	),
});

export const TokenInput = described(
	"A token to make.",
	v.pipe(
		TokenFields,
		rules(ONE_OF_BOTH, "“person” must be the id of a person."),
		v.forward(
			v.check(
				({ role, person }) => (role === undefined) !== (person === undefined),
				"must be there unless “person” is, and not beside it",
			),
			["role"],
		),
	),
);
export type TokenInput = v.InferOutput<typeof TokenInput>;

export const Token = described(
	"A token, without the token itself: that is shown once.",
	v.object({
		id: v.string(),
		name: v.string(),
		role: Role,
		person: v.exactOptional(described("The id of the person whose token it is.", v.string())),
		created_at: InstantText,
		expires_at: v.exactOptional(InstantText),
		used_on: v.exactOptional(
			described("The last day on which it was used, in UTC.", v.pipe(v.string(), v.isoDate())),
		),
	}),
);
export type Token = v.InferOutput<typeof Token>;

export const NewToken = described(
	"A new token. It is shown only here.",
	v.object({
		...Token.entries,
		token: described("What to send as `Authorization: Bearer …`, and to sign in with.", v.string()),
	}),
);

export const TokenList = v.object({ tokens: v.array(Token) });

/** A token to make. */
export const madeToken = { input: TokenInput, representation: TokenInput };
