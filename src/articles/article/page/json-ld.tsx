import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { StructuredData } from "../../../platform/ui/structured-data.tsx";
import { selectionPath } from "../../../publication/selection.schema.ts";
import type { Article } from "../article.schema.ts";
import { labelText } from "../article-label.ts";
import type { ArticleLabel, Correction } from "../article-notes.schema.ts";
import type { Image } from "../image.schema.ts";

/** The types of schema.org for labelled articles. Search engines know the first of two. */
const TYPES: Record<ArticleLabel, string | string[]> = {
	// A sibling of NewsArticle: what somebody paid for is no news.
	advertisement: ["Article", "AdvertiserContentArticle"],
	press_release: "NewsArticle",
	comment: ["NewsArticle", "OpinionNewsArticle"],
	ai_assisted: "NewsArticle",
};
const MADE_WITH_AI = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource";

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
		"@type": article.label ? TYPES[article.label] : "NewsArticle",
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
		...(article.label && { genre: labelText(article) }),
		...(article.label === "ai_assisted" && { digitalSourceType: MADE_WITH_AI }),
		...(article.corrections && { correction: article.corrections.map(correction) }),
		isAccessibleForFree: true,
	};
}

function person(site: Site, name: string) {
	const author = toSlug(name);
	return { "@type": "Person", name, ...(author && { url: site.url + selectionPath({ author }) }) };
}

function correction({ at, text }: Correction) {
	return { "@type": "CorrectionComment", text, datePublished: at };
}

function imageObject({ url, alt, caption = alt, credit, width, height }: Image) {
	return {
		"@type": "ImageObject",
		url,
		...(caption !== "" && { caption }),
		...(credit && { creditText: credit }),
		...(width && height && { width, height }),
	};
}
