import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { toArticleSummary } from "../../article/article.json.ts";
import type { FrontArticleRow } from "./curation.sql.ts";
import type { FrontChoice } from "./front-arrangement.ts";

/** Converts the articles that the newsroom chose to what the front page shows. */
export function toFrontChoice(site: Site, rows: FrontArticleRow[]): FrontChoice {
	const found = rows.map(({ list, name, ...row }) => {
		return { list, name, article: toArticleSummary(site, row) };
	});
	const lists = Map.groupBy(found, ({ list }) => list);
	const { lead = [], pinned = [] } = Object.groupBy(lists.get("") ?? [], ({ name }) => name);
	lists.delete("");
	return {
		lead: lead[0]?.article,
		pinned: pinned.map(({ article }) => article),
		sections: [...lists].map(([list, entries]) => ({
			title: entries[0]?.name ?? "",
			path: selectionPath(toSelection(list)),
			articles: entries.map(({ article }) => article),
		})),
	};
}
