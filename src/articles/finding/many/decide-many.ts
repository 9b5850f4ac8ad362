import { decideChanges } from "./decide-changes.ts";
import type { Decision, Standing } from "./decision.ts";
import { decideWithdrawal } from "./decision.ts";
import type { Doing } from "./doing.ts";
import type { Deed } from "./many-form.schema.ts";
import { readPublication } from "./read-publication.ts";
import { readTopicChange } from "./read-topic-change.ts";

/** Says what would happen to each article, and to which nothing can. Changes nothing. */
export async function decideMany(
	{ db, site, now }: Pick<Doing, "db" | "site" | "now">,
	standing: Standing[],
	deed: Deed,
): Promise<Decision[]> {
	if (deed === "withdraw") return standing.map(decideWithdrawal);
	if (deed === "publish")
		return decideChanges(
			db,
			site,
			standing.map((one) => readPublication(one, now)),
		);
	return standing.map((one) => readTopicChange(one, { deed, topic: undefined }));
}
