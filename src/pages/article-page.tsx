import { raw } from "hono/html";
import type { SurveyCall } from "../feeds/survey-call.ts";
import type { Article, Image } from "../schemas/article.ts";
import type { Site } from "../schemas/site.ts";
import { dateText } from "./date-text.ts";
import { TopicLinks } from "./front-page.tsx";
import { Layout } from "./layout.tsx";
import { wordsFor } from "./words.ts";

interface ArticlePageProps {
	site: Site;
	article: Article;
	call?: SurveyCall | undefined;
}

export function ArticlePage({ site, article, call }: ArticlePageProps) {
	const { language, title, summary, published_at, updated_at } = article;
	const words = wordsFor(language);
	const isUpdated = updated_at > published_at;
	return (
		<Layout
			site={site}
			language={language}
			title={title}
			description={summary}
			path={`/articles/${article.slug}`}
		>
			<article class="story">
				<p class="dateline">
					<time datetime={published_at}>{dateText(published_at, language, site.timeZone)}</time>
					<TopicLinks topics={article.topics} />
				</p>
				<h1>{title}</h1>
				{article.authors.length > 0 && (
					<p class="byline">
						{words.by} {article.authors.join(", ")}
					</p>
				)}
				{article.image && <Picture image={article.image} />}
				<div class="text">{raw(article.content_html)}</div>
				{isUpdated && (
					<p class="dateline">
						{words.updated}{" "}
						<time datetime={updated_at}>{dateText(updated_at, language, site.timeZone)}</time>
					</p>
				)}
			</article>
			{call && <Call call={call} />}
			<p class="pager">
				<a href="/">{words.allArticles}</a>
			</p>
		</Layout>
	);
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
		<aside class="call" lang={call.language} aria-labelledby="call">
			<h2 id="call">{call.title}</h2>
			<p class="lines">{call.text}</p>
			<a class="button" href={call.url}>
				{call.button}
			</a>
		</aside>
	);
}
