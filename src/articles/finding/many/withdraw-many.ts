import { withdrawArticles } from "../../article/article-newsroom.sql.ts";
import type { Withdrawal } from "../../article/withdrawal/withdrawal.schema.ts";
import type { ChosenArticle } from "./chosen-article.ts";
import { decideWithdrawal } from "./decision.ts";
import type { Doing, Done } from "./doing.ts";
import { listStanding } from "./find-standing.ts";

/** Withdraws chosen articles in one transaction, all for the same reason. */
export async function withdrawMany(
	{ db, dbChanging, now }: Doing,
	chosen: ChosenArticle[],
	withdrawal: Withdrawal,
): Promise<Done> {
	const decisions = (await listStanding(db, chosen)).map(decideWithdrawal);
	const before = decisions.flatMap((one) =>
		one.fate === "withdraws" && one.before ? [one.before] : [],
	);
	if (before.length === 0) return { decisions, changes: [], isOvertaken: false };
	const articles = before.map(({ article }) => article);
	const changing = dbChanging(articles.map(({ slug }) => slug));
	const isDone = await withdrawArticles(changing, articles, now, withdrawal);
	const changes = before.map((one) => ({ before: one, after: undefined }));
	return { decisions, changes: isDone ? changes : [], isOvertaken: !isDone };
}
