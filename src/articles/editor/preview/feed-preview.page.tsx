import { raw } from "hono/html";
import type { FeedItem } from "../../../formats/feed-channel.ts";
import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { previewStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { FeedSource } from "./feed-source.ts";
import { PreviewBanner, type PreviewBannerProps } from "./preview-banner.tsx";

interface FeedPreviewProps extends Omit<PreviewBannerProps, "kind"> {
	site: Site;
	item: FeedItem;
	sources: FeedSource[];
}

/** The item of an article as a feed reader shows it, and as it stands in each format. */
export function FeedPreviewPage(props: FeedPreviewProps) {
	const { site, language, sources } = props;
	const words = wordsFor(language).editorPreview;
	return (
		<Layout
			site={site}
			language={language}
			title={`${words.title} ${words.kinds.feed}`}
			stylesheets={[previewStylesheetPath]}
		>
			<PreviewBanner {...props} kind="feed" />
			<h1 class="hidden">{words.kinds.feed}</h1>
			<section aria-labelledby="reader">
				<h2 class="preview-title" id="reader">
					{words.reader}
				</h2>
				<Reader {...props} />
			</section>
			<section aria-labelledby="source">
				<h2 class="preview-title" id="source">
					{words.source}
				</h2>
				{sources.map((source) => (
					<Source {...source} cut={words.cut} />
				))}
			</section>
		</Layout>
	);
}

/** Readers know neither the colours nor the type of the site, so that the page shows none. */
function Reader({ site, item }: FeedPreviewProps) {
	const { language, title, authors, published_at, content_html, image } = item;
	const names = authors.length > 0 ? authors.join(", ") : site.title;
	return (
		<article class="reader" lang={language} dir={directionOf(language)}>
			<h3>{title}</h3>
			<p class="by">
				{site.title} · {names} · {momentText(published_at, language, site.timeZone)}
			</p>
			{image && <img src={image.url} alt={image.alt} />}
			<div>{raw(content_html)}</div>
		</article>
	);
}

function Source({ name, source, isCut, cut }: FeedSource & { cut: string }) {
	return (
		<details class="source">
			<summary>{name}</summary>
			<pre lang="zxx" dir="ltr" tabindex={0}>
				<code>{source}</code>
			</pre>
			{isCut && <p>{cut}</p>}
		</details>
	);
}
