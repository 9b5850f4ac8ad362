import * as v from "valibot";
import { MemberName } from "../person.schema.ts";
import { Role } from "../role.schema.ts";
import type { TokenInput } from "../token.schema.ts";

/** For how many days a token of the form may last; 0 is for ever. */
export const DAYS = [30, 90, 365, 0] as const;

const entries = { name: MemberName, days: v.picklist(DAYS.map(String)) };

/** The fields of the form that makes a token of a program. */
export const TokenForm = v.pipe(
	v.object({ ...entries, role: Role }),
	v.transform(({ name, role, days }): TokenInput => ({ name, role, ...expiry(days) })),
);

/** The fields of the form that makes a token of a person. */
export const PersonTokenForm = v.pipe(
	v.object(entries),
	v.transform(({ name, days }) => ({ name, ...expiry(days) })),
);

const expiry = (days: string) => (days === "0" ? {} : { expires_in_days: Number(days) });
