import type { Site } from "../schemas/site.ts";
import type { Survey } from "../schemas/survey.ts";
import { Layout } from "./layout.tsx";
import { wordsFor } from "./words.ts";

/** Where a form leads when its answers have arrived. */
export function ThanksPage({ site, survey }: { site: Site; survey: Survey }) {
	const words = wordsFor(survey.language);
	return (
		<Layout site={site} language={survey.language} title={words.thanks}>
			<h1>{words.thanks}</h1>
			<p class="lines">{survey.thanks ?? words.thanksText}</p>
			<p class="pager">
				<a href="/">{words.back}</a>
			</p>
		</Layout>
	);
}
