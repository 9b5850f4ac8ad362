import type { Frame } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { ArticleComment } from "../comment.schema.ts";
import type { PreviewLink } from "../preview-link.schema.ts";

/** The reasons for which no link was made. */
export type SharingFault = "days" | "full";

/** A link with its address, which is known only once. */
export type NewLink = PreviewLink & { url: string };

/** The content of the page of links and comments. */
export interface Sharing extends Frame {
	slug: string;
	/** The title of the working copy, otherwise of the article; empty if it has none yet. */
	title: string;
	/** The language of the article. */
	lang: string;
	/** False for authors whose working copy it is not: they read only. */
	mayShare: boolean;
	links: PreviewLink[];
	comments: ArticleComment[];
	olderPath: string | undefined;
	done?: "revoked" | undefined;
	/** The link that was just made. */
	made?: NewLink;
	fault?: SharingFault;
}
