import type { Operations } from "../../platform/http/operation.ts";
import { articleSummary } from "../article/article.examples.ts";
import { madePreviewLink, previewLinkId, previewLinkList } from "./preview.examples.ts";
import { MAX_LINK_BYTES, MadePreviewLink, PreviewLinkList } from "./preview-link.schema.ts";

const example = { slug: articleSummary.slug };
const NOT_OWN = "Authors may do this with their own working copies alone.";

/** Describes the links to previews. */
export const previewLinkOperations = {
	"GET /newsroom/api/articles/:slug/preview-links": {
		id: "listPreviewLinks",
		summary: "The links to the preview of an article",
		description:
			"The newest first, also those that no longer open. Their addresses are not stored.",
		example,
		responses: {
			200: { description: "The links.", json: PreviewLinkList, example: previewLinkList },
		},
		problems: { 404: "There is no such article." },
	},
	"POST /newsroom/api/articles/:slug/preview-links": {
		id: "makePreviewLink",
		summary: "Makes a link to the preview of an article",
		description:
			"Whoever opens it sees the page as it will be, of the working copy if there is one, and may approve or comment it without an account. The address is in this response alone. An article can have 50 links that open.",
		example,
		body: { says: "How long it opens.", maxBytes: MAX_LINK_BYTES, example: { expires_in_days: 7 } },
		responses: {
			201: { description: "The link.", json: MadePreviewLink, example: madePreviewLink },
		},
		problems: {
			403: NOT_OWN,
			404: "There is no such article.",
			409: "The article has too many links.",
			422: "Some fields are not valid; `errors` points to each.",
		},
	},
	"DELETE /newsroom/api/articles/:slug/preview-links/:link": {
		id: "revokePreviewLink",
		summary: "Ends a link to a preview",
		description: "Its address answers 410 from then on.",
		example: { ...example, link: previewLinkId },
		responses: { 204: { description: "The link no longer opens." } },
		problems: { 403: NOT_OWN, 404: "There is no such article, or no such link of it." },
	},
} as const satisfies Operations;
