import { wordsFor } from "../../words/languages.ts";
import { MAX_LISTED_USES, type MediaUse } from "../media.schema.ts";
import { editorPath } from "./choosing-links.ts";

/** Lists the articles that show a picture, each with the way to its editor. */
export function PictureUses({ language, uses }: { language: string; uses: MediaUse[] }) {
	const { media: words, articleList } = wordsFor(language);
	const statuses: Record<string, string> = articleList.statuses;
	if (uses.length === 0) return <p>{words.unused}</p>;
	return (
		<>
			<ul class="entries">
				{uses.map(({ slug, title, status, place }) => (
					<li>
						<div>
							<p>
								<a href={editorPath(slug)}>{title || articleList.untitled}</a>
							</p>
							<p class="facts">
								{[statuses[status], place === "draft" && words.inWorkingCopy]
									.filter(Boolean)
									.join(" · ")}
							</p>
						</div>
					</li>
				))}
			</ul>
			{uses.length >= MAX_LISTED_USES && <p>{words.moreUses}</p>}
		</>
	);
}
