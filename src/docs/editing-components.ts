import { PastedMarkdown } from "../articles/article/markdown/pasted-html.schema.ts";
import { FoundArticle, FoundArticleList } from "../articles/finding/finding.schema.ts";
import { Hint } from "../articles/house-style/hint.schema.ts";
import { ArticleComment, ArticleCommentList } from "../articles/previews/comment.schema.ts";
import {
	MadePreviewLink,
	PreviewLink,
	PreviewLinkInput,
	PreviewLinkList,
} from "../articles/previews/preview-link.schema.ts";

/** The schemas of what editors find, show and hear, which have a name in the contract. */
export const editingInputs = { PreviewLinkInput };

export const editingOutputs = {
	Hint,
	...{ FoundArticle, NewsroomArticleList: FoundArticleList },
	...{ PreviewLink, PreviewLinkList, MadePreviewLink },
	...{ ArticleComment, ArticleCommentList, PastedMarkdown },
};
