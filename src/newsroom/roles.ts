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
	// Storing an article may publish it, so authors cannot do that until drafts are a thing of their own.
	author: ["self", "articles:read"],
	analyst: ["self", "results:read"],
} as const satisfies Record<Role, readonly Permission[]>;

/** Returns what a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
	return new Set(permissionsByRole[role]);
}
