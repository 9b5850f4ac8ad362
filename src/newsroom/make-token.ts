import type { Database } from "../platform/db/connection.ts";
import { newToken, tokenHash } from "./keys.ts";
import { findPerson } from "./person.sql.ts";
import type { TokenInput } from "./token.schema.ts";
import { saveToken, type TokenRow } from "./token.sql.ts";

const DAY_MS = 86_400_000;

/** Makes a token and stores its hash; undefined if its person does not exist. Nobody can read the token again. */
export async function makeToken(
	db: Database,
	{ name, role, person, expires_in_days }: TokenInput,
	now: Date,
): Promise<{ token: string; row: TokenRow } | undefined> {
	const owner = person === undefined ? undefined : await findPerson(db, person);
	const effective = owner?.role ?? role;
	if (effective === undefined || (person !== undefined && !owner)) return undefined;
	const token = newToken();
	const row = {
		id: crypto.randomUUID(),
		name,
		person: owner?.id ?? null,
		created_at: now,
		expires_at: expires_in_days ? new Date(now.getTime() + expires_in_days * DAY_MS) : null,
		used_on: null,
	};
	await saveToken(db, { ...row, hash: tokenHash(token) ?? "", role: owner ? null : effective });
	return { token, row: { ...row, role: effective, person_name: owner?.name ?? null } };
}
