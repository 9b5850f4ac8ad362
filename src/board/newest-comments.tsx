import { sharingPath } from "../articles/finding/finding-paths.ts";
import { excerpt } from "../content/excerpt.ts";
import type { Frame } from "../newsroom/layout/newsroom-layout.tsx";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { wordsFor } from "../words/languages.ts";
import type { Board } from "./find-board.ts";

/** The rest of a longer comment is in the list of all. */
const MOST_SHOWN = 280;

interface NewestCommentsProps extends Frame {
	comments: NonNullable<Board["comments"]>;
}

/** Shows the newest approvals and comments of people outside of the newsroom. */
export function NewestComments({ site, language, comments }: NewestCommentsProps) {
	const words = wordsFor(language).board;
	if (comments.length === 0) return <p class="sheet">{words.noComments}</p>;
	return (
		<ul class="entries">
			{comments.map(({ comment, title, slug, language: lang, current }) => (
				<li>
					<div>
						<h3>
							<a href={sharingPath(slug)} {...(title && { lang })}>
								{title || slug}
							</a>
						</h3>
						{comment.text && <p dir="auto">{excerpt(comment.text, MOST_SHOWN)}</p>}
						<p class="facts">
							{comment.name} · {wallTimeText(comment.at.toISOString(), language, site.timeZone)}
						</p>
					</div>
					{comment.state !== current && <span class="badge late">{words.changedSince}</span>}
					<span class={comment.kind === "approval" ? "badge open" : "badge"}>
						{words.said[comment.kind]}
					</span>
				</li>
			))}
		</ul>
	);
}
