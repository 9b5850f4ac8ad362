import { toWarning } from "../../platform/schema/warning.schema.ts";
import type { Hint } from "../house-style/hint.schema.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Draft } from "./draft.schema.ts";
import type { DraftRow } from "./draft.sql.ts";

/** Converts a working copy of the article at `slug` to JSON; `revision` is that of the article now. */
export function toDraft(
	row: DraftRow,
	{ slug, revision }: { slug: string; revision: number },
	{ errors, warnings }: Pick<CheckedDraft, "errors" | "warnings">,
	hints: Hint[],
): Draft {
	const { publish_at, effect, correction } = row;
	return {
		slug,
		article: row.input,
		revision: row.revision,
		is_outdated: row.revision !== revision,
		created: {
			at: row.created_at.toISOString(),
			member: row.created_by,
			name: row.created_name,
		},
		changed: {
			at: row.updated_at.toISOString(),
			member: row.updated_by,
			name: row.updated_name,
		},
		...(publish_at && { publish_at: publish_at.toISOString() }),
		...(effect !== null && { effect }),
		...(correction !== null && { correction }),
		errors,
		warnings: warnings.map(toWarning),
		hints,
	};
}
