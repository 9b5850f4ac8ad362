import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import type { Alternate } from "../../../platform/ui/head.tsx";
import { languageName } from "../../../platform/ui/language-name.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { siteLanguageIn } from "../../../platform/ui/page-language.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import type { SurveyCall } from "../../../surveys/survey/survey-call.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article, ArticleSummary, Translation } from "../article.schema.ts";
import { titleAlone } from "../article-label.ts";
import type { Image } from "../image.schema.ts";
import { TopicLinks } from "../teasers.tsx";
import { ArticleText } from "./article-text.tsx";
import { Corrections } from "./corrections.tsx";
import { Headlines } from "./headlines.tsx";
import { ArticleJsonLd } from "./json-ld.tsx";
import { Label } from "./label.tsx";

interface ArticlePageProps {
	site: Site;
	article: Article;
	call?: SurveyCall | undefined;
	/** The addresses of the article in all its languages, its own among them. */
	alternates?: Alternate[];
	related?: ArticleSummary[];
}

export function ArticlePage(props: ArticlePageProps) {
	const { site, article, call, alternates = [], related = [] } = props;
	const { language, title, summary, published_at, updated_at } = article;
	const words = wordsFor(language).articles;
	const isUpdated = updated_at > published_at;
	return (
		<Layout
			site={site}
			language={language}
			title={titleAlone(article)}
			description={summary}
			path={`/articles/${article.slug}`}
			alternates={alternates}
			article={article}
			withSearch
		>
			<article class="story">
				<p class="dateline">
					<time datetime={published_at}>{momentText(published_at, language, site.timeZone)}</time>
					<TopicLinks topics={article.topics} lang={siteLanguageIn(language, site)} />
				</p>
				<Label article={article} />
				<h1>{title}</h1>
				{article.authors.length > 0 && (
					<p class="byline">
						{words.by} <Authors names={article.authors} />
					</p>
				)}
				{article.translations.length > 0 && (
					<p class="byline">
						{words.otherLanguages} <Translations translations={article.translations} />
					</p>
				)}
				{article.image && <Picture image={article.image} />}
				<ArticleText html={article.content_html} language={language} />
				<Corrections site={site} article={article} />
				{isUpdated && (
					<p class="fine">
						{words.updated}{" "}
						<time datetime={updated_at}>{momentText(updated_at, language, site.timeZone)}</time>
					</p>
				)}
			</article>
			<ArticleJsonLd site={site} article={article} />
			{call && <Call call={call} />}
			<Headlines site={site} title={words.related} articles={related} />
			<p class="pager">
				<a href="/">{words.allArticles}</a>
			</p>
		</Layout>
	);
}

function Authors({ names }: { names: string[] }) {
	return names.map((name, index) => {
		const author = toSlug(name);
		return (
			<>
				{index > 0 && ", "}
				<bdi>{author ? <a href={selectionPath({ author })}>{name}</a> : name}</bdi>
			</>
		);
	});
}

function Translations({ translations }: { translations: Translation[] }) {
	return translations.map(({ language, slug }, index) => (
		<>
			{index > 0 && ", "}
			<a href={`/articles/${slug}`} hreflang={language} lang={language}>
				{languageName(language, language)}
			</a>
		</>
	));
}

function Picture({ image }: { image: Image }) {
	return (
		<figure>
			<img
				src={image.url}
				alt={image.alt}
				{...(image.width && { width: image.width })}
				{...(image.height && { height: image.height })}
			/>
		</figure>
	);
}

function Call({ call }: { call: SurveyCall }) {
	return (
		<aside
			class="call"
			lang={call.language}
			dir={directionOf(call.language)}
			aria-labelledby="call"
		>
			<h2 id="call">{call.title}</h2>
			<p class="lines">{call.text}</p>
			<a class="button" href={call.url}>
				{call.button}
			</a>
		</aside>
	);
}
