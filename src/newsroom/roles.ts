import { PERMISSIONS, type Permission } from "../platform/http/route-policy.ts";
import type { Role } from "./role.schema.ts";

/** What each role may do. Every route of the newsroom names the permission that it needs. */
const permissionsByRole = {
	operator: PERMISSIONS,
	editor: [
		"self",
		"articles:read",
		"articles:write",
		"articles:publish",
		"pages:read",
		"pages:write",
		"surveys:read",
		"surveys:write",
		"results:read",
		"answers:write",
		"status:read",
		"audit:read",
	],
	// Without `articles:publish`, `articles:write` is for one's own drafts: see own-drafts.middleware.ts.
	author: ["self", "articles:read", "articles:write"],
	analyst: ["self", "results:read"],
} as const satisfies Record<Role, readonly Permission[]>;

/** Returns what a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
	return new Set(permissionsByRole[role]);
}
