import type { Child } from "hono/jsx";
import { directionOf } from "../../../platform/direction.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { Alternate } from "../../../platform/ui/head.tsx";
import { Layout } from "../../../platform/ui/layout.tsx";
import { siteLanguageIn } from "../../../platform/ui/page-language.ts";
import type { SurveyCall } from "../../../surveys/survey/placement/survey-call.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article } from "../article.schema.ts";
import { titleAlone } from "../article-label.ts";
import type { FurtherSummaries } from "../further/further-reading.json.ts";
import { TopicLinks } from "../teasers.tsx";
import { ArticleHead } from "./article-head.tsx";
import { ArticleText } from "./article-text.tsx";
import { Corrections } from "./corrections.tsx";
import { Headlines } from "./headlines.tsx";
import { ArticleJsonLd } from "./json-ld.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { Neighbours } from "./neighbours.tsx";

interface ArticlePageProps {
	site: Site;
	article: Article;
	call?: SurveyCall | undefined;
	/** The addresses of the article in all its languages, its own among them. */
	alternates?: Alternate[];
	/** The articles that the page leads to. */
	further?: FurtherSummaries;
	/** The parts above and below an article that is not public yet. */
	preview?: { banner: Child; form: Child };
}

export function ArticlePage(props: ArticlePageProps) {
	const { site, article, call, preview, alternates = [], further = { related: [] } } = props;
	const { language, image, topics } = article;
	const words = wordsFor(language).articles;
	return (
		<Layout
			site={site}
			language={language}
			title={titleAlone(article)}
			description={article.summary}
			path={preview ? undefined : `/articles/${article.slug}`}
			alternates={alternates}
			article={article}
			withSearch
		>
			{preview?.banner}
			<article class="story">
				<ArticleHead site={site} article={article} />
				{image && <LeadPicture image={image} language={language} />}
				<ArticleText
					html={article.content_html}
					language={language}
					isBelowPicture={image !== undefined}
				/>
				<Corrections site={site} article={article} />
				{topics.length > 0 && (
					<p class="topics">
						{words.topics} <TopicLinks topics={topics} lang={siteLanguageIn(language, site)} />
					</p>
				)}
			</article>
			<ArticleJsonLd site={site} article={article} />
			{preview?.form}
			{call && <Call call={call} />}
			<Headlines site={site} title={words.related} articles={further.related} />
			<Neighbours language={language} {...further} />
			<p class="pager">
				<a href="/">{words.allArticles}</a>
			</p>
		</Layout>
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
