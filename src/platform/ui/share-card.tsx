import { memoizeByString } from "../memoize.ts";
import type { Site } from "../schema/site-settings.schema.ts";

interface SharedImage {
	url: string;
	alt: string;
	/** Pixels. */
	width?: number;
	/** Pixels. */
	height?: number;
}

/** The parts of an article that a link to it shows; times are RFC 3339. */
export interface SharedArticle {
	image?: SharedImage;
	topics: string[];
	published_at: string;
	updated_at: string;
}

interface ShareCardProps {
	site: Site;
	language: string;
	title?: string;
	description?: string;
	url: string;
	article?: SharedArticle;
}

const ICON_PIXELS = 512;

/**
 * Describes how other sites show a link to the page, in Open Graph (ogp.me). X needs the size of its
 * card and takes the rest from Open Graph.
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

function CardImage({ image: { url, alt, width, height } }: { image: SharedImage }) {
	return (
		<>
			<meta property="og:image" content={url} />
			{alt !== "" && <meta property="og:image:alt" content={alt} />}
			{width && <meta property="og:image:width" content={String(width)} />}
			{height && <meta property="og:image:height" content={String(height)} />}
		</>
	);
}

function Times({ article: { published_at, updated_at } }: { article: SharedArticle }) {
	return (
		<>
			<meta property="article:published_time" content={published_at} />
			{updated_at > published_at && <meta property="article:modified_time" content={updated_at} />}
		</>
	);
}

// Open Graph has no language without a territory: language_TERRITORY.
const localeOf = memoizeByString((tag) => {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region ? `${language}_${region}` : language;
});
