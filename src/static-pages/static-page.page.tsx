import { ArticleText } from "../articles/article/page/article-text.tsx";
import { toShownHtml } from "../content/site-links.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { dateText } from "../platform/ui/date-text.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { StructuredData } from "../platform/ui/structured-data.tsx";
import { staticPagePath, staticPageUrl } from "../publication/addresses.ts";
import { wordsFor } from "../words/languages.ts";

/** The fields of a static page that its page shows. */
interface ShownPage {
	slug: string;
	language: string;
	title: string;
	html: string;
	updated_at: Date;
}

export function StaticPagePage({ site, page }: { site: Site; page: ShownPage }) {
	const { slug, language, title, html } = page;
	const { articles, pages } = wordsFor(language);
	const updated = page.updated_at.toISOString();
	return (
		<Layout site={site} language={language} title={title} path={staticPagePath(slug)} withSearch>
			<article class="story">
				<h1>{title}</h1>
				<ArticleText html={toShownHtml(site, html)} language={language} />
				<p class="fine">
					{articles.updated}{" "}
					<time datetime={updated}>{dateText(updated, language, site.timeZone)}</time>
				</p>
			</article>
			<StructuredData data={toWebPage(site, page)} />
			<p class="pager">
				<a href="/">{pages.back}</a>
			</p>
		</Layout>
	);
}

function toWebPage(site: Site, { slug, language, title, updated_at }: ShownPage) {
	const url = staticPageUrl(site, slug);
	return {
		"@context": "https://schema.org",
		"@type": "WebPage",
		"@id": url,
		url,
		name: title,
		inLanguage: language,
		dateModified: updated_at.toISOString(),
		isPartOf: { "@type": "WebSite", name: site.title, url: `${site.url}/` },
	};
}
