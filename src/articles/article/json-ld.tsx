import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { StructuredData } from "../../platform/ui/structured-data.tsx";
import { selectionPath } from "../../publication/selection.schema.ts";
import type { Article, Image } from "./article.schema.ts";

/** The article as schema.org data for search engines. */
export function ArticleJsonLd({ site, article }: { site: Site; article: Article }) {
	return <StructuredData data={toJsonLd(site, article)} />;
}

function toJsonLd(site: Site, article: Article) {
	const { url, authors, topics, image } = article;
	const publisher = {
		"@type": "NewsMediaOrganization",
		name: site.title,
		url: `${site.url}/`,
		logo: { "@type": "ImageObject", url: `${site.url}/icon.png`, width: 512, height: 512 },
	};
	return {
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		"@id": url,
		mainEntityOfPage: url,
		url,
		headline: article.title,
		description: article.summary,
		inLanguage: article.language,
		datePublished: article.published_at,
		dateModified: article.updated_at,
		author: authors.length > 0 ? authors.map((name) => person(site, name)) : [publisher],
		publisher,
		...(topics.length > 0 && { articleSection: topics[0], keywords: topics }),
		...(image && { image: [imageObject(image)] }),
		isAccessibleForFree: true,
	};
}

function person(site: Site, name: string) {
	const author = toSlug(name);
	return { "@type": "Person", name, ...(author && { url: site.url + selectionPath({ author }) }) };
}

function imageObject({ url, alt, width, height }: Image) {
	return {
		"@type": "ImageObject",
		url,
		...(alt !== "" && { caption: alt }),
		...(width && height && { width, height }),
	};
}
