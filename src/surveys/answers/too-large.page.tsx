import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";

interface TooLargePageProps {
	site: Site;
	language: string;
	/** The slug in the address of the form, which may be that of no survey. */
	slug: string;
}

/** Says that a form was too large to be read, and where its text still is. */
export function TooLargePage({ site, language, slug }: TooLargePageProps) {
	const { survey, results } = wordsFor(language);
	return (
		<Layout site={site} language={language} title={survey.tooLarge.title} isSurvey>
			<h1>{survey.tooLarge.title}</h1>
			<p>{survey.tooLarge.text}</p>
			<p>{survey.tooLarge.goBack}</p>
			<p class="pager">
				<a href={`/surveys/${slug}`}>{results.toSurvey}</a>
			</p>
		</Layout>
	);
}
