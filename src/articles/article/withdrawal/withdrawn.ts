import type { ArticleDetails } from "../article.tables.ts";
import type { Withdrawal } from "./withdrawal.schema.ts";

/** An article that was public once, as its address answers for it. */
export interface Withdrawn {
	withdrawal: Withdrawal;
}

const SENTENCES = {
	410: "This article has been withdrawn.",
	451: "This article is not available for legal reasons.",
};

/** Returns what stands for a withdrawn article with these details. */
export function toWithdrawn({ withdrawal }: ArticleDetails): Withdrawn {
	return { withdrawal: withdrawal ?? { status: 410 } };
}

/** True if an article was withdrawn. */
export function isWithdrawn(found: object): found is Withdrawn {
	return "withdrawal" in found;
}

/** Returns the parts of the problem that a withdrawn article is answered by. */
export function goneParts({ withdrawal: { status, reason } }: Withdrawn) {
	return [status, SENTENCES[status], undefined, reason === undefined ? {} : { reason }] as const;
}
