import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";
import { documentedPattern, rules } from "../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../platform/schema/read-only.schema.ts";
import { line } from "../platform/schema/text.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";
import { Role } from "./role.schema.ts";

export const MAX_PERSON_BYTES = 4096;
/** So few that their list needs no pages. */
export const MAX_PEOPLE = 200;
export const MAX_NAME_LENGTH = 100;
export const MAX_EMAIL_LENGTH = 254;

const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** An id that the service chose. */
export const MemberId = v.pipe(v.string(), v.uuid("must be a UUID"));
export const MemberName = line(MAX_NAME_LENGTH);

export const Email = v.pipe(
	v.string(),
	documentedPattern(EMAIL),
	v.check((text) => EMAIL.test(text), "must be an e-mail address"),
	v.maxCodePoints(MAX_EMAIL_LENGTH, `must be at most ${MAX_EMAIL_LENGTH} characters`),
	v.transform((text) => text.toLowerCase()),
);

export const PersonPath = v.object({
	person: v.pipe(MemberId, v.description("The id of the person.")),
});

export const PersonInput = described(
	"Somebody in the newsroom.",
	v.strictObject({
		name: MemberName,
		role: Role,
		email: v.exactOptional(
			described(
				"The address by which Cloudflare Access knows the person; no two have the same.",
				Email,
			),
		),
	}),
);
export type PersonInput = v.InferOutput<typeof PersonInput>;

export const Person = described(
	"Somebody in the newsroom.",
	v.object({
		id: v.string(),
		name: v.string(),
		role: Role,
		email: v.exactOptional(v.string()),
		created_at: InstantText,
	}),
);
export type Person = v.InferOutput<typeof Person>;

export const PersonList = v.object({ people: v.array(Person) });

const PersonRepresentation = v.strictObject({
	...readOnlyEntries(Person, PersonInput),
	...PersonInput.entries,
});

export const PersonPatch = described(
	"A JSON Merge Patch (RFC 7396) of a person as it was read: fields to change, null for those to take away.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the person must be valid.")),
);

/** A new person. */
export const newPerson = { input: PersonInput, representation: PersonInput };
/** The fields of a person that may change. */
export const editedPerson = { input: PersonInput, representation: PersonRepresentation };
