import { raw } from "hono/html";
import { directionOf } from "../../../platform/direction.ts";
import { embeddedStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { surveyUrl } from "../../../publication/addresses.ts";
import { wordsFor } from "../../../words/languages.ts";

interface EmbeddedPageProps {
	siteUrl: string;
	slug: string;
	/** The language of the survey's texts. */
	lang: string;
	look: "light" | "dark";
}

/** Shows a survey as another website has it: the element with its script, on a page with a style of its own. */
export function EmbeddedPage({ siteUrl, slug, lang, look }: EmbeddedPageProps) {
	const words = wordsFor(lang).spread;
	return (
		<>
			{raw("<!doctype html>")}
			<html lang={lang} dir={directionOf(lang)} class={look}>
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<meta name="robots" content="noindex" />
					<title>{words.looks[look]}</title>
					<link rel="stylesheet" href={siteUrl + embeddedStylesheetPath} />
					<script src={`${siteUrl}/embed.js`} async></script>
				</head>
				<body>
					<main>
						<h1>{words.elsewhere}</h1>
						<p>{words.around}</p>
						<randnotiz-survey src={surveyUrl({ url: siteUrl }, slug)} lang={lang}>
							{" "}
						</randnotiz-survey>
					</main>
				</body>
			</html>
		</>
	);
}
