import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toNewsroomArticleSummary } from "../article/article.json.ts";
import type { FoundArticle } from "./finding.schema.ts";
import type { FoundRow } from "./finding.sql.ts";

/** Converts a row to an article in the newsroom's list. */
export function toFoundArticle(site: Site, row: FoundRow): FoundArticle {
	return {
		...toNewsroomArticleSummary(site, row.article),
		changed_at: row.changed_at.toISOString(),
		...toChangedBy(row),
		...toWorkingCopy(row),
	};
}

/** Names whoever made the last change: of the working copy, unless the article was changed after it. */
function toChangedBy(row: FoundRow): Pick<FoundArticle, "changed_by"> {
	const { changed_at, changed_by, draft_updated_at, draft_updated_by } = row;
	const isOfDraft = draft_updated_at !== null && draft_updated_at >= changed_at.getTime();
	const name = isOfDraft ? draft_updated_by : changed_by;
	return name === null ? {} : { changed_by: name };
}

function toWorkingCopy(row: FoundRow): Pick<FoundArticle, "draft"> {
	const { draft_title: title, draft_updated_at, draft_updated_by, draft_publish_at } = row;
	if (title === null || draft_updated_at === null) return {};
	const draft = {
		title,
		updated_at: new Date(draft_updated_at).toISOString(),
		updated_by: draft_updated_by ?? "",
		...(draft_publish_at !== null && { publish_at: new Date(draft_publish_at).toISOString() }),
	};
	return { draft };
}
