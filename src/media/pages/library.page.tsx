import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../newsroom/layout/notice.tsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { mediaStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Media } from "../media.schema.ts";
import { editorPath, mediaPath } from "./choosing-links.ts";
import { IntoArticle } from "./into-article.tsx";
import { ChoosingFields, PictureFileField, Refusal, TextsFields } from "./media-fields.tsx";
import type { MediaPageQuery } from "./media-pages.schema.ts";
import type { RefusedPicture } from "./picture-faults.ts";

export interface LibraryPageProps extends Frame {
	query: MediaPageQuery;
	pictures: Media[];
	/** The path of the page with the older pictures; undefined on the last. */
	olderPath?: string | undefined;
	/** False if the Worker has no place for pictures. */
	hasBucket: boolean;
	/** True if the member may send pictures. */
	maySend: boolean;
	/** The form that sends a picture, if it was not taken. */
	refused?: RefusedPicture;
}

/** Lists the pictures of the newsroom, to look at, to send another one, or to choose one for an article. */
export function LibraryPage(props: LibraryPageProps) {
	const { language, query, pictures, hasBucket, maySend, olderPath } = props;
	const words = wordsFor(language).media;
	const isFirst = query.cursor === undefined;
	return (
		<NewsroomLayout frame={props} title={words.title} stylesheets={[mediaStylesheetPath]} isWide>
			<h1>{words.title}</h1>
			{query.done && <Notice text={words.done[query.done]} />}
			<Refusal {...props} />
			{query.for === undefined ? <p class="lead">{words.intro}</p> : <ForArticle {...props} />}
			{!hasBucket && <Notice text={words.noPlace} isWrong />}
			{hasBucket && maySend && <Upload {...props} />}
			<Search {...props} />
			{pictures.length > 0 ? (
				<ul class="pictures">
					{pictures.map((picture) => (
						<Picture {...props} picture={picture} />
					))}
				</ul>
			) : (
				<p class="sheet">{query.q === undefined && isFirst ? words.none : words.noneFound}</p>
			)}
			<p class="links">
				{!isFirst && <a href={mediaPath(query)}>{words.newest}</a>}{" "}
				{olderPath !== undefined && <a href={olderPath}>{words.older}</a>}
			</p>
		</NewsroomLayout>
	);
}

function ForArticle({ language, query: { for: slug = "" } }: LibraryPageProps) {
	const words = wordsFor(language).media;
	return (
		<p class="lead">
			{words.forArticle} <a href={editorPath(slug)}>{words.backToArticle}</a>
		</p>
	);
}

function Upload(props: LibraryPageProps) {
	const { language, pictures, query, refused } = props;
	const words = wordsFor(language).media;
	const isOpen = refused !== undefined || (pictures.length === 0 && query.q === undefined);
	return (
		<details class="sheet upload" open={isOpen}>
			<summary>{words.upload}</summary>
			<form class="form" method="post" action="/newsroom/media" encType="multipart/form-data">
				<ChoosingFields choosing={query} />
				<PictureFileField {...props} />
				<TextsFields {...props} />
				<div class="buttons">
					<button type="submit">{words.uploadButton}</button>
				</div>
			</form>
		</details>
	);
}

function Search({ language, query }: LibraryPageProps) {
	const words = wordsFor(language).media;
	return (
		<search>
			<form class="finding" method="get" action="/newsroom/media">
				<ChoosingFields choosing={query} />
				<label for="q">{words.search}</label>
				<div class="words">
					<input
						{...{ id: "q", name: "q", type: "search", value: query.q, maxlength: 200 }}
						{...{ placeholder: words.searchHint, autocomplete: "off" }}
					/>
					<button type="submit">{words.searchButton}</button>
				</div>
				{query.q !== undefined && <a href={mediaPath(query)}>{words.all}</a>}
			</form>
		</search>
	);
}

function Picture({ language, query, picture }: LibraryPageProps & { picture: Media }) {
	const words = wordsFor(language).media;
	const { id, alt, credit, width, height } = picture;
	const { url } = picture.sizes?.[0] ?? picture;
	const size = words.size(numberText(width, language), numberText(height, language));
	return (
		<li>
			<a href={mediaPath(query, id)}>
				<img src={url} alt="" loading="lazy" decoding="async" width={width} height={height} />
				<span class="what">{alt}</span>
			</a>
			<p class="facts">{[credit, size].filter(Boolean).join(" · ")}</p>
			<IntoArticle {...{ language, picture, choosing: query }} />
		</li>
	);
}
