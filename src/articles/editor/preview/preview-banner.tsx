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
	/** True beside the text that somebody writes, where tabs lead from one preview to another. */
	isFramed: boolean;
}

/** Stands above a preview in the newsroom, and leads to the others and back to the article. */
export function PreviewBanner({ language, slug, kind, state, isFramed }: PreviewBannerProps) {
	const words = wordsFor(language).editorPreview;
	return (
		<aside class="preview newsroom-preview" lang={language} aria-label={words.title}>
			<p>
				<strong>{words.title}</strong> {words.states[state]}
			</p>
			{!isFramed && <Views {...{ language, slug, kind }} />}
		</aside>
	);
}

function Views({ language, slug, kind }: Pick<PreviewBannerProps, "language" | "slug" | "kind">) {
	const words = wordsFor(language).editorPreview;
	const editor = `/newsroom/articles/${slug}`;
	return (
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
				<a href={editor}>{words.back}</a> <a href={`${editor}/sharing`}>{words.share}</a>
			</p>
		</nav>
	);
}
