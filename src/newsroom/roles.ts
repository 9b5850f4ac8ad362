import { PERMISSIONS, type Permission } from "../platform/http/route-policy.ts";
import type { Role } from "./role.schema.ts";

/** The permissions of each role. Every route of the newsroom names the one that it needs. */
const permissionsByRole = {
	operator: PERMISSIONS,
	editor: [
		"self",
		"articles:read",
		"articles:write",
		"drafts:write",
		"articles:publish",
		"pages:read",
		"pages:write",
		"media:read",
		"media:write",
		"surveys:read",
		"surveys:write",
		"results:read",
		"answers:write",
		"status:read",
		"webhooks:read",
		"audit:read",
	],
	// Storing an article may publish it, so authors may not. Of working copies they change only their own.
	author: ["self", "articles:read", "drafts:write", "media:read", "media:write"],
	analyst: ["self", "results:read"],
} as const satisfies Record<Role, readonly Permission[]>;

/** Returns what a role may do. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
	return new Set(permissionsByRole[role]);
}
