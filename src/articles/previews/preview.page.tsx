import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { momentText } from "../../platform/ui/date-text.ts";
import type { SurveyCall } from "../../surveys/survey/placement/survey-call.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Article } from "../article/article.schema.ts";
import type { FurtherSummaries } from "../article/further/further-reading.json.ts";
import { ArticlePage } from "../article/page/article.page.tsx";
import { PreviewForm, type PreviewFormProps } from "./preview-form.tsx";

interface PreviewPageProps {
	site: Site;
	article: Article;
	call?: SurveyCall | undefined;
	further: FurtherSummaries;
	expiresAt: string;
	form: Omit<PreviewFormProps, "language">;
}

/** The page of an article as it will be, with a banner above and a form below it. */
export function PreviewPage({ form, expiresAt, ...page }: PreviewPageProps) {
	const { site, article } = page;
	const { language } = article;
	const words = wordsFor(language).preview;
	const until = momentText(expiresAt, language, site.timeZone);
	const banner = (
		<aside class="preview" aria-label={words.preview}>
			<p>
				<strong>{words.preview}</strong> {words.notPublic} <a href="#reply">{words.toReply}</a>
			</p>
			<p class="fine">
				{words.until} <time datetime={expiresAt}>{until}</time>
			</p>
		</aside>
	);
	return (
		<ArticlePage
			{...page}
			preview={{ banner, form: <PreviewForm {...form} language={language} /> }}
		/>
	);
}
