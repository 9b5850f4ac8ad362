import { CHANGED, type Operations } from "../../../platform/http/operation.ts";
import { writtenArticle, writtenSlug } from "../article.examples.ts";
import { NewsroomArticle } from "../article-newsroom.schema.ts";
import { MAX_WITHDRAWAL_BYTES, type Withdrawal } from "./withdrawal.schema.ts";

const withdrawal: Withdrawal = { status: 410, reason: "Die Meldung war falsch." };

/** Describes how articles are withdrawn with a reason. */
export const withdrawalOperations = {
	"POST /newsroom/api/articles/:slug/withdraw": {
		id: "withdrawWithReason",
		summary: "Withdraws an article, and says why",
		description:
			"Its address then answers 410, or 451, with the reason: on the page, in JSON and as Markdown. Changes tell that it is gone. The same again changes nothing; another reason replaces the former one. `DELETE` is the short form.",
		example: { slug: writtenSlug },
		requestHeaders: ["If-Match"],
		body: { says: "How and why.", maxBytes: MAX_WITHDRAWAL_BYTES, example: withdrawal },
		responses: {
			200: {
				description: "The article, withdrawn.",
				json: NewsroomArticle,
				headers: ["ETag"],
				example: { ...writtenArticle, status: "withdrawn", withdrawal },
			},
		},
		problems: { 404: "There is no such article.", 409: CHANGED, 412: CHANGED },
	},
} as const satisfies Operations;
