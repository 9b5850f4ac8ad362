import type * as v from "valibot";
import type { ArticleCommentList } from "./comment.schema.ts";
import type { MadePreviewLink, PreviewLinkList } from "./preview-link.schema.ts";

export const previewLinkId = "8f14e45f-ceea-467f-a0f6-6a5f3c1d2b90";
/** The token of a preview in sample addresses; nobody makes it by chance. */
export const previewToken = "5eed".repeat(16);

/** The tag of the working copy that was read. */
export const previewState = "0b9c1f52-6b1e-4f8e-9a58-6d3f0d7f1c11";

const link = {
	id: previewLinkId,
	created_by: "NEWSROOM_TOKEN",
	created_at: "2026-11-26T09:00:00.000Z",
	expires_at: "2999-01-31T09:00:00.000Z",
};

export const madePreviewLink: MadePreviewLink = {
	...link,
	url: `https://news.example/previews/${previewToken}`,
};

export const previewLinkList: v.InferOutput<typeof PreviewLinkList> = { preview_links: [link] };

export const commentList: v.InferOutput<typeof ArticleCommentList> = {
	comments: [
		{
			kind: "comment",
			name: "Bo Werft",
			text: "Es sind 120 Wohnungen.",
			at: "2026-11-26T10:00:00.000Z",
			slug: "neue-wohnungen-am-hafen",
			is_current: false,
			draft: previewState,
		},
	],
};
