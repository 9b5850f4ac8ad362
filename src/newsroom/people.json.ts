import type { Person, PersonInput } from "./person.schema.ts";
import type { PersonRow } from "./person.sql.ts";
import type { Token } from "./token.schema.ts";
import type { TokenRow } from "./token.sql.ts";

/** Converts a person to JSON. */
export function toPerson({ id, name, role, email, created_at }: PersonRow): Person {
	return {
		...{ id, name, role },
		...(email !== null && { email }),
		created_at: created_at.toISOString(),
	};
}

/** Converts what was sent of a person to what is stored. */
export function toPersonColumns({ name, role, email }: PersonInput) {
	return { name, role, email: email ?? null };
}

/** Converts a token to JSON, which has neither the token nor its hash. */
export function toToken(row: TokenRow): Token {
	const { id, name, role, person, created_at, expires_at, used_on } = row;
	return {
		...{ id, name, role },
		...(person !== null && { person }),
		created_at: created_at.toISOString(),
		...(expires_at && { expires_at: expires_at.toISOString() }),
		...(used_on !== null && { used_on }),
	};
}
