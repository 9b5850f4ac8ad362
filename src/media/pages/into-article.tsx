import { wordsFor } from "../../words/languages.ts";
import type { Media } from "../media.schema.ts";
import { pictureMarkdown } from "../picture-markdown.ts";
import { editorPath } from "./choosing-links.ts";
import type { Choosing } from "./media-pages.schema.ts";

interface IntoArticleProps {
	language: string;
	picture: Media;
	choosing: Choosing;
	/** True on the page of the picture itself, where there is room for every way to use it. */
	isAlone?: boolean;
}

/** The buttons that put a picture into the article for which it is chosen: they save it in the editor's form. */
export function IntoArticle({ language, picture, choosing, isAlone }: IntoArticleProps) {
	const { for: slug } = choosing;
	if (slug === undefined) return null;
	const words = wordsFor(language).media;
	const { id, alt, caption = "", credit = "" } = picture;
	const named = { image: id, image_alt: alt, image_caption: caption, image_credit: credit };
	const lines = pictureMarkdown(picture, language);
	return (
		<div class="buttons">
			<Way {...{ slug, choosing, fields: named }}>
				<button type="submit" aria-label={isAlone ? undefined : words.intoArticleOf(alt)}>
					{isAlone ? words.atTheTop : words.intoArticle}
				</button>
			</Way>
			{isAlone && (
				<Way {...{ slug, choosing, fields: { append: lines } }}>
					<button class="quiet" type="submit">
						{words.inTheText}
					</button>
				</Way>
			)}
		</div>
	);
}

interface WayProps {
	slug: string;
	choosing: Choosing;
	fields: Record<string, string>;
	children: unknown;
}

function Way({ slug, choosing: { page, tag }, fields, children }: WayProps) {
	const sent = { do: "save", ...(page && { page }), ...(tag && { tag }), ...fields };
	return (
		<form method="post" action={editorPath(slug)}>
			{Object.entries(sent).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			{children}
		</form>
	);
}
