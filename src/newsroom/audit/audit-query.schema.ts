import * as v from "valibot";
import { Cursor } from "../../platform/schema/cursor.schema.ts";
import { PageQuery } from "../../platform/schema/page-query.schema.ts";

const MemberFilter = v.pipe(
	v.string("must be given once"),
	v.regex(/^(?:operator|[0-9a-f-]{36})$/, "must be the id of a person or token, or operator"),
	v.description("Only changes by this member."),
);
const KindFilter = v.pipe(
	v.string("must be given once"),
	v.regex(/^[a-z-]{1,40}$/, "must be a part of a route, such as articles"),
	v.description(
		"Only changes of one kind: the part of the route after `/newsroom/api/`, such as `articles`.",
	),
);

/** A page of the audit list. */
export const AuditQuery = v.strictObject({
	...PageQuery.entries,
	member: v.exactOptional(MemberFilter),
	kind: v.exactOptional(KindFilter),
});
export type AuditQuery = v.InferOutput<typeof AuditQuery>;

const ENTRIES_PER_PAGE = 50;

/** A page of the audit list for people; an empty filter is none. */
export const AuditPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		member: v.fallback(v.optional(MemberFilter), undefined),
		kind: v.fallback(v.optional(KindFilter), undefined),
	}),
	v.transform(({ cursor, member, kind }) => ({
		limit: ENTRIES_PER_PAGE,
		...(cursor && { cursor }),
		...(member !== undefined && { member }),
		...(kind !== undefined && { kind }),
	})),
);
