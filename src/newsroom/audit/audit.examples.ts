import { personId } from "../people.examples.ts";
import type { AuditList } from "./audit.schema.ts";

export const auditList: AuditList = {
	entries: [
		{
			at: "2026-11-26T09:00:00.000Z",
			member: personId,
			name: "Ada Brandt",
			role: "editor",
			method: "PUT",
			route: "/newsroom/api/articles/{slug}",
			target: "neue-wohnungen-am-hafen",
			revision: 7,
		},
	],
};
