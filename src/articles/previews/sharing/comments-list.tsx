import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { OlderLink } from "../../../platform/ui/pager.tsx";
import { wordsFor } from "../../../words/languages.ts";
import type { ArticleComment } from "../comment.schema.ts";
import type { Sharing } from "./sharing-view.ts";

/** Lists approvals and comments, the newest first, each with the text that it is about. */
export function CommentsList(props: Sharing) {
	const { language, comments, olderPath } = props;
	const words = wordsFor(language).sharing;
	if (comments.length === 0) return <p class="sheet">{words.noComments}</p>;
	return (
		<>
			<ol class="entries">
				{comments.map((comment) => (
					<CommentEntry {...props} comment={comment} />
				))}
			</ol>
			<OlderLink path={olderPath} text={words.older} />
		</>
	);
}

function CommentEntry(props: Sharing & { comment: ArticleComment }) {
	const { site, language, comment } = props;
	const { board, sharing } = wordsFor(language);
	const { kind, name, text, at, is_current } = comment;
	return (
		<li>
			<div>
				{/* Nobody has checked the name. */}
				<h3 dir="auto">{name}</h3>
				{text !== "" && (
					<p class="lines" dir="auto">
						{text}
					</p>
				)}
				<p class="facts">
					<time datetime={at}>{wallTimeText(at, language, site.timeZone)}</time> ·{" "}
					{is_current ? sharing.aboutPresent : <Shown {...props} />}
				</p>
			</div>
			{!is_current && <span class="badge late">{board.changedSince}</span>}
			<span class={kind === "approval" ? "badge open" : "badge"}>{board.said[kind]}</span>
		</li>
	);
}

/** Names the text that was read, with a link if it is kept as a version. */
function Shown({ language, slug, comment }: Sharing & { comment: ArticleComment }) {
	const words = wordsFor(language).sharing;
	const { version } = comment;
	if (version === undefined) return <>{words.aboutFormer}</>;
	return (
		<a href={`/newsroom/articles/${slug}/versions/${version}`}>{words.aboutVersion(version)}</a>
	);
}
