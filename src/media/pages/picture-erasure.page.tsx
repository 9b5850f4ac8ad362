import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { mediaStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { UsedMedia } from "../media.schema.ts";
import { mediaPath } from "./choosing-links.ts";
import { ChoosingFields } from "./media-fields.tsx";
import type { MediaPageQuery } from "./media-pages.schema.ts";
import { PictureUses } from "./picture-uses.tsx";

interface PictureErasureProps extends Frame {
	query: MediaPageQuery;
	picture: UsedMedia;
}

/** Asks before a picture is erased; names the articles that show it, as long as there are any. */
export function PictureErasurePage(props: PictureErasureProps) {
	const { language, query, picture } = props;
	const words = wordsFor(language).media.erasure;
	const { id, alt, url, width, height, used_in: uses } = picture;
	const title = uses.length > 0 ? words.usedTitle : words.title;
	const own = `/newsroom/media/${id}`;
	const back = <a href={mediaPath(query, id)}>{words.no}</a>;
	return (
		<NewsroomLayout
			frame={{ ...props, path: own }}
			title={title}
			stylesheets={[mediaStylesheetPath]}
		>
			<h1>{title}</h1>
			<img class="small" src={picture.sizes?.[0]?.url ?? url} alt={alt} {...{ width, height }} />
			{uses.length > 0 ? (
				<>
					<p>{words.used}</p>
					<PictureUses language={language} uses={uses} />
					<p>{back}</p>
				</>
			) : (
				<form class="sheet" method="post" action={`${own}/erase`}>
					<ChoosingFields choosing={query} />
					<p>{words.what}</p>
					<p>{words.final}</p>
					<div class="buttons">
						<button class="danger" type="submit">
							{words.yes}
						</button>
						{back}
					</div>
				</form>
			)}
		</NewsroomLayout>
	);
}
