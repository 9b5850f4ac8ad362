import type { Article, Image } from "../../articles/article/article.schema.ts";
import { memoizeByString } from "../memoize.ts";
import type { Site } from "../schema/site-settings.schema.ts";

interface ShareCardProps {
	site: Site;
	language: string;
	title?: string;
	description?: string;
	url: string;
	article?: Article;
}

const ICON_PIXELS = 512;

/**
 * What others show of a link to the page: Open Graph (ogp.me), and for X the size of its card, the
 * rest of which falls back to Open Graph.
 */
export function ShareCard({ site, language, title, description, url, article }: ShareCardProps) {
	const icon = { url: `${site.url}/icon.png`, alt: "", width: ICON_PIXELS, height: ICON_PIXELS };
	return (
		<>
			<meta property="og:type" content={article ? "article" : "website"} />
			<meta property="og:site_name" content={site.title} />
			<meta property="og:title" content={title ?? site.title} />
			{description && <meta property="og:description" content={description} />}
			<meta property="og:url" content={url} />
			<meta property="og:locale" content={localeOf(language)} />
			<CardImage image={article?.image ?? icon} />
			{article && <Times article={article} />}
			{article?.topics.map((topic) => (
				<meta property="article:tag" content={topic} />
			))}
			<meta name="twitter:card" content={article?.image ? "summary_large_image" : "summary"} />
		</>
	);
}

function CardImage({ image: { url, alt, width, height } }: { image: Image }) {
	return (
		<>
			<meta property="og:image" content={url} />
			{alt !== "" && <meta property="og:image:alt" content={alt} />}
			{width && <meta property="og:image:width" content={String(width)} />}
			{height && <meta property="og:image:height" content={String(height)} />}
		</>
	);
}

function Times({ article: { published_at, updated_at } }: { article: Article }) {
	return (
		<>
			<meta property="article:published_time" content={published_at} />
			{updated_at > published_at && <meta property="article:modified_time" content={updated_at} />}
		</>
	);
}

// Open Graph wants language_TERRITORY, and knows no language without one.
const localeOf = memoizeByString((tag) => {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region ? `${language}_${region}` : language;
});
