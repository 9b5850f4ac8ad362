import type { ArticleComment } from "./comment.schema.ts";
import type { CommentRow } from "./comment.sql.ts";
import type { PreviewLink } from "./preview-link.schema.ts";
import type { PreviewLinkRow } from "./preview-link.sql.ts";

/** Converts a row to a link, without its address. */
export function toPreviewLink(row: PreviewLinkRow): PreviewLink {
	return {
		id: row.id,
		created_by: row.created_name,
		created_at: row.created_at.toISOString(),
		expires_at: row.expires_at.toISOString(),
		...(row.revoked_at && { revoked_at: row.revoked_at.toISOString() }),
	};
}

/** Converts a row to a comment. */
export function toComment({ comment, slug, current, version }: CommentRow): ArticleComment {
	const { kind, name, text, at, state } = comment;
	return {
		...{ kind, name, text, at: at.toISOString(), slug, is_current: state === current },
		...(!isRevision(state) && { draft: state }),
		...(version !== null && { version }),
	};
}

// The tag of a working copy is a UUID, and never begins with this letter.
const isRevision = (state: string) => state.startsWith("r");
