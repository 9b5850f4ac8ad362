import * as v from "valibot";
import { MemberName } from "./person.schema.ts";
import { Role } from "./role.schema.ts";
import type { TokenInput } from "./token.schema.ts";

/** For how many days a token of the form may last; 0 is for ever. */
export const DAYS = [30, 90, 365, 0] as const;

/** The fields of the form that makes a token. */
export const TokenForm = v.pipe(
	v.object({ name: MemberName, role: Role, days: v.picklist(DAYS.map(String)) }),
	v.transform(({ name, role, days }): TokenInput => {
		return { name, role, ...(days !== "0" && { expires_in_days: Number(days) }) };
	}),
);
