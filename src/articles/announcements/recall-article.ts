import type { Database } from "../../platform/db/connection.ts";
import {
	findArticleForNewsroom,
	type NewsroomArticleRow,
} from "../article/article-newsroom.sql.ts";
import { listLastChanges, type RecallableChange, recallChange } from "./recall.sql.ts";

const NOTHING =
	"There is nothing to recall: the article was not published, changed or withdrawn in the last half minute.";

/** The result of a recall: the article as it is now, or a refusal; undefined if others were faster. */
type Recall = { after: NewsroomArticleRow } | { refusal: string } | undefined;

/** Takes back the last change of an article, unless it was announced. */
export async function recallArticle(
	db: Database,
	before: NewsroomArticleRow,
	hasPrecondition: boolean,
	now: Date,
): Promise<Recall> {
	const changes = await listLastChanges(db, before.article.article_key);
	const found = changeToRecall(changes, hasPrecondition, now);
	if (found === "recalled") return { after: before };
	if ("refusal" in found) return found;
	const isDone = await recallChange(db, before.article, found.change, now);
	const slug = found.change.former_slug ?? before.article.slug;
	const after = isDone ? await findArticleForNewsroom(db, slug) : undefined;
	return after && { after };
}

/**
 * Returns the change that a request recalls, or why it cannot. A recall that is sent again finds the first one; with
 * If-Match it is about the article as it is now, so it means the change before.
 */
function changeToRecall(
	[last, ...earlier]: RecallableChange[],
	hasPrecondition: boolean,
	now: Date,
): { change: RecallableChange } | { refusal: string } | "recalled" {
	if (last?.recalled_at && !hasPrecondition) return "recalled";
	const change = [last, ...earlier].find((one) => one?.recalled_at === null);
	if (!change) return { refusal: NOTHING };
	const { announced_at, due_at, at } = change;
	if (announced_at === null && due_at > now) return { change };
	const [made, told] = [at.toISOString(), (announced_at ?? due_at).toISOString()];
	return { refusal: `The change of ${made} was announced at ${told}.` };
}
