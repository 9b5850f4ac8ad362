import { wordsFor } from "../../../words/languages.ts";
import { PREVIEWS, type PreviewKind } from "./preview-query.schema.ts";

/** The state of the text that a preview shows: never public, as it is public, or a change of what is public. */
export type PreviewState = "draft" | "public" | "change";

export interface PreviewBannerProps {
	/** The language of whoever looks. */
	language: string;
	slug: string;
	kind: PreviewKind;
	state: PreviewState;
}

/** Stands above a preview in the newsroom, and leads to the others and back to the article. */
export function PreviewBanner({ language, slug, kind, state }: PreviewBannerProps) {
	const words = wordsFor(language).editorPreview;
	const editor = `/newsroom/articles/${slug}`;
	return (
		<aside class="preview newsroom-preview" lang={language} aria-label={words.title}>
			<p>
				<strong>{words.title}</strong> {words.states[state]}
			</p>
			<nav aria-label={words.views}>
				<ul>
					{PREVIEWS.map((one) => (
						<li>
							<a
								href={`${editor}/preview?as=${one}`}
								aria-current={one === kind ? "page" : undefined}
							>
								{words.kinds[one]}
							</a>
						</li>
					))}
				</ul>
				<p>
					<a href={editor} target="_top">
						{words.back}
					</a>{" "}
					<a href={`${editor}/sharing`} target="_top">
						{words.share}
					</a>
				</p>
			</nav>
		</aside>
	);
}
