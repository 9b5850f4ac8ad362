import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { wallTimeText } from "../../platform/ui/date-text.ts";
import { numberText } from "../../platform/ui/number-text.ts";
import { mediaStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { UsedMedia } from "../media.schema.ts";
import { pictureMarkdown } from "../picture-markdown.ts";
import { editorPath, mediaPath } from "./choosing-links.ts";
import { IntoArticle } from "./into-article.tsx";
import { ChoosingFields, Refusal, TextsFields } from "./media-fields.tsx";
import type { MediaPageQuery } from "./media-pages.schema.ts";
import type { RefusedPicture } from "./picture-faults.ts";
import { PictureUses } from "./picture-uses.tsx";

const BYTES_PER_MB = 1_000_000;

export interface PicturePageProps extends Frame {
	query: MediaPageQuery;
	picture: UsedMedia;
	/** True if the member may change the picture. */
	maySend: boolean;
	/** The form about the picture, if it was not taken. */
	refused?: RefusedPicture;
}

/** Shows a picture: what is known of it, how it gets into an article, and where it is shown. */
export function PicturePage(props: PicturePageProps) {
	const { language, query, picture, maySend } = props;
	const words = wordsFor(language).media;
	const { id, url, alt, width, height } = picture;
	const own = `/newsroom/media/${id}`;
	return (
		<NewsroomLayout
			frame={{ ...props, path: own }}
			title={alt}
			stylesheets={[mediaStylesheetPath]}
			isWide
		>
			<p class="dateline">
				<a href={mediaPath(query)}>{words.all}</a>
			</p>
			<h1>{alt}</h1>
			{query.done && <Notice text={words.done[query.done]} />}
			<Refusal {...props} />
			{query.for !== undefined && <ForArticle {...props} />}
			<div class="picture-and-texts">
				<div>
					<a class="large" href={url}>
						<img src={url} alt={alt} width={width} height={height} />
					</a>
					<Facts {...props} />
					<section aria-labelledby="uses">
						<h2 id="uses">{words.usedIn}</h2>
						<PictureUses language={language} uses={picture.used_in} />
					</section>
				</div>
				<div>
					{maySend && <Texts {...props} />}
					<Copying {...props} />
				</div>
			</div>
			{maySend && (
				<p>
					<a class="removal" href={mediaPath(query, `${id}/erase`)}>
						{words.erase}
					</a>
				</p>
			)}
		</NewsroomLayout>
	);
}

function ForArticle({ language, query, picture }: PicturePageProps) {
	const words = wordsFor(language).media;
	const { for: slug = "" } = query;
	return (
		<div class="sheet">
			<p>
				{words.forArticle} <a href={editorPath(slug)}>{words.backToArticle}</a>
			</p>
			<IntoArticle {...{ language, picture, choosing: query, isAlone: true }} />
		</div>
	);
}

function Facts({ site, language, picture }: PicturePageProps) {
	const words = wordsFor(language).media;
	const { width, height, bytes, name, type, created_at, created_by } = picture;
	const number = (value: number) => numberText(value, language);
	const isSmall = bytes < BYTES_PER_MB;
	const size = isSmall ? Math.ceil(bytes / 1000) : Math.round(bytes / (BYTES_PER_MB / 10)) / 10;
	const format = type.replace("image/", "").toUpperCase();
	const facts: [string, string][] = [
		[
			words.facts.size,
			`${words.size(number(width), number(height))}, ${number(size)}\u00a0${isSmall ? "kB" : "MB"}, ${format}`,
		],
		...(name === undefined ? [] : [[words.facts.file, name] satisfies [string, string]]),
		[
			words.facts.sent,
			words.facts.by(wallTimeText(created_at, language, site.timeZone), created_by),
		],
	];
	return (
		<dl class="known">
			{facts.map(([fact, value]) => (
				<div>
					<dt>{fact}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}

function Texts(props: PicturePageProps) {
	const { language, query, picture } = props;
	const words = wordsFor(language).media;
	const { id, alt, caption = "", credit = "" } = picture;
	return (
		<form class="sheet form" method="post" action={`/newsroom/media/${id}`}>
			<h2>{words.texts}</h2>
			<ChoosingFields choosing={query} />
			<TextsFields {...props} value={{ alt, caption, credit }} />
			{picture.used_in.length > 0 && <p class="help">{words.textsHelp}</p>}
			<div class="buttons">
				<button type="submit">{words.save}</button>
			</div>
		</form>
	);
}

/** Shows a text to copy: one click selects all of it. */
function Copying({ site, language, picture }: PicturePageProps) {
	const words = wordsFor(language).media;
	return (
		<section class="sheet" aria-labelledby="use">
			<h2 id="use">{words.use}</h2>
			<p>{words.useHelp}</p>
			<pre class="key">{pictureMarkdown(picture, site.language)}</pre>
			<h3>{words.address}</h3>
			<code class="key">{picture.url}</code>
		</section>
	);
}
