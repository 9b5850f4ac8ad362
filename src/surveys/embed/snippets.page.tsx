import { type Frame, NewsroomLayout } from "../../newsroom/layout/newsroom-layout.tsx";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { languageName } from "../../platform/ui/language-name.ts";
import { spreadStylesheetPath } from "../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../words/languages.ts";
import type { Standing } from "../survey/placement/find-standings.ts";
import { StandingsList } from "../survey/placement/standings-list.tsx";
import type { Survey } from "../survey/survey.schema.ts";
import { SurveyTabs } from "../survey/survey-tabs.tsx";
import type { Snippets } from "./snippets.schema.ts";
import { CopiedText } from "./spread/copied-text.tsx";
import { Looks } from "./spread/looks.tsx";
import { ShareLink } from "./spread/share-link.tsx";
import { spreadScriptPath } from "./spread/spread-script.ts";

export interface SnippetsPageProps extends Frame {
	survey: Survey;
	/** The language of the survey's texts. */
	lang: string;
	snippets: Snippets;
	standings: Standing[];
}

/** Shows everything that brings people to a survey: its link and QR code, its places, and snippets to copy. */
export function SnippetsPage(props: SnippetsPageProps) {
	const { survey, language, lang, standings } = props;
	const words = wordsFor(language);
	const title = localizer(lang, survey.language)(survey.title);
	return (
		<NewsroomLayout
			frame={props}
			title={`${words.spread.title}: ${title}`}
			stylesheets={[spreadStylesheetPath]}
			scripts={[spreadScriptPath]}
		>
			<p class="dateline">
				<a href="/newsroom/surveys">{words.newsroom.allSurveys}</a>
			</p>
			<h1 lang={lang}>{title}</h1>
			<SurveyTabs frame={props} slug={survey.slug} />
			{survey.status !== "open" && <p class="notice">{words.spread.closed[survey.status]}</p>}
			<Languages {...props} />
			<ShareLink {...{ survey, language, lang }} />
			<h2>{words.placement.title}</h2>
			<StandingsList {...{ standings, status: survey.status, language }} />
			<Elsewhere {...props} />
		</NewsroomLayout>
	);
}

function Languages({ survey, language, lang, path }: SnippetsPageProps) {
	if (survey.languages.length < 2) return null;
	return (
		<nav class="links languages" aria-label={wordsFor(language).spread.language}>
			{survey.languages.map((one) => (
				<>
					<a href={`${path}?lang=${one}`} aria-current={one === lang ? "true" : undefined}>
						{languageName(one, language)}
					</a>{" "}
				</>
			))}
		</nav>
	);
}

function Elsewhere({ site, survey, language, lang, snippets }: SnippetsPageProps) {
	const words = wordsFor(language);
	const { snippets: ways, spread } = words;
	return (
		<>
			<h2>{spread.elsewhere}</h2>
			<p>{spread.elsewhereIntro}</p>
			<CopiedText
				{...{ id: "embed", text: snippets.embed, language }}
				{...{ label: ways.embed, help: ways.embedHelp(site.url) }}
			/>
			<Looks {...{ survey, language, lang }} />
			<CopiedText
				{...{ id: "form", text: snippets.form, language }}
				{...{ label: ways.form, help: ways.formHelp }}
			/>
			<CopiedText
				{...{ id: "fetch", text: snippets.fetch, language }}
				{...{ label: ways.fetch, help: ways.fetchHelp }}
			/>
		</>
	);
}
