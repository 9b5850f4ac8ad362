import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { Layout } from "../../platform/ui/layout.tsx";
import { wordsFor } from "../../words/languages.ts";

interface PreviewEndedProps {
	site: Site;
	language: string;
	why: "expired" | "revoked";
}

/** Says that a preview no longer opens. */
export function PreviewEndedPage({ site, language, why }: PreviewEndedProps) {
	const words = wordsFor(language);
	return (
		<Layout site={site} language={language} title={words.preview.ended}>
			<h1>{words.preview.ended}</h1>
			<p>{words.preview[why]}</p>
			<p class="pager">
				<a href="/">{words.pages.back}</a>
			</p>
		</Layout>
	);
}
