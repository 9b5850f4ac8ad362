import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../../platform/ui/layout.tsx";
import { previewStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article } from "../../article/article.schema.ts";
import { titleAlone } from "../../article/article-label.ts";
import { Teaser, Teasers } from "../../article/teasers.tsx";
import { PreviewBanner, type PreviewBannerProps } from "./preview-banner.tsx";

interface CardPreviewProps extends Omit<PreviewBannerProps, "kind"> {
	site: Site;
	article: Article;
}

/** An article as lists show it, and a link to it as messengers and networks do. */
export function CardPreviewPage(props: CardPreviewProps) {
	const { site, language, article } = props;
	const words = wordsFor(language).editorPreview;
	return (
		<Layout
			site={site}
			language={language}
			title={`${words.title} ${words.kinds.card}`}
			stylesheets={[previewStylesheetPath]}
		>
			<PreviewBanner {...props} kind="card" />
			<h1 class="hidden">{words.kinds.card}</h1>
			<section aria-labelledby="lead">
				<h2 class="preview-title" id="lead">
					{words.lead}
				</h2>
				<Teaser site={site} article={article} rank="lead" />
			</section>
			<section aria-labelledby="list">
				<h2 class="preview-title" id="list">
					{words.list}
				</h2>
				<Teasers site={site} articles={[article]} />
			</section>
			<section aria-labelledby="shared">
				<h2 class="preview-title" id="shared">
					{words.shared}
				</h2>
				<SharedLink {...props} />
			</section>
		</Layout>
	);
}

/** The picture, name of the site, title and summary of a link, from what ShareCard says of them. */
function SharedLink({ site, article }: CardPreviewProps) {
	const { image, summary, language } = article;
	return (
		<div class={image ? "shared-link pictured" : "shared-link"} lang={language}>
			{/* Networks cut every picture to this shape; without one they show the icon of the site. */}
			<img src={image?.url ?? "/icon.png"} alt={image?.alt ?? ""} />
			<div>
				<p class="host">{new URL(site.url).host}</p>
				<p class="name">{titleAlone(article)}</p>
				<p>{summary}</p>
			</div>
		</div>
	);
}
